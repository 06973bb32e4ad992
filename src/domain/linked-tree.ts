import type { Group } from './group.ts'

type WithPath = Pick<Group, 'fullPath'>

/** Where a group hangs among the linked ones. A linked group brings its subgroups with it (contract 9). */
export type LinkedTree<G extends WithPath = Group> = {
  /** The nearest linked group above; null where none is. */
  readonly coveredBy: (fullPath: string) => G | null
  /** The linked groups anywhere below: their own links are not needed while the group itself is linked. */
  readonly linkedBelow: (fullPath: string) => readonly G[]
}

/** `groups`: the linked groups as far as they are known. Paths are compared as GitLab's routes are: without case. */
export function linkedTree<G extends WithPath>(groups: Iterable<G>): LinkedTree<G> {
  const byPath = new Map<string, G>()
  for (const group of groups) byPath.set(group.fullPath.toLowerCase(), group)
  return {
    coveredBy: (fullPath) => {
      for (const path of pathsAbove(fullPath)) {
        const group = byPath.get(path)
        if (group) return group
      }
      return null
    },
    linkedBelow: (fullPath) => {
      const start = `${fullPath.toLowerCase()}/`
      return [...byPath].filter(([path]) => path.startsWith(start)).map(([, group]) => group)
    },
  }
}

/** Those of `groups` that another one of them brings along, each with the nearest such group. */
export function coveredAmong(groups: Iterable<Group>): ReadonlyMap<Group, Group> {
  const all = [...groups]
  const { coveredBy } = linkedTree(all)
  const covered = new Map<Group, Group>()
  for (const group of all) {
    const above = coveredBy(group.fullPath)
    if (above) covered.set(group, above)
  }
  return covered
}

/** Nearest first, in lower case. */
function pathsAbove(fullPath: string): string[] {
  const parts = fullPath.toLowerCase().split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('/'))
}
