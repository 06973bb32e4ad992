import type { Group } from '../../domain/group.ts'
import type { Session } from '../../domain/session.ts'
import { GroupRow } from './group-row.tsx'

export type GroupListProps = {
  readonly session: Session
  readonly groups: readonly Group[]
  /** Null where this GitLab does not tell. */
  readonly linkedIds: ReadonlySet<number> | null
  /** The rows of the search or page before, while the next ones are on their way. */
  readonly isStale: boolean
}

export function GroupList({ session, groups, linkedIds, isStale }: GroupListProps) {
  return (
    <ul className={isStale ? 'group-list group-list-stale' : 'group-list'} aria-label="Groups">
      {groups.map((group) => (
        <GroupRow key={group.id} session={session} group={group} isLinked={linkedIds?.has(group.id) ?? false} />
      ))}
    </ul>
  )
}
