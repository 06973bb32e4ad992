import Button from '@atlaskit/button/default/button'
import { useQuery } from '@tanstack/react-query'
import type { IntegrationPlace } from '../../domain/integration.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { firstFew } from '../parts/first-few.ts'
import { projectCountQuery } from '../parts/project-queries.ts'
import { useServices } from '../services.tsx'
import { useRareWords } from '../words/words.ts'
import { ownBelowQuery } from './queries.ts'
import { useSubgroups } from './use-subgroups.ts'
import * as panelStyles from '../parts/panel.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'

export type BelowProps = { readonly group: IntegrationPlace; readonly session: Session }

const shownPaths = 10

/** What saving a group's values changes in the groups and projects below it. */
export function Below({ group, session }: BelowProps) {
  const { serviceManagement, linkedGroups } = useRareWords()
  const services = useServices()
  const subgroups = useSubgroups(session, group.fullPath)
  const { data: projects } = useQuery(projectCountQuery(services.gitlab, session, group.id))
  const { data: below, error, isFetching, refetch } = useQuery(ownBelowQuery(services, session, group, subgroups))
  return (
    <>
      <p className={versionOptionsStyles.hint}>
        {projects === undefined ? serviceManagement.belowUnknown : serviceManagement.below(projects, subgroups.length)}
      </p>
      <div className={panelStyles.actions}>
        {!below && (
          <Button spacing="compact" isLoading={isFetching} onClick={() => void refetch()}>
            {serviceManagement.whoseOwn}
          </Button>
        )}
      </div>
      {error && <FailureMessage error={error} onRetry={() => void refetch()} />}
      <p role="status">
        {below &&
          (below.own.length > 0
            ? serviceManagement.ownBelow(firstFew(below.own, shownPaths, linkedGroups.andFurther))
            : serviceManagement.noneOwn(below.looked))}
        {below && below.notLooked > 0 && ` ${serviceManagement.notLooked(below.notLooked)}`}
      </p>
    </>
  )
}
