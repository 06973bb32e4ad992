import type { ReactNode } from 'react'
import { gitlabPage, gitlabPageNames, type GitLabPage } from '../../domain/gitlab-pages.ts'
import type { IntegrationPlace } from '../../domain/integration.ts'
import type { Session } from '../../domain/session.ts'
import { ExternalLink } from '../parts/external-link.tsx'
import { useRareWords } from '../words/words.ts'
import * as panelStyles from '../parts/panel.module.css'
import * as taskStyles from '../tasks/task.module.css'

export type BothSidesProps = { readonly place: IntegrationPlace; readonly session: Session; readonly offersGating: boolean }

const atlassian = 'https://support.atlassian.com/jira-service-management-cloud/docs/use-deployment-gating-with-gitlab'

/** What is done in Jira Service Management and what in GitLab, in the order in which one needs the other. */
export function BothSides({ place, session: { instance }, offersGating }: BothSidesProps) {
  const { serviceManagement } = useRareWords()
  const link = (page: GitLabPage): ReactNode => (
    <ExternalLink href={gitlabPage(instance, place, page)}>{gitlabPageNames[page]}</ExternalLink>
  )
  return (
    <details className={taskStyles.request}>
      <summary>{serviceManagement.bothSides}</summary>
      <h3>{serviceManagement.idSteps}</h3>
      <ol className={panelStyles.steps}>{serviceManagement.steps({ integration: link('integration') })}</ol>
      {offersGating && (
        <>
          <h3>{serviceManagement.gatingSteps}</h3>
          <ol className={panelStyles.steps}>
            {serviceManagement.stepsOfGating(
              {
                accounts: link('accounts'),
                members: link('members'),
                environments: link('environments'),
                integration: link('integration'),
              },
              <ExternalLink href={atlassian}>{serviceManagement.atlassian}</ExternalLink>,
            )}
          </ol>
          <p>{serviceManagement.tokenStays}</p>
        </>
      )}
    </details>
  )
}
