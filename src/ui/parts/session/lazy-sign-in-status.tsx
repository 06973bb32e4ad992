import { loadable } from '../loadable.tsx'
import { useSession } from './session-provider.tsx'

const SignInStatus = loadable(() => import('./sign-in-status.tsx'), 'SignInStatus')

/** Nothing until a sign-in has something to say. */
export function LazySignInStatus() {
  const { attempt, error, clientId } = useSession()
  return attempt !== null || error !== null || clientId.name === 'failed' ? <SignInStatus /> : null
}
