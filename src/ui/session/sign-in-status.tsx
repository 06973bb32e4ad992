import { useSyncExternalStore } from 'react'
import type { SignInAttempt } from '../../domain/ports.ts'
import { LazyFailureMessage } from '../failure/lazy-failure-message.tsx'
import { loadable } from '../loadable.tsx'
import { useSession } from './session-provider.tsx'
import type { SignInProgressProps } from './sign-in-progress.tsx'

const LazySignInProgress = loadable<SignInProgressProps>(async () => (await import('./sign-in-progress.tsx')).SignInProgress)

/** What the sign-in that runs, or ran last, has to say. Stands beside whatever offers to sign in. */
export function SignInStatus() {
  const { attempt, error, clientId, askClientIdAgain } = useSession()
  if (attempt) return <RunningSignIn attempt={attempt} />
  if (clientId.name === 'failed') return <LazyFailureMessage error={clientId.error} onRetry={askClientIdAgain} />
  return error ? <LazyFailureMessage error={error} /> : null
}

function RunningSignIn({ attempt }: { readonly attempt: SignInAttempt }) {
  const stage = useSyncExternalStore(attempt.onStage, attempt.stage)
  const authorizeUrl = useSyncExternalStore(attempt.onStage, attempt.authorizeUrl)
  return <LazySignInProgress attempt={attempt} stage={stage} authorizeUrl={authorizeUrl} />
}
