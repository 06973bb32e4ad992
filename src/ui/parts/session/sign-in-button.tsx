import Button from '@atlaskit/button/default/button'
import { instanceName, isSameInstance } from '../../../domain/instance.ts'
import { useServices } from '../../services.tsx'
import { useWords } from '../../words/words.ts'
import { useSession } from './session-provider.tsx'
import { useClientId } from './use-client-id.ts'

/** Opens the sign-in window in its click. While the client id is unknown it cannot, and says so by loading. */
export function SignInButton({ isPrimary = true }: { readonly isPrimary?: boolean }) {
  const words = useWords()
  const { host } = useServices()
  const { instance, isSigningIn, signIn } = useSession()
  const { clientId } = useClientId()
  if (clientId.name === 'failed') return null
  const isHost = isSameInstance(instance, host)
  return (
    <Button
      appearance={isPrimary ? 'primary' : 'default'}
      isLoading={clientId.name === 'asking' || isSigningIn}
      onClick={() => {
        signIn()
      }}
    >
      {words.first.signInTo(isHost ? 'GitLab' : instanceName(instance))}
    </Button>
  )
}
