import type { GitLab } from '../gitlab.ts'
import { roleIn, roles, type Group } from '../groups.ts'
import { administers, type User } from '../users.ts'

/** Whether the user, or nobody, may see that the group exists. */
export function canSee({ settings }: GitLab, group: Group, user: User | null): boolean {
  if (group.visibility === 'public') return true
  if (!user) return false
  return administers(settings, user) || group.visibility === 'internal' || roleIn(group, user.id) > roles.none
}

export type GroupFilter = {
  readonly allAvailable: boolean | null
  readonly minAccessLevel: number | null
  readonly isOwned: boolean
  readonly topLevelOnly: boolean
  readonly visibility: string | null
  readonly search: string | null
  readonly skipped: ReadonlySet<number>
}

/** Contract 7: nobody gets the public groups, a user those of membership, who reads all resources gets all. */
export function findGroups(gitlab: GitLab, user: User | null, filter: GroupFilter): Group[] {
  const minAccessLevel = filter.isOwned ? roles.owner : filter.minAccessLevel
  const showsAll = filter.allAvailable ?? (user === null || administers(gitlab.settings, user))
  const isInReach = (group: Group): boolean => {
    if (!user) return group.visibility === 'public'
    if (minAccessLevel !== null) return roleIn(group, user.id) >= minAccessLevel
    return showsAll ? canSee(gitlab, group, user) : roleIn(group, user.id) > roles.none
  }
  return gitlab.tree.all.filter(
    (group) =>
      isInReach(group) &&
      (!filter.topLevelOnly || group.parent === null) &&
      (filter.visibility === null || group.visibility === filter.visibility) &&
      !filter.skipped.has(group.id) &&
      (filter.search === null || matches(group, filter.search)),
  )
}

const minPartialLength = 3

/** Words of three characters or more match in part, all in the same column; anything shorter only as a whole. */
function matches({ name, path, fullName, fullPath }: Group, search: string): boolean {
  const text = search.toLowerCase()
  const columns = [name, path, fullName, fullPath].map((column) => column.toLowerCase())
  const words = text.split(/\s+/).filter((word) => word.length >= minPartialLength)
  if (words.length === 0) return columns.includes(text)
  return columns.some((column) => words.every((word) => column.includes(word)))
}
