import { useEffect, useRef, type RefObject } from 'react'
import type { BulkRun } from '../../../domain/bulk-run.ts'
import { isFailure } from '../../../domain/failure.ts'
import type { Session } from '../../../domain/session.ts'
import { useSession } from '../session/session-provider.tsx'

/** Who is signed in, for a run to ask for. One that halted because nobody was goes on with whoever signs in. */
export function useLatestSession(run: BulkRun<unknown> | null): RefObject<Session | null> {
  const { session } = useSession()
  const latest = useRef(session)
  useEffect(() => {
    latest.current = session
    const state = run?.current().state
    if (session && state?.name === 'halted' && isFailure(state.error, 'signed-out')) run?.resume()
  }, [session, run])
  return latest
}
