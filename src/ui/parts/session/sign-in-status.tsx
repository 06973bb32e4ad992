import type { SignInAttempt } from '../../../domain/sign-in.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { useObservable } from '../use-observable.ts'
import { useSession } from './session-provider.tsx'
import { SignInProgress } from './sign-in-progress.tsx'

/** What the sign-in that runs, or ran last, has to say. Stands beside whatever offers to sign in. */
export function SignInStatus() {
  const { attempt, error, clientId, askClientIdAgain } = useSession()
  if (attempt) return <RunningSignIn attempt={attempt} />
  if (clientId.name === 'failed') return <FailureMessage error={clientId.error} onRetry={askClientIdAgain} />
  return error ? <FailureMessage error={error} /> : null
}

function RunningSignIn({ attempt }: { readonly attempt: SignInAttempt }) {
  return <SignInProgress attempt={attempt} {...useObservable(attempt.state)} />
}
