import type { Group } from './group.ts'
import type { KnownPairs, LinkHistory } from './link-history.ts'
import type { Subscription } from './subscription.ts'

/** The linked groups that were asked for by id; null for one that GitLab does not show to the signed-in user. */
export type GroupDirectory = ReadonlyMap<number, Group | null>

/** What is known of the group behind a subscription. */
export type GroupMatch =
  | { readonly state: 'known'; readonly group: Group }
  /** Several linked groups bear this name, and GitLab does not tell which of them this one is. */
  | { readonly state: 'one-of'; readonly groups: readonly Group[] }
  | { readonly state: 'hidden' }
  /** Not asked for yet, or GitLab's list is older than what it says of the groups. */
  | { readonly state: 'unknown' }

export const unknownMatch: GroupMatch = { state: 'unknown' }

export type GroupMatches = ReadonlyMap<Subscription['id'], GroupMatch>

/**
 * Which group each subscription is about. GitLab names no id in a subscription; what leaves no doubt counts, in this
 * order: the id in the address of the group's picture, what appeared together, a full name that only one bears, a
 * description that only one of its namesakes has, and what is left over at the end.
 */
export function matchGroups(history: LinkHistory, directory: GroupDirectory): GroupMatches {
  const matches = new Map<Subscription['id'], GroupMatch>()
  for (const batch of batchesOf(history)) matchBatch(batch, history.pairs, directory, matches)
  return matches
}

/** What `matches` says for sure, for the next list. */
export const pairsIn = (matches: GroupMatches): KnownPairs =>
  new Map([...matches].flatMap(([id, match]) => (match.state === 'known' ? [[id, match.group.id]] : [])))

type Batch = { readonly subscriptions: Subscription[]; readonly groupIds: Set<number> }

function batchesOf({ told, subscriptionBatches, groupBatches }: LinkHistory): Iterable<Batch> {
  const batches = new Map<number, Batch>()
  const batchAt = (number: number | undefined): Batch => {
    const batch = batches.get(number ?? 0) ?? { subscriptions: [], groupIds: new Set() }
    batches.set(number ?? 0, batch)
    return batch
  }
  for (const subscription of told.subscriptions) {
    batchAt(subscriptionBatches.get(subscription.id)).subscriptions.push(subscription)
  }
  for (const id of told.groupIds ?? []) batchAt(groupBatches.get(id)).groupIds.add(id)
  return batches.values()
}

function matchBatch(
  { subscriptions, groupIds }: Batch,
  pairs: KnownPairs,
  directory: GroupDirectory,
  matches: Map<string, GroupMatch>,
): void {
  const left = new Set(subscriptions)
  const isPairwise = subscriptions.length === groupIds.size
  const settle = (subscription: Subscription, id: number): void => {
    left.delete(subscription)
    groupIds.delete(id)
    const group = directory.get(id)
    matches.set(subscription.id, group ? { state: 'known', group } : group === null ? { state: 'hidden' } : unknownMatch)
  }

  for (const subscription of subscriptions) {
    const id = pairs.get(subscription.id) ?? idInPicture(subscription)
    if (id !== null && groupIds.has(id)) settle(subscription, id)
  }

  const namesakes = byName([...left], ({ groupFullName }) => groupFullName)
  const described = byName(known(groupIds, directory), ({ fullName }) => fullName)
  for (const [name, bearers] of namesakes) {
    const groups = described.get(name) ?? []
    // As many subscriptions as groups bear the name: one of each leaves no doubt, also if others are unknown yet.
    if (bearers.length === groups.length) tellApart(bearers, groups, settle)
  }

  const isComplete = isPairwise && [...groupIds].every((id) => directory.has(id))
  const unclaimed = known(groupIds, directory).filter(({ fullName }) => !namesakes.has(fullName))
  for (const subscription of left) {
    const groups = (described.get(subscription.groupFullName) ?? []).filter(({ id }) => groupIds.has(id))
    if (groups.length > 0 && isComplete) matches.set(subscription.id, { state: 'one-of', groups })
    else matches.set(subscription.id, isComplete && unclaimed.length === 0 ? { state: 'hidden' } : unknownMatch)
  }
  // Renamed since GitLab told the list: the one that is left over on both sides.
  const [subscription, anotherSubscription] = left
  const [id, anotherId] = groupIds
  if (isComplete && subscription && !anotherSubscription && id !== undefined && anotherId === undefined) settle(subscription, id)
}

function tellApart(
  subscriptions: readonly Subscription[],
  groups: readonly Group[],
  settle: (subscription: Subscription, id: number) => void,
): void {
  const groupsByText = byName(groups, ({ description }) => description)
  const leftSubscriptions = new Set(subscriptions)
  const leftGroups = new Set(groups)
  const pair = (subscription: Subscription | undefined, group: Group | undefined): void => {
    if (!subscription || !group) return
    leftSubscriptions.delete(subscription)
    leftGroups.delete(group)
    settle(subscription, group.id)
  }
  for (const [text, [subscription, ...others]] of byName(subscriptions, ({ groupDescription }) => groupDescription)) {
    const [group, ...otherGroups] = groupsByText.get(text) ?? []
    if (others.length === 0 && otherGroups.length === 0) pair(subscription, group)
  }
  if (leftSubscriptions.size === 1 && leftGroups.size === 1) pair([...leftSubscriptions][0], [...leftGroups][0])
}

const known = (ids: Iterable<number>, directory: GroupDirectory): Group[] =>
  Array.from(ids, (id) => directory.get(id)).filter((group) => group !== null && group !== undefined)

function byName<T>(items: Iterable<T>, nameOf: (item: T) => string): Map<string, T[]> {
  const named = new Map<string, T[]>()
  for (const item of items) {
    const name = nameOf(item)
    const others = named.get(name)
    if (others) others.push(item)
    else named.set(name, [item])
  }
  return named
}

/** GitLab keeps a group's picture under the group's id; most groups have none. */
function idInPicture({ groupAvatarUrl }: Subscription): number | null {
  const id = /\/group\/avatar\/(\d+)\//.exec(groupAvatarUrl ?? '')?.[1]
  return id === undefined ? null : Number(id)
}
