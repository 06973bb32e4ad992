import type { ComponentType } from 'react'
import { isFailure } from '../../../domain/failure.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { useSession } from './session-provider.tsx'
import { useClientId } from './use-client-id.ts'
import type { SignInProgressProps } from './sign-in-progress.tsx'

/**
 * What the sign-in that runs, or ran last, has to say. Stands beside whatever offers to sign in. `Progress` shows one
 * that runs: its code comes with the screen or later, but what failed is always there to be read.
 */
export function SignInStatus({ Progress }: { readonly Progress: ComponentType<SignInProgressProps> }) {
  const { attempt, error, signInBy } = useSession()
  const { clientId, askAgain } = useClientId()
  if (attempt) return <Progress attempt={attempt} />
  if (clientId.name === 'failed') return <FailureMessage error={clientId.error} onRetry={askAgain} />
  if (!error) return null
  const wayOn = isFailure(error, 'device-code-expired') ? 'device' : isFailure(error, 'device-grant-missing') ? 'by-hand' : null
  return (
    <FailureMessage
      error={error}
      onRetry={
        wayOn
          ? () => {
              signInBy(wayOn)
            }
          : undefined
      }
    />
  )
}
