import { useObservable } from './use-observable.ts'
import { adviceFor } from './failure/advice.ts'
import { Message } from './message.tsx'
import { useServices } from '../services.tsx'
import { useWords } from '../words/words.ts'

/** Says for whom we wait before trying again, and why: a pause is not a hang. */
export function PausesNotice() {
  const words = useWords()
  const { pauses } = useServices()
  const [pause] = useObservable(pauses)
  if (!pause) return null
  return (
    <Message kind="information" title={adviceFor(words, pause.failure).title}>
      <p>{words.page.tryingAgain(pause.untilMs)}</p>
    </Message>
  )
}
