/** A GitLab group as the user sees it. Addresses are absolute; `fullPath` is the `namespace_path` on the wire. */
export type Group = {
  readonly id: number
  readonly name: string
  readonly fullName: string
  readonly fullPath: string
  readonly webUrl: string | null
  readonly avatarUrl: string | null
  readonly description: string
  readonly parentId: number | null
  /** Archived, or marked for deletion: it may be linked, but nobody means it by "all". */
  readonly ending: 'archived' | 'deletion' | null
  readonly visibility: 'public' | 'internal' | 'private' | 'unknown'
}

export type GroupQuery = {
  readonly search: string
  readonly page: number
  /** Default `groupsPerPage`. */
  readonly perPage?: number
  readonly topLevelOnly: boolean
  /** By id, for whoever wants all pages. Default: by relevance where something is searched for, else by name. */
  readonly order?: 'id'
}

export type GroupPage = {
  readonly groups: readonly Group[]
  /** How many more GitLab described in a way that cannot be read. */
  readonly oddCount: number
  readonly page: number
  /** The origin that GitLab writes into the addresses of its groups, where that is not the instance's; else null. */
  readonly otherOrigin: string | null
  /** Null where GitLab leaves it out: above 10,000 groups. */
  readonly total: number | null
  readonly hasNextPage: boolean
}

/** GitLab compares a shorter search with whole names and paths only. */
export const minSearchLength = 3

export const groupsPerPage = 10

/** GitLab gives no more on one page (contract 7). */
export const maxGroupsPerPage = 100
