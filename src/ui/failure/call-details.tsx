import type { CallFacts } from '../../domain/failure.ts'
import { showableText } from '../../domain/support-bundle.ts'

/** The facts of the call that failed, for whoever runs the server. */
export function CallDetails({ call }: { readonly call: CallFacts }) {
  return (
    <dl>
      <dt>Request</dt>
      <dd>
        {call.method} {call.address}
      </dd>
      <dt>Time</dt>
      <dd>
        {call.startedAt.toISOString()}, {call.durationMs} ms
      </dd>
      <dt>Status</dt>
      <dd>{call.status ?? 'no answer'}</dd>
      {call.serverMessage !== null && (
        <>
          <dt>Server message</dt>
          <dd>{showableText(call.serverMessage)}</dd>
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
