import type { Instance } from './instance.ts'

export type GitLabUser = {
  readonly id: number
  readonly username: string
  readonly name: string
  readonly avatarUrl: string | null
  readonly webUrl: string | null
  /** Of the address that GitLab itself has for the user's page: its own name, whatever it was asked by. */
  readonly ownOrigin: string | null
  /** What GitLab calls the person, which proves no rights: `Session.canAdminister` does. */
  readonly isAdmin: boolean
}

/** Names a grant to its keeper. It tells nobody else anything, and no serialiser writes a symbol down. */
export type GrantKey = symbol

/** That a person let this page act for them on an instance, whoever that person is. */
export type Authorized = {
  readonly instance: Instance
  readonly grantKey: GrantKey
  /** As in an exchange, also for what renews the token. */
  readonly spend?: (() => void) | undefined
}

/** Holds the tokens of every sign-in, in memory. Only what sends an access token asks for one; none reaches the UI. */
export type GrantKeeper = {
  /** An access token that is good for at least a few seconds. Throws `signed-out` when it could not be renewed. */
  readonly accessToken: (authorized: Authorized) => Promise<string>
  /** After GitLab refused `refused`: a newer access token, renewed at most once however many callers ask. */
  readonly renewed: (authorized: Authorized, refused: string) => Promise<string>
  /**
   * Revokes both tokens, and those that a renewal under way still brings. Throws `not-revoked` where GitLab could not be
   * told; they are forgotten all the same. Whoever drops an `Authorized` calls it.
   */
  readonly revoke: (authorized: Authorized) => Promise<void>
}

export type Session = Authorized & {
  readonly user: GitLabUser
  /** Sees all groups and needs no membership: not every administrator does (contract administration, Who may). */
  readonly canAdminister: boolean
  /** As GitLab tells it: `17.3.1-ee`. Null until it has, which nobody waits for. */
  readonly gitlabVersion: () => string | null
}
