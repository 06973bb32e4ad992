import Button from '@atlaskit/button/default/button'
import type { ReactNode } from 'react'
import type { GitLabUser } from '../../../domain/session.ts'
import { useWords } from '../../words/words.ts'
import { ExternalLink } from '../external-link.tsx'
import { useSession } from './session-provider.tsx'
import * as pageHeaderStyles from '../page/page-header.module.css'

/** Who is signed in to GitLab, with the ways to change that and, in `details`, the way to more about it. */
export function SignedInUser({ details }: { readonly details: ReactNode }) {
  const words = useWords()
  const { session, isSigningIn, switchAccount, signOut } = useSession()
  if (!session) {
    return (
      <div className={pageHeaderStyles.signedInUser}>
        <span>{words.session.notSignedIn}</span>
        {details}
      </div>
    )
  }
  return (
    <div className={pageHeaderStyles.signedInUser}>
      <span>{words.session.signedInAs(<UserName user={session.user} />)}</span>
      <Button appearance="subtle" spacing="compact" isDisabled={isSigningIn} onClick={switchAccount}>
        {words.session.switchAccount}
      </Button>
      <Button appearance="subtle" spacing="compact" onClick={signOut}>
        {words.session.signOut}
      </Button>
      {details}
    </div>
  )
}

function UserName({ user: { name, username, webUrl } }: { readonly user: GitLabUser }) {
  const text = (
    <>
      <bdi>{name}</bdi> (@{username})
    </>
  )
  return webUrl === null ? text : <ExternalLink href={webUrl}>{text}</ExternalLink>
}
