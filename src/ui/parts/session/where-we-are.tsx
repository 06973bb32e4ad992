import type { ReactNode } from 'react'
import { instanceName } from '../../../domain/instance.ts'
import { useServices } from '../../services.tsx'
import { useWords } from '../../words/words.ts'
import { useSession } from './session-provider.tsx'

type WhereWeAreProps = {
  /** Who is signed in to the instance. */
  readonly user?: ReactNode
  /** The way to another instance. */
  readonly change?: ReactNode
}

/** Which Jira site and which GitLab instance. */
export function WhereWeAre({ user, change }: WhereWeAreProps) {
  const words = useWords()
  const { jira } = useServices()
  const { instance } = useSession()
  return (
    <div className="where-we-are">
      <dl>
        {jira.siteUrl !== null && (
          <div>
            <dt>{words.first.jiraSite}</dt>
            <dd>{new URL(jira.siteUrl).host}</dd>
          </div>
        )}
        <div>
          <dt>{words.first.instance}</dt>
          <dd>
            <a href={instance.baseUrl} target="_blank" rel="noopener noreferrer">
              {instanceName(instance)}
            </a>{' '}
            {change}
          </dd>
        </div>
      </dl>
      {user}
    </div>
  )
}
