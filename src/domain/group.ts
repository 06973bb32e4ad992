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
  readonly visibility: 'public' | 'internal' | 'private' | 'unknown'
}

export type GroupQuery = {
  /** Shorter than `minSearchLength` means no search at all, as on the server. */
  readonly search: string
  readonly page: number
  readonly topLevelOnly: boolean
}

export type GroupPage = {
  readonly groups: readonly Group[]
  readonly page: number
  /** Null where GitLab leaves it out: above 10,000 groups. */
  readonly total: number | null
  readonly hasNextPage: boolean
}

/** GitLab ignores a search of fewer characters. */
export const minSearchLength = 3

export const groupsPerPage = 10
