import { useSyncExternalStore } from 'react'
import type { Pause } from '../domain/pauses.ts'
import { Message } from './message.tsx'
import { useServices } from './services.tsx'

/** Says for whom we wait before trying again, and why: a pause is not a hang. */
export function PausesNotice() {
  const { pauses } = useServices()
  const [pause] = useSyncExternalStore(pauses.onChange, pauses.current)
  if (!pause) return null
  const time = new Intl.DateTimeFormat('en', { timeStyle: 'medium' }).format(pause.untilMs)
  return (
    <Message kind="information" title={titleFor(pause)}>
      <p>Trying again by itself at {time}. Nothing is lost.</p>
    </Message>
  )
}

function titleFor({ origin, failure }: Pause): string {
  const name = new URL(origin).host
  if (failure.kind === 'rate-limited') return `${name} asks to slow down: too many requests (status 429)`
  return failure.kind === 'server-error' ? `${name} has an internal error` : `${name} does not answer`
}
