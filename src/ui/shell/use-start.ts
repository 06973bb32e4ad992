import { startTransition, useEffect, useState } from 'react'
import type { Start } from '../../domain/ports.ts'
import { LazyLinkedGroupsScreen } from '../linked-groups/lazy-linked-groups-screen.ts'
import { useServices } from '../services.tsx'
import { LazyVersionChoice } from '../get-started/lazy-version-choice.ts'
import { speak } from '../words/words.ts'

type Loading = { readonly name: 'loading' }
/** Another round is another start: what was made from the one before is out of date. */
type Ready = { readonly name: 'ready'; readonly start: Start; readonly round: number }
type Failed = { readonly name: 'failed'; readonly error: unknown }

/** Starts anew. `isQuiet` leaves everything on screen until the new start is there, the session included. */
export type Restart = (isQuiet?: boolean) => void

/** What the page shows first. Asked for once, and again on `restart`. */
export function useStart(): { readonly state: Loading | Ready | Failed; readonly restart: Restart } {
  const services = useServices()
  const [state, setState] = useState<Loading | Ready | Failed>({ name: 'loading' })
  const [round, setRound] = useState(0)
  const [language] = useState(() => speak(services.languages, services.jira.locale()))
  useEffect(() => {
    let isCurrent = true
    const begin = async (): Promise<Start> => {
      const starting = services.start()
      await Promise.allSettled([starting])
      // A failure is told in the user's language too.
      await language
      const start = await starting
      const screen = start.linkedGroups.subscriptions.length > 0 ? LazyLinkedGroupsScreen : LazyVersionChoice
      // The page has fetched its files beside the data. A failure shows where it is used.
      await screen.preload().catch(() => undefined)
      return start
    }
    begin().then(
      (start) => {
        // A screen is much to draw at once: in pieces, so that clicks and keys meanwhile do not wait for all of it.
        startTransition(() => {
          if (isCurrent) setState({ name: 'ready', start, round })
        })
      },
      (error: unknown) => {
        if (isCurrent) setState({ name: 'failed', error })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [services, language, round])
  const restart: Restart = (isQuiet = false) => {
    if (!isQuiet) setState({ name: 'loading' })
    setRound(round + 1)
  }
  return { state, restart }
}
