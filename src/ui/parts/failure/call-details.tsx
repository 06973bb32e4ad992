import type { CallFacts } from '../../../domain/failure.ts'
import { showableText } from '../../../domain/support-bundle.ts'
import { useWords } from '../../words/words.ts'

/** The facts of the call that failed, for whoever runs the server. */
export function CallDetails({ call }: { readonly call: CallFacts }) {
  const words = useWords()
  const { failure } = words
  return (
    <dl>
      <dt>{failure.request}</dt>
      <dd>
        {call.method} {call.address}
      </dd>
      <dt>{failure.time}</dt>
      <dd>
        {call.startedAt.toISOString()}, {call.durationMs} ms
      </dd>
      <dt>{failure.status}</dt>
      <dd>{call.status ?? failure.noAnswer}</dd>
      {call.serverMessage !== null && (
        <>
          <dt>{failure.serverMessage}</dt>
          <dd>{showableText(call.serverMessage)}</dd>
        </>
      )}
      {call.page !== null && (
        <>
          <dt>{call.page.startsWith('application/json') ? failure.otherData : failure.page}</dt>
          <dd>{showableText(call.page)}</dd>
        </>
      )}
      {call.requestId !== null && (
        <>
          <dt>X-Request-Id</dt>
          <dd>{call.requestId}</dd>
        </>
      )}
    </dl>
  )
}
