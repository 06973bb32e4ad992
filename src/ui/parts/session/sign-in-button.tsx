import Button from '@atlaskit/button/default/button'
import { instanceName, isSameInstance } from '../../../domain/instance.ts'
import { useServices } from '../../services.tsx'
import { useWords } from '../../words/words.ts'
import { useObservable } from '../use-observable.ts'
import { useSession } from './session-provider.tsx'
import { useClientId } from './use-client-id.ts'

/** Opens the sign-in window in its click. While the client id is unknown it cannot, and says so by loading. */
export function SignInButton({ isPrimary = true }: { readonly isPrimary?: boolean }) {
  const words = useWords()
  const { host } = useServices()
  const { instance, isSigningIn, attempt, signIn } = useSession()
  const { clientId } = useClientId()
  const stage = useObservable(attempt?.state ?? null)?.stage
  // The page has said that nobody answers by itself any more: then nothing looks as if somebody would.
  const isStuck = stage === 'window-blocked' || stage === 'window-lost' || stage === 'by-hand'
  if (clientId.name === 'failed') return null
  const isHost = isSameInstance(instance, host)
  return (
    <Button
      appearance={isPrimary ? 'primary' : 'default'}
      isLoading={clientId.name === 'asking' || (isSigningIn && !isStuck)}
      onClick={() => {
        signIn()
      }}
    >
      {words.first.signInTo(isHost ? 'GitLab' : instanceName(instance))}
    </Button>
  )
}
