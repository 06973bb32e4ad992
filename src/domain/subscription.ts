/** The record that joins an installation and a group. GitLab names no group id or path in it (contract 1.3). */
export type Subscription = {
  readonly id: string
  readonly groupName: string
  readonly groupFullName: string
  readonly groupAvatarUrl: string | null
  readonly groupDescription: string
  readonly createdAt: Date | null
}

export type LinkedGroups = {
  readonly subscriptions: readonly Subscription[]
  /** How many more links GitLab described in a way that cannot be read. */
  readonly oddCount: number
  /** Ids of all linked groups; null where this GitLab does not tell. The only exact way to know: names repeat. */
  readonly groupIds: ReadonlySet<number> | null
  /** GitLab took Jira's word for site and user; false where only the first link can show it. */
  readonly isSiteKnown: boolean
}
