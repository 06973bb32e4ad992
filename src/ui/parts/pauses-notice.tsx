import { useObservable } from './use-observable.ts'
import type { Pause } from '../../domain/pauses.ts'
import { Message } from './message.tsx'
import { useServices } from '../services.tsx'
import type { Words } from '../words/en/words.ts'
import { useWords } from '../words/words.ts'

/** Says for whom we wait before trying again, and why: a pause is not a hang. */
export function PausesNotice() {
  const words = useWords()
  const { pauses } = useServices()
  const [pause] = useObservable(pauses)
  if (!pause) return null
  return (
    <Message kind="information" title={titleFor(words, pause)}>
      <p>{words.page.tryingAgain(pause.untilMs)}</p>
    </Message>
  )
}

function titleFor(words: Words, { origin, failure }: Pause): string {
  const name = new URL(origin).host
  if (failure.kind === 'rate-limited') return words.page.slowDown(name)
  return failure.kind === 'server-error' ? words.page.internalError(name) : words.page.silent(name)
}
