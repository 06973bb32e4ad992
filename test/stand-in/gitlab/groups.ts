/** GitLab's access levels; 0 is no membership. */
export const roles = { none: 0, guest: 10, reporter: 20, developer: 30, maintainer: 40, owner: 50 } as const

export type Visibility = 'public' | 'internal' | 'private'

export type Group = {
  readonly id: number
  readonly name: string
  readonly path: string
  readonly fullName: string
  readonly fullPath: string
  readonly description: string
  readonly visibility: Visibility
  readonly hasAvatar: boolean
  readonly parent: Group | null
  /** Direct members only; a subgroup inherits those of its parents. */
  readonly members: Map<number, number>
  /** Paths of the projects that are directly in it. */
  readonly projects: readonly string[]
}

export type NewGroup = {
  name: string
  path: string
  parent?: Group | null
  description?: string
  visibility?: Visibility
  hasAvatar?: boolean
  members?: Iterable<readonly [number, number]>
  projects?: readonly string[]
}

/** A new name or path, or another parent; null moves to the top. */
export type GroupChange = Partial<Pick<NewGroup, 'name' | 'path' | 'parent'>>

export type GroupTree = ReturnType<typeof createGroupTree>

/** `firstId` differs per GitLab, so that an id sent to the wrong server finds nothing. */
export function createGroupTree(firstId: number) {
  const groups: Group[] = []
  let nextId = firstId
  const byId = new Map<number, Group>()
  const byPath = new Map<string, Group>()

  return {
    all: groups as readonly Group[],
    add({ name, path, parent = null, members = [], ...rest }: NewGroup): Group {
      const group: Group = {
        description: '',
        visibility: 'private',
        hasAvatar: false,
        projects: [],
        ...rest,
        id: nextId++,
        name,
        path,
        parent,
        fullName: parent ? `${parent.fullName} / ${name}` : name,
        fullPath: parent ? `${parent.fullPath}/${path}` : path,
        members: new Map(members),
      }
      groups.push(group)
      byId.set(group.id, group)
      byPath.set(group.fullPath.toLowerCase(), group)
      return group
    },
    /** Renames or moves; the names and paths of what is below follow. */
    change(group: Group, { name = group.name, path = group.path, parent = group.parent }: GroupChange): void {
      Object.assign(group, { name, path, parent })
      for (const each of groups) {
        const line = [each]
        for (let { parent: above } = each; above; above = above.parent) line.unshift(above)
        if (!line.includes(group)) continue
        byPath.delete(each.fullPath.toLowerCase())
        const fullName = line.map((one) => one.name).join(' / ')
        const fullPath = line.map((one) => one.path).join('/')
        byPath.set(Object.assign(each, { fullName, fullPath }).fullPath.toLowerCase(), each)
      }
    },
    /** With all that is below it. */
    remove(group: Group): readonly Group[] {
      const gone = groups.filter((each) => each === group || each.fullPath.startsWith(`${group.fullPath}/`))
      for (const each of gone) {
        groups.splice(groups.indexOf(each), 1)
        byId.delete(each.id)
        byPath.delete(each.fullPath.toLowerCase())
      }
      return gone
    },
    findById: (id: number) => byId.get(id),
    /** Paths are compared without regard to case, as GitLab's routes are. */
    findByPath: (fullPath: string) => byPath.get(fullPath.toLowerCase()),
    /** By numeric id or by full path, as every `:id` of the REST API takes it. */
    find: (idOrPath: string) => (/^\d+$/.test(idOrPath) ? byId.get(Number(idOrPath)) : byPath.get(idOrPath.toLowerCase())),
    isInside: (group: Group, ancestor: Group) => group === ancestor || group.fullPath.startsWith(`${ancestor.fullPath}/`),
  }
}

/** The highest role on the way up: GitLab's members inherit. */
export function roleIn(group: Group, userId: number): number {
  let role: number = roles.none
  for (let level: Group | null = group; level; level = level.parent) {
    role = Math.max(role, level.members.get(userId) ?? roles.none)
  }
  return role
}
