import type { ComponentType } from 'react'
import { FailureMessage } from '../failure/failure-message.tsx'
import { useSession } from './session-provider.tsx'
import type { SignInProgressProps } from './sign-in-progress.tsx'

/**
 * What the sign-in that runs, or ran last, has to say. Stands beside whatever offers to sign in. `Progress` shows one
 * that runs: its code comes with the screen or later, but what failed is always there to be read.
 */
export function SignInStatus({ Progress }: { readonly Progress: ComponentType<SignInProgressProps> }) {
  const { attempt, error, clientId, askClientIdAgain } = useSession()
  if (attempt) return <Progress attempt={attempt} />
  if (clientId.name === 'failed') return <FailureMessage error={clientId.error} onRetry={askClientIdAgain} />
  return error ? <FailureMessage error={error} /> : null
}
