import type { Group } from '../../domain/group.ts'
import type { Session } from '../../domain/session.ts'
import type { Subscription } from '../../domain/subscription.ts'
import { useAllWords } from '../words/words.ts'
import { GroupRow } from './group-row.tsx'
import type { Links } from './link-status.ts'
import type { Selection } from './use-selection.ts'
import * as groupListStyles from '../parts/group-list.module.css'

export type GroupListProps = {
  readonly label?: string
  readonly session: Session
  readonly groups: readonly Group[]
  readonly links: Links
  readonly selection: Selection
  readonly onUnlink: (subscriptions: readonly Subscription[]) => void
  /** The rows of the search or page before, while the next ones are on their way. */
  readonly isStale?: boolean
}

export function GroupList({ label, session, groups, links, selection, onUnlink, isStale = false }: GroupListProps) {
  const words = useAllWords()
  return (
    <ul
      className={isStale ? `${groupListStyles.groupList} ${groupListStyles.groupListStale}` : groupListStyles.groupList}
      aria-label={label ?? words.linkGroups.groups}
    >
      {groups.map((group) => (
        <GroupRow
          key={group.id}
          session={session}
          group={group}
          links={links}
          isSelected={selection.has(group)}
          onSelect={(isSelected) => {
            if (isSelected) selection.choose([group])
            else selection.leaveOut([group])
          }}
          onUnlink={onUnlink}
        />
      ))}
    </ul>
  )
}
