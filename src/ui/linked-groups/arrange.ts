import { inNaturalOrder } from '../../domain/natural-order.ts'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'

export type SortKey = 'name' | 'created'

export type Sort = { readonly key: SortKey; readonly order: 'ASC' | 'DESC' }

/** `isExact`: false before the first rows are on screen, where names beyond ASCII are in their exact places only mostly. */
export function sorted(linkedGroups: readonly LinkedGroup[], { key, order }: Sort, isExact: boolean): LinkedGroup[] {
  const byName = inNaturalOrder(linkedGroups, ({ subscription }) => subscription.groupFullName, isExact)
  const ascending = key === 'name' ? byName : byName.sort((one, other) => createdAt(one) - createdAt(other))
  return order === 'ASC' ? ascending : ascending.reverse()
}

const createdAt = ({ subscription }: LinkedGroup): number => subscription.createdAt?.getTime() ?? 0

/** Those whose name or path has all words of `search`. */
export function matching(linkedGroups: readonly LinkedGroup[], search: string): readonly LinkedGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return linkedGroups
  return linkedGroups.filter(({ subscription, match }) => {
    const path = match.state === 'known' ? match.group.fullPath : ''
    const text = `${subscription.groupFullName}\n${path}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
