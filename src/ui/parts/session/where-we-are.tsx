import type { ReactNode } from 'react'
import { instanceName } from '../../../domain/instance.ts'
import { useServices } from '../../services.tsx'
import { useWords } from '../../words/words.ts'
import { useSession } from './session-provider.tsx'
import { ExternalLink } from '../external-link.tsx'
import * as pageHeaderStyles from '../page/page-header.module.css'

type WhereWeAreProps = {
  /** Who is signed in to the instance. */
  readonly user?: ReactNode
  /** The way to another instance. */
  readonly change?: ReactNode
}

/** Which Jira site and which GitLab instance. */
export function WhereWeAre({ user, change }: WhereWeAreProps) {
  const words = useWords()
  const { frame } = useServices()
  const { instance } = useSession()
  return (
    <div className={pageHeaderStyles.whereWeAre}>
      <dl>
        {frame.siteUrl !== null && (
          <div>
            <dt>{words.first.jiraSite}</dt>
            <dd>{new URL(frame.siteUrl).host}</dd>
          </div>
        )}
        <div>
          <dt>{words.first.instance}</dt>
          <dd>
            <ExternalLink href={instance.baseUrl}>{instanceName(instance)}</ExternalLink> {change}
          </dd>
        </div>
      </dl>
      {user}
    </div>
  )
}
