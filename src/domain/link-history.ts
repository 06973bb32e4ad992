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
  /** What appeared together bears the same number. */
  readonly subscriptionBatches: ReadonlyMap<Subscription['id'], number>
  readonly groupBatches: ReadonlyMap<number, number>
  /** The full name under which this page first saw the group. */
  readonly firstNames: ReadonlyMap<Subscription['id'], string>
  /** Links that went away without this page's doing. */
  readonly gone: readonly Subscription[]
}

/** The list as it is shown: this page's own links and unlinks are in it before GitLab has told of them. */
export type RememberedLinks = LinkedGroups & { readonly history: LinkHistory }

export type KnownPairs = LinkHistory['pairs']

/** `before`: what was shown until `told` came; undefined at first. `pairs`: what is known for sure by now. */
export function rememberLinks(before: RememberedLinks | undefined, told: LinkedGroups, pairs: KnownPairs = new Map()): RememberedLinks {
  const history = before?.history
  const batches = history && continued(history, told)
  const present = new Set(told.subscriptions.map(({ id }) => id))
  return {
    ...told,
    history: {
      told,
      pairs: new Map([...pairs].filter(([id]) => present.has(id))),
      ...(batches ?? fresh(told)),
      firstNames: new Map(told.subscriptions.map(({ id, groupFullName }) => [id, history?.firstNames.get(id) ?? groupFullName])),
      // What cannot be read any more is not gone.
      gone:
        told.oddCount > 0
          ? (history?.gone ?? [])
          : [...(history?.gone ?? []), ...(before?.subscriptions ?? []).filter(({ id }) => !present.has(id))],
    },
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

type Batches = Pick<LinkHistory, 'subscriptionBatches' | 'groupBatches'>

const fresh = ({ subscriptions, groupIds }: LinkedGroups): Batches => ({
  subscriptionBatches: new Map(subscriptions.map(({ id }) => [id, 0])),
  groupBatches: new Map([...(groupIds ?? [])].map((id) => [id, 0])),
})

/** Null where the numbers do not agree, as after an unlink and a link of the same group between two lists. */
function continued({ subscriptionBatches, groupBatches }: LinkHistory, told: LinkedGroups): Batches | null {
  const batch = 1 + Math.max(0, ...subscriptionBatches.values())
  const next: Batches = {
    subscriptionBatches: new Map(told.subscriptions.map(({ id }) => [id, subscriptionBatches.get(id) ?? batch])),
    groupBatches: new Map([...(told.groupIds ?? [])].map((id) => [id, groupBatches.get(id) ?? batch])),
  }
  const subscriptionCounts = countsOf(next.subscriptionBatches.values())
  const groupCounts = countsOf(next.groupBatches.values())
  const agrees = [...subscriptionCounts].every(([number, count]) => groupCounts.get(number) === count)
  return agrees && subscriptionCounts.size === groupCounts.size ? next : null
}

function countsOf(batches: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const batch of batches) counts.set(batch, (counts.get(batch) ?? 0) + 1)
  return counts
}
