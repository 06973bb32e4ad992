import { useMemo, useState } from 'react'
import type { Group } from '../../domain/group.ts'
import { coveredAmong } from '../../domain/linked-tree.ts'

/** The groups that are chosen for linking, over all searches and pages. `isOpen`: whether a group can still be linked. */
export function useSelection(isOpen: (group: Group) => boolean) {
  const [chosen, setChosen] = useState<ReadonlyMap<number, Group>>(new Map())
  // What was linked or covered meanwhile is no longer to be done.
  const groups = [...chosen.values()].filter(isOpen)
  const covered = useMemo(() => coveredAmong(chosen.values()), [chosen])
  return {
    groups,
    /** Those that another chosen group brings along, with that one. */
    covered,
    has: ({ id }: Group) => chosen.has(id),
    // Upon the selection of then: reading all that a search finds takes a while.
    choose: (more: readonly Group[]) => {
      setChosen((before) => new Map([...before, ...more.map((group) => [group.id, group] as const)]))
    },
    leaveOut: (some: readonly Group[]) => {
      const ids = new Set(some.map(({ id }) => id))
      setChosen((before) => new Map([...before].filter(([id]) => !ids.has(id))))
    },
    clear: () => {
      setChosen(new Map())
    },
  }
}

export type Selection = ReturnType<typeof useSelection>
