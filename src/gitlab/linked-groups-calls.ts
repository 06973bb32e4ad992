import type { HostFrame } from '../domain/host-frame.ts'
import { endpoint, type Instance } from '../domain/instance.ts'
import type { LinkedGroupsCalls } from '../domain/ports.ts'
import type { LinkedGroups, Subscription } from '../domain/subscription.ts'
import { webUrl } from '../domain/web-url.ts'
import { ShapeError, date, isRecord, named, namedOr, readable, record, text, textOr } from '../http/shape.ts'
import { contextTokenRefusals } from './vouched-refusals.ts'
import { addressesOf, otherOrigin, type ReadAddress } from './web-address.ts'

export const subscriptionsPath = '-/jira_connect/subscriptions'

export const createLinkedGroupsCalls = (vouched: HostFrame['vouched']): LinkedGroupsCalls => ({
  linkedGroups: (instance, signal) =>
    vouched({
      url: endpoint(instance, `${subscriptionsPath}.json`),
      parse: (body) => parseLinkedGroups(body, instance),
      refusals: contextTokenRefusals(instance),
      signal,
    }),
})

/** Contract 1.3. */
export function parseLinkedGroups(body: unknown, instance: Instance): LinkedGroups {
  const { subscriptions, groups_path: groupsPath } = record(body)
  const groups = [subscriptions].flat().map((item) => isRecord(item) && item['group'])
  const address = addressesOf(instance, otherOrigin(groups, 'avatar_url', instance))
  const { items, oddCount } = readable(subscriptions, (item) => parseSubscription(item, address))
  const groupIds = parseLinkedIds(groupsPath, instance)
  // Each id may become a question: far more of them than links are no list of what is linked.
  const isSound = groupIds !== null && groupIds.size <= 2 * (items.length + oddCount) + 100
  return { subscriptions: items, oddCount, groupIds: isSound ? groupIds : null, isSiteKnown: true }
}

function parseSubscription(item: unknown, address: ReadAddress): Subscription {
  const { created_at: createdAt, unlink_path: unlinkPath, group } = record(item)
  const { name, full_name: fullName, avatar_url: avatarUrl, description } = record(group)
  const id = text(unlinkPath).replace(/^.*\//, '')
  if (!/^\d{1,19}$/.test(id)) throw new ShapeError('unlink_path ends in no id')
  return {
    id,
    groupName: named(name),
    groupFullName: namedOr(fullName, text(name)),
    groupAvatarUrl: address(avatarUrl),
    groupDescription: textOr(description, ''),
    createdAt: date(createdAt),
  }
}

/**
 * The ids in `skip_groups` of `groups_path`: a comma list in newer versions, `skip_groups[]` repeated in older ones.
 * A path without any means that nothing is linked; no path at all means that this GitLab does not tell.
 */
function parseLinkedIds(groupsPath: unknown, { baseUrl }: Instance): ReadonlySet<number> | null {
  const url = webUrl(groupsPath, baseUrl)
  if (!url) return null
  const ids = ['skip_groups', 'skip_groups[]']
    .flatMap((name) => url.searchParams.getAll(name))
    .join()
    .split(',')
  return new Set(ids.filter((id) => /^\d{1,15}$/.test(id)).map(Number))
}
