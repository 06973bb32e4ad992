import type { LinkedGroup } from './use-linked-groups.ts'

export type SortKey = 'name' | 'created'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** The linked groups whose name or path has all words of `search`, in order. */
export function arrange(
  linkedGroups: readonly LinkedGroup[],
  search: string,
  { key, order }: { readonly key: SortKey; readonly order: 'ASC' | 'DESC' },
): LinkedGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const direction = order === 'ASC' ? 1 : -1
  return linkedGroups
    .filter(({ subscription, group }) => {
      const text = `${subscription.groupFullName}\n${group?.fullPath ?? ''}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .sort((one, other) => direction * (key === 'name' ? byName(one, other) : byDate(one, other) || byName(one, other)))
}

const byName = (one: LinkedGroup, other: LinkedGroup): number =>
  collator.compare(one.subscription.groupFullName, other.subscription.groupFullName)

const byDate = (one: LinkedGroup, other: LinkedGroup): number =>
  (one.subscription.createdAt?.getTime() ?? 0) - (other.subscription.createdAt?.getTime() ?? 0)
