import type { Initiator } from '../faults.ts'
import type { Group } from './groups.ts'
import type { Installation } from './installations.ts'
import type { GitLabSettings } from './settings.ts'
import type { User } from './users.ts'

export type GitLabServer = {
  /** Origin and relative root, without a trailing slash. */
  readonly url: string
  readonly settings: GitLabSettings
  /** Uid of the OAuth application that the app signs in with. */
  readonly oauthApplicationId: string
  readonly users: readonly User[]
  readonly groups: readonly Group[]
  readonly installations: readonly Installation[]
  user(username: string): User
  group(fullPath: string): Group
  /** Adds `count` top-level groups of one project each; `maintainer` (default: mara) maintains them. */
  addGroups(count: number, options?: { maintainer?: string; namePrefix?: string }): void
  /** As if Jira had told this GitLab of the installation. Answers it; its fields may be changed. */
  install(options?: { instanceUrl?: string | null }): Installation
  /** Full paths of all linked groups, oldest link first. */
  subscriptions(): string[]
  /** Links a group without asking Jira, for fixtures. */
  link(fullPath: string, options?: { createdAt?: Date }): void
  /** All access tokens are expired from now on; refresh tokens still work. */
  expireTokens(): void
  /** All access and refresh tokens are revoked. */
  revokeTokens(): void
  /** Null where this GitLab has no such route. */
  handle(request: Request, initiator?: Initiator): Promise<Response | null>
}
