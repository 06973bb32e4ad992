import { isYoung } from '../../domain/sync-estimate.ts'
import { ExternalLink } from '../parts/external-link.tsx'
import { GroupAvatar } from '../parts/group-avatar.tsx'
import { GroupName } from '../parts/group-name.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import type { Words } from '../words/en/words.ts'
import { useWords } from '../words/words.ts'
import { ServiceManagementButton } from '../tasks/service-management-button.tsx'
import { SyncEstimate } from './sync-estimate.tsx'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'
import * as linkedGroupsStyles from './linked-groups.module.css'
import * as groupListStyles from '../parts/group-list.module.css'

export type GroupCellProps = { readonly linkedGroup: LinkedGroup; readonly now: Date }

/** Who the group is, and whatever is special about its link. */
export function GroupCell({ linkedGroup, now }: GroupCellProps) {
  const words = useWords()
  const { session } = useSession()
  const { subscription, match, coveredBy } = linkedGroup
  const { createdAt, groupFullName, groupName, groupAvatarUrl } = subscription
  const group = match.state === 'known' ? match.group : null
  const ancestors = groupFullName.endsWith(` / ${groupName}`) ? groupFullName.slice(0, -` / ${groupName}`.length) : ''
  const name = <GroupName name={ancestors === '' ? groupFullName : groupName} ancestors={ancestors} />
  const note = noteOn(words, linkedGroup, session?.user.username ?? '')
  return (
    <div className={groupListStyles.group}>
      <GroupAvatar name={groupName} url={groupAvatarUrl} />
      <div>
        <div className={groupListStyles.groupName}>{group?.webUrl ? <ExternalLink href={group.webUrl}>{name}</ExternalLink> : name}</div>
        {group && (
          <div className={groupListStyles.groupPath}>
            <bdi>{group.fullPath}</bdi>
            {group.visibility !== 'unknown' && ` · ${words.linkedGroups.visibility[group.visibility]}`}
            {session && <ServiceManagementButton group={group} />}
          </div>
        )}
        {note !== null && <div className={linkedGroupsStyles.groupNote}>{note}</div>}
        {coveredBy && (
          <div className={linkedGroupsStyles.groupNote}>{words.linkedGroups.alsoCoveredBy(<bdi>{coveredBy.fullName}</bdi>)}</div>
        )}
        {group && session && createdAt && isYoung(createdAt, now) && (
          <SyncEstimate session={session} group={group} linkedAt={createdAt} now={now} />
        )}
      </div>
    </div>
  )
}

/** What a person should know about this link; null where all is as usual. */
export function noteOn(words: Words, { subscription, match, formerName }: LinkedGroup, username: string): string | null {
  const { hidden, oneOf, moved, renamed } = words.linkedGroups
  if (match.state === 'hidden') return hidden(username)
  if (match.state === 'one-of') return oneOf(match.groups.map(({ fullPath }) => fullPath))
  if (formerName === null) return null
  const isSameName = lastPart(formerName) === lastPart(subscription.groupFullName)
  return isSameName ? moved(formerName) : renamed(formerName)
}

const lastPart = (fullName: string): string | undefined => fullName.split(' / ').at(-1)
