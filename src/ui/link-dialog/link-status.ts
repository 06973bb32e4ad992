import type { Group } from '../../domain/group.ts'
import type { LinkedTree } from '../../domain/linked-tree.ts'
import type { GroupMatch } from '../../domain/match-groups.ts'
import type { Subscription } from '../../domain/subscription.ts'

export type LinkStatus =
  | { readonly name: 'open' }
  | { readonly name: 'linked' }
  /** A group above is linked, so this one already syncs. */
  | { readonly name: 'covered'; readonly by: string }

export type Links = {
  readonly groupIds: ReadonlySet<number> | null
  readonly tree: LinkedTree
  readonly linkedGroups: readonly { readonly subscription: Subscription; readonly match: GroupMatch }[]
}

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

/** The links that are certainly of `groups`; `unclear`: those whose link might as well be that of a namesake elsewhere. */
export function linksOf(groups: readonly Group[], { linkedGroups }: Links) {
  const ids = new Set(groups.map(({ id }) => id))
  const certain = linkedGroups
    .map(({ subscription, match }) => ({ subscription, bearers: bearersOf(match) }))
    .filter(({ bearers }) => bearers.length > 0 && bearers.every(({ id }) => ids.has(id)))
  const clear = new Set(certain.flatMap(({ bearers }) => bearers.map(({ id }) => id)))
  return {
    subscriptions: certain.map(({ subscription }) => subscription),
    unclear: groups.filter(({ id }) => !clear.has(id)),
  }
}

function bearersOf(match: GroupMatch): readonly Group[] {
  if (match.state === 'known') return [match.group]
  return match.state === 'one-of' ? match.groups : []
}
