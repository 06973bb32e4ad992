import { useEffect, useState } from 'react'
import type { Start } from '../domain/ports.ts'
import { LazyLinkedGroupsScreen } from './linked-groups/lazy-linked-groups-screen.ts'
import { useServices } from './services.tsx'

type Loading = { readonly name: 'loading' }
type Ready = { readonly name: 'ready'; readonly start: Start }
type Failed = { readonly name: 'failed'; readonly error: unknown }

/** What the page shows first. Asked for once, and again on `retry`. */
export function useStart(): { readonly state: Loading | Ready | Failed; readonly retry: () => void } {
  const services = useServices()
  const [state, setState] = useState<Loading | Ready | Failed>({ name: 'loading' })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const begin = async (): Promise<Start> => {
      const start = await services.start()
      // Fetched beside the data, so that the list appears at once. Its failure shows where it is used.
      if (start.linkedGroups.subscriptions.length > 0) await LazyLinkedGroupsScreen.preload().catch(() => undefined)
      return start
    }
    begin().then(
      (start) => {
        if (isCurrent) setState({ name: 'ready', start })
      },
      (error: unknown) => {
        if (isCurrent) setState({ name: 'failed', error })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [services, round])
  const retry = (): void => {
    setState({ name: 'loading' })
    setRound(round + 1)
  }
  return { state, retry }
}
