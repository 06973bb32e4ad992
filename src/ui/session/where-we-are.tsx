import Button from '@atlaskit/button/default/button'
import { instanceName } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import { useSession } from './session-provider.tsx'

/** Which Jira site, which GitLab instance, and who is signed in there. */
export function WhereWeAre() {
  const { jira } = useServices()
  const { instance, session, signOut } = useSession()
  return (
    <div className="where-we-are">
      <dl>
        {jira.siteUrl !== null && (
          <div>
            <dt>Jira site</dt>
            <dd>{new URL(jira.siteUrl).host}</dd>
          </div>
        )}
        <div>
          <dt>GitLab instance</dt>
          <dd>
            <a href={instance.baseUrl} target="_blank" rel="noopener noreferrer">
              {instanceName(instance)}
            </a>
          </dd>
        </div>
        <div>
          <dt>GitLab user</dt>
          <dd>{session ? <UserName name={session.user.name} username={session.user.username} webUrl={session.user.webUrl} /> : 'Not signed in'}</dd>
        </div>
      </dl>
      {session && (
        <Button appearance="subtle" spacing="compact" onClick={signOut}>
          Sign out
        </Button>
      )}
    </div>
  )
}

type UserNameProps = { readonly name: string; readonly username: string; readonly webUrl: string | null }

function UserName({ name, username, webUrl }: UserNameProps) {
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
