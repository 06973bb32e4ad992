import type { Group } from '../../domain/group.ts'
import type { LinkedTree } from '../../domain/linked-tree.ts'

export type LinkStatus =
  | { readonly name: 'open' }
  | { readonly name: 'linked' }
  /** A group above is linked, so this one already syncs. */
  | { readonly name: 'covered'; readonly by: string }

export type Links = { readonly groupIds: ReadonlySet<number> | null; readonly tree: LinkedTree }

export function linkStatus(group: Group, { groupIds, tree }: Links): LinkStatus {
  if (groupIds?.has(group.id)) return { name: 'linked' }
  const above = tree.coveredBy(group.fullPath)
  if (above) return { name: 'covered', by: above.fullName }
  // Linked groups whose paths are not known yet: the parent's id is in every answer.
  if (group.parentId !== null && groupIds?.has(group.parentId)) return { name: 'covered', by: ancestorsOf(group) }
  return { name: 'open' }
}

/** GitLab puts " / " between the names; the last one is the group's own. */
export const ancestorsOf = ({ fullName, name }: Group): string =>
  fullName.endsWith(` / ${name}`) ? fullName.slice(0, -` / ${name}`.length) : ''
