import { startTransition, useEffect, useState } from 'react'
import type { Start } from '../../domain/ports.ts'
import { useServices } from '../services.tsx'

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
  useEffect(() => {
    let isCurrent = true
    services.start().then(
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
  }, [services, round])
  const restart: Restart = (isQuiet = false) => {
    if (!isQuiet) setState({ name: 'loading' })
    setRound(round + 1)
  }
  return { state, restart }
}
