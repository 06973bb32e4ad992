import type { Group } from './group.ts'
import type { Subscription } from './subscription.ts'

/**
 * Which group each subscription is about. GitLab names no id in a subscription, so the full name decides, and only
 * where exactly one subscription and one linked group bear it: same-named groups stay unknown rather than confused.
 */
export function matchGroups(
  subscriptions: readonly Subscription[],
  linkedGroups: readonly Group[],
): ReadonlyMap<Subscription['id'], Group> {
  const byName = new Map<string, { subscriptions: Subscription[]; groups: Group[] }>()
  const named = (name: string) => {
    const entry = byName.get(name) ?? { subscriptions: [], groups: [] }
    byName.set(name, entry)
    return entry
  }
  for (const subscription of subscriptions) named(subscription.groupFullName).subscriptions.push(subscription)
  for (const group of linkedGroups) named(group.fullName).groups.push(group)

  const matches = new Map<Subscription['id'], Group>()
  for (const entry of byName.values()) {
    const [subscription, otherSubscription] = entry.subscriptions
    const [group, otherGroup] = entry.groups
    if (subscription && group && !otherSubscription && !otherGroup) matches.set(subscription.id, group)
  }
  return matches
}
