import type { LinkedGroups, Subscription } from './subscription.ts'

/**
 * What GitLab's lists tell one after the other and none tells alone. A list has subscriptions and group ids, but not
 * which belongs to which; what is new in both since the list before belongs together.
 */
export type LinkHistory = {
  /** The last list as GitLab told it, without what this page expects to change. */
  readonly told: LinkedGroups
  /** What was found out for sure: a subscription keeps its group for ever. */
  readonly pairs: ReadonlyMap<Subscription['id'], number>
  /** What appeared together bears the same number; none means 0. */
  readonly subscriptionBatches: ReadonlyMap<Subscription['id'], number>
  readonly groupBatches: ReadonlyMap<number, number>
  /** The full names under which this page first saw the groups that are called otherwise now. */
  readonly formerNames: ReadonlyMap<Subscription['id'], string>
  /** Links that went away without this page's doing. */
  readonly gone: readonly Subscription[]
}

/** The list as it is shown: this page's own links and unlinks are in it before GitLab has told of them. */
export type RememberedLinks = LinkedGroups & { readonly history: LinkHistory }

export type KnownPairs = LinkHistory['pairs']

type Batches = Pick<LinkHistory, 'subscriptionBatches' | 'groupBatches'>

const asOneBatch: Batches = { subscriptionBatches: new Map(), groupBatches: new Map() }

/** A first list may be long and people wait for it: it is not gone through. */
const nothingBefore: Omit<LinkHistory, 'told'> = { ...asOneBatch, pairs: new Map(), formerNames: new Map(), gone: [] }

/** `before`: what was shown until `told` came; undefined at first. `pairs`: what is known for sure by now. */
export const rememberLinks = (before: RememberedLinks | undefined, told: LinkedGroups, pairs: KnownPairs = new Map()): RememberedLinks => ({
  ...told,
  history: before ? continued(before, told, pairs) : { ...nothingBefore, told },
})

function continued({ history, subscriptions }: RememberedLinks, told: LinkedGroups, pairs: KnownPairs): LinkHistory {
  const present = new Set(told.subscriptions.map(({ id }) => id))
  return {
    told,
    pairs: new Map([...pairs].filter(([id]) => present.has(id))),
    ...(batches(history, told) ?? asOneBatch),
    formerNames: formerNames(history, told),
    // What cannot be read any more is not gone.
    gone: told.oddCount > 0 ? history.gone : [...history.gone, ...subscriptions.filter(({ id }) => !present.has(id))],
  }
}

/**
 * Where GitLab tells no ids (`told.groupIds` is null): those of `before`, which this page linked itself, as long as the list has
 * a link for each of their names. Null where there are none.
 */
export function idsStillLinked(
  before: RememberedLinks | undefined,
  { subscriptions }: LinkedGroups,
  nameOf: (id: number) => string | undefined,
): ReadonlySet<number> | null {
  const ids = [...(before?.groupIds ?? [])]
  const still = ids.filter((id) => {
    const links = subscriptions.filter(({ groupFullName }) => groupFullName === nameOf(id))
    return ids.filter((other) => nameOf(other) === nameOf(id)).length <= links.length
  })
  return still.length > 0 ? new Set(still) : null
}

/** Null where the numbers do not agree, as after an unlink and a link of the same group between two lists. */
function batches({ told: before, subscriptionBatches, groupBatches }: LinkHistory, told: LinkedGroups): Batches | null {
  const batch = 1 + Math.max(0, ...subscriptionBatches.values())
  const seen = new Set(before.subscriptions.map(({ id }) => id))
  const next: Batches = {
    subscriptionBatches: new Map(told.subscriptions.map(({ id }) => [id, subscriptionBatches.get(id) ?? (seen.has(id) ? 0 : batch)])),
    groupBatches: new Map([...(told.groupIds ?? [])].map((id) => [id, groupBatches.get(id) ?? (before.groupIds?.has(id) ? 0 : batch)])),
  }
  const subscriptionCounts = countsOf(next.subscriptionBatches.values())
  const groupCounts = countsOf(next.groupBatches.values())
  const agrees = [...subscriptionCounts].every(([number, count]) => groupCounts.get(number) === count)
  return agrees && subscriptionCounts.size === groupCounts.size ? next : null
}

function formerNames({ told: before, formerNames: former }: LinkHistory, told: LinkedGroups): LinkHistory['formerNames'] {
  const names = new Map([...before.subscriptions.map(({ id, groupFullName }) => [id, groupFullName] as const), ...former])
  return new Map(
    told.subscriptions.flatMap(({ id, groupFullName }) => {
      const name = names.get(id)
      return name === undefined || name === groupFullName ? [] : [[id, name]]
    }),
  )
}

function countsOf(batches: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const batch of batches) counts.set(batch, (counts.get(batch) ?? 0) + 1)
  return counts
}
