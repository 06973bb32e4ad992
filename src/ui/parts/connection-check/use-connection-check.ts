import { useMemo } from 'react'
import type { ConnectionCheck, Verdicts } from '../../../domain/connection-check.ts'
import type { Observable } from '../../../domain/observable.ts'
import { isSameInstance, type Instance } from '../../../domain/instance.ts'
import { useServices } from '../../services.tsx'
import { useSession } from '../session/session-provider.tsx'
import { useObservable } from '../use-observable.ts'

/** Checks as long as it is on screen, and asks nothing any more afterwards. Null until it has begun. */
export function useConnectionCheck(instance: Instance): Verdicts | null {
  const { checkConnection, host } = useServices()
  const { instance: present, session } = useSession()
  const check = useMemo(() => {
    // `present` is the host's own answer, never something that was typed.
    const isChosen = isSameInstance(instance, present)
    return whileHeard(() => checkConnection({ instance, host, isChosen, session: isChosen ? session : null }))
  }, [checkConnection, host, instance, present, session])
  return useObservable(check)
}

/** A check that begins with its first listener and stops with it. */
function whileHeard(begin: () => ConnectionCheck): Observable<Verdicts | null> {
  let running: ConnectionCheck | null = null
  return {
    current: () => running?.current() ?? null,
    subscribe: (changed) => {
      const begun = begin()
      running = begun
      const deafen = begun.subscribe(changed)
      return () => {
        deafen()
        begun.stop()
      }
    },
  }
}
