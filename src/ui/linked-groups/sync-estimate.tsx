import { useQuery } from '@tanstack/react-query'
import type { Group } from '../../domain/group.ts'
import type { Session } from '../../domain/session.ts'
import { countedProjectsLimit, minutesOfSyncLeft } from '../../domain/sync-estimate.ts'
import { projectCountQuery } from '../parts/project-queries.ts'
import { useServices } from '../services.tsx'
import { useWords } from '../words/words.ts'
import * as groupListStyles from '../parts/group-list.module.css'

export type SyncEstimateProps = {
  readonly session: Session
  readonly group: Group
  readonly linkedAt: Date
  readonly now: Date
}

/** How long the first sync of a young link may still take, by the number of its projects. Nothing when it is over. */
export function SyncEstimate({ session, group, linkedAt, now }: SyncEstimateProps) {
  const words = useWords()
  const { gitlab } = useServices()
  const { data: projectCount } = useQuery(projectCountQuery(gitlab, session, group.id))
  if (projectCount === undefined) return null
  const minutes = minutesOfSyncLeft(projectCount, linkedAt, now)
  if (minutes === 0) return null
  const { syncPace, syncLeft, syncLeftAtLeast } = words.linkedGroups
  return (
    <small className={groupListStyles.syncEstimate} title={syncPace}>
      {projectCount === null ? syncLeftAtLeast(countedProjectsLimit, minutes) : syncLeft(projectCount, minutes)}
    </small>
  )
}
