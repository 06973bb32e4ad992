import Button from '@atlaskit/button/default/button'
import type { GitLabUser } from '../../domain/session.ts'
import { useSession } from './session-provider.tsx'

/** Who is signed in to GitLab, with the ways to change that. */
export function SignedInUser() {
  const { session, isSigningIn, switchAccount, signOut } = useSession()
  if (!session) return <span>Not signed in to GitLab</span>
  return (
    <div className="signed-in-user">
      <span>
        Signed in as <UserName user={session.user} />
      </span>
      <Button appearance="subtle" spacing="compact" isDisabled={isSigningIn} onClick={switchAccount}>
        Switch account
      </Button>
      <Button appearance="subtle" spacing="compact" onClick={signOut}>
        Sign out
      </Button>
    </div>
  )
}

function UserName({ user: { name, username, webUrl } }: { readonly user: GitLabUser }) {
  const text = (
    <>
      <bdi>{name}</bdi> (@{username})
    </>
  )
  return webUrl === null ? (
    text
  ) : (
    <a href={webUrl} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  )
}
