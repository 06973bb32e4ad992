import { useEffect, useState } from 'react'
import type { Verdicts } from '../../../domain/connection-check.ts'
import { isSameInstance, type Instance } from '../../../domain/instance.ts'
import type { ConnectionCheck } from '../../../domain/self-managed.ts'
import { useServices } from '../../services.tsx'
import { useSession } from '../session/session-provider.tsx'
import { useObservable } from '../use-observable.ts'

/** Checks as long as it is on screen, and asks nothing any more afterwards. Null until its code is there. */
export function useConnectionCheck(instance: Instance): { readonly verdicts: Verdicts | null; readonly error: unknown } {
  const { selfManaged, host } = useServices()
  const { instance: present, session } = useSession()
  const [check, setCheck] = useState<ConnectionCheck | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let running: ConnectionCheck | null = null
    let isOver = false
    selfManaged().then(({ checkConnection }) => {
      if (isOver) return
      // `present` is the host's own answer, never something that was typed.
      const isChosen = isSameInstance(instance, present) && !isSameInstance(instance, host)
      running = checkConnection({
        instance,
        host,
        isChosen,
        session: isChosen ? session : null,
        username: isChosen ? (session?.user.username ?? null) : null,
      })
      setCheck(running)
    }, setError)
    return () => {
      isOver = true
      running?.stop()
    }
  }, [selfManaged, host, instance, present, session])
  return { verdicts: useObservable(check), error }
}
