import type { Instance } from './instance.ts'

export type GitLabUser = {
  readonly id: number
  readonly username: string
  readonly name: string
  readonly avatarUrl: string | null
  readonly webUrl: string | null
  /** Administrators see all groups and need no membership. */
  readonly isAdmin: boolean
}

/** What sign-in gave us. The tokens stay inside it, in memory; nobody else can read, store or log them. */
export type Grant = {
  /** An access token that is good for at least a few seconds. Throws `signed-out` when it could not be renewed. */
  readonly accessToken: () => Promise<string>
  /** After GitLab refused `refused`: a newer access token, renewed at most once however many callers ask. */
  readonly renewed: (refused: string) => Promise<string>
  /** Revokes both tokens. Throws where GitLab could not be told; the tokens are forgotten all the same. */
  readonly revoke: () => Promise<void>
}

export type Session = {
  readonly instance: Instance
  readonly user: GitLabUser
  readonly grant: Grant
  /** As GitLab tells it: `17.3.1-ee`. Null until it has, which nobody waits for. */
  readonly gitlabVersion: () => string | null
}
