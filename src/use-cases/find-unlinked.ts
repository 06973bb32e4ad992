import { AppError } from '../domain/failure.ts'
import type { Group } from '../domain/group.ts'
import type { GitLab, Unlinked } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { describeGroups } from './describe-groups.ts'
import { linkedGroups, type LinkedGroupsOptions } from './linked-groups.ts'

export type FindUnlinkedOptions = LinkedGroupsOptions & { readonly gitlab: GitLab }

/**
 * The groups that were unlinked, to link them again. A subscription does not name its group, but the ids of all linked
 * groups are known from before: the groups are those that are missing now. Where more are missing, because somebody
 * else unlinked too, the names decide.
 */
export async function findUnlinked(
  options: FindUnlinkedOptions,
  session: Session,
  { subscriptions, groupIdsBefore }: Pick<Unlinked, 'subscriptions' | 'groupIdsBefore'>,
): Promise<Group[]> {
  const { groupIds } = await linkedGroups(options, session.instance)
  const missing = groupIdsBefore.filter((id) => !groupIds?.has(id))
  const directory = await describeGroups(options.gitlab, session, missing)
  const names = new Set(subscriptions.map(({ groupFullName }) => groupFullName))
  const isExact = missing.length === subscriptions.length
  const groups = [...directory.values()].filter((group) => group !== null)
  const found = isExact ? groups : groups.filter(({ fullName }) => names.has(fullName))
  if (found.length > 0) return found
  throw new AppError({
    kind: 'group-not-linkable',
    fullPath: subscriptions[0]?.groupFullName ?? '',
    username: session.user.username,
  })
}
