import { useQuery } from '@tanstack/react-query'
import type { Group } from '../../domain/group.ts'
import type { IntegrationPlace } from '../../domain/integration.ts'
import { railsChecks } from '../../domain/scripts-to-run/rails-checks.ts'
import type { Session } from '../../domain/session.ts'
import { useServices } from '../services.tsx'
import { useRareWords } from '../words/words.ts'
import { CopiedText } from './copied-text.tsx'
import { projectsQuery } from './queries.ts'
import * as taskStyles from '../tasks/task.module.css'

export type RailsChecksProps = { readonly group: Group; readonly place: IntegrationPlace; readonly session: Session }

/** For whoever administers the server, and has no Jira. */
export function RailsChecks({ group, place, session }: RailsChecksProps) {
  const { serviceManagement } = useRareWords()
  const services = useServices()
  const { data } = useQuery(projectsQuery(services, session, group.id, ''))
  const { siteUrl } = services.frame
  const groupPath = place.kind === 'group' ? place.fullPath : group.fullPath
  const projectPath = place.kind === 'project' ? place.fullPath : data?.projects[0]?.fullPath
  const check = (title: string, text: string) => <CopiedText title={title} text={text} copyLabel={serviceManagement.copyCheck(title)} />
  return (
    <details className={taskStyles.request}>
      <summary>{serviceManagement.checks}</summary>
      <p>{serviceManagement.checksHow}</p>
      {check(serviceManagement.checkTitles.group(groupPath), railsChecks.group(groupPath))}
      {projectPath !== undefined && check(serviceManagement.checkTitles.project(projectPath), railsChecks.project(projectPath))}
      {siteUrl !== null && check(serviceManagement.checkTitles.site(siteUrl), railsChecks.site(siteUrl))}
    </details>
  )
}
