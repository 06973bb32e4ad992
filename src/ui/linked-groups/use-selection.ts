import { useState } from 'react'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'

/** The rows that are chosen, over all pages and searches; what is no longer linked drops out by itself. */
export function useSelection(linkedGroups: readonly LinkedGroup[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return {
    selected: ids.size === 0 ? [] : linkedGroups.filter(({ subscription }) => ids.has(subscription.id)),
    has: ({ subscription }: LinkedGroup) => ids.has(subscription.id),
    select: (more: readonly LinkedGroup[]) => {
      setIds(new Set([...ids, ...more.map(({ subscription }) => subscription.id)]))
    },
    leaveOut: (some: readonly LinkedGroup[]) => {
      const out = new Set(some.map(({ subscription }) => subscription.id))
      setIds(new Set([...ids].filter((id) => !out.has(id))))
    },
    clear: () => {
      setIds(new Set())
    },
  }
}

export type Selection = ReturnType<typeof useSelection>
