import { AppError } from '../domain/failure.ts'
import type { GitLab, Unlinked } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { describeLinkedGroups } from './describe-linked-groups.ts'
import { linkGroup } from './link-group.ts'

/**
 * Links the group again that was unlinked. A subscription does not name its group, but the ids of all linked groups
 * are known from before: the group is the one that is missing now and bears the name.
 */
export async function undoUnlink(gitlab: GitLab, session: Session, { subscription, groupIdsBefore }: Unlinked): Promise<void> {
  const { groupIds } = await gitlab.linkedGroups(session.instance)
  const missing = groupIdsBefore.filter((id) => !groupIds?.has(id))
  const groups = await describeLinkedGroups(gitlab, session, missing)
  const group = groups.length === 1 ? groups[0] : groups.find(({ fullName }) => fullName === subscription.groupFullName)
  if (!group) {
    throw new AppError({
      kind: 'group-not-linkable',
      fullPath: subscription.groupFullName,
      username: session.user.username,
    })
  }
  await linkGroup(gitlab, session, group)
}
