import Button from '@atlaskit/button/default/button'
import { AppError } from '../../domain/failure.ts'
import { Message } from '../message.tsx'
import { useServices } from '../services.tsx'
import { adviceFor, ownerNames } from './advice.ts'
import { CallDetails } from './call-details.tsx'

export type FailureMessageProps = {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
  readonly retryLabel?: string
}

/** What went wrong, whose it is and what to do. For anything that is not an AppError it says that it is our bug. */
export function FailureMessage({ error, onRetry, retryLabel = 'Try again' }: FailureMessageProps) {
  const { jira } = useServices()
  const advice = error instanceof AppError ? adviceFor(error.failure) : null
  const call = error instanceof AppError ? error.call : null
  return (
    <div role="alert" className="failure">
      <Message kind={advice?.owner === 'you' ? 'warning' : 'error'} title={advice?.title ?? 'This page has a fault'}>
        <p>{advice?.cause ?? 'Something happened that this page was not made for. Nothing was changed.'}</p>
        {advice ? (
          <p>
            <strong>{ownerNames[advice.owner]} can fix this.</strong> {advice.fix}
          </p>
        ) : (
          <p>Reload the page. If it happens again, tell the people who run this page what you did.</p>
        )}
        <div className="actions">
          {onRetry && <Button onClick={onRetry}>{retryLabel}</Button>}
          {!advice && <Button onClick={jira.reload}>Reload</Button>}
        </div>
        {call && <CallDetails call={call} />}
      </Message>
    </div>
  )
}
