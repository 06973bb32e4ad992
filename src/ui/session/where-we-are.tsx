import type { ReactNode } from 'react'
import { instanceName } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import { useSession } from './session-provider.tsx'

/** Which Jira site and which GitLab instance; `user` is who is signed in there. */
export function WhereWeAre({ user }: { readonly user?: ReactNode }) {
  const { jira } = useServices()
  const { instance } = useSession()
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
      </dl>
      {user}
    </div>
  )
}
