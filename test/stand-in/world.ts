import type { Clock } from './clock.ts'
import type { Faults, Initiator } from './faults.ts'
import type { GitLabServer } from './gitlab/gitlab-server.ts'
import type { JiraSite } from './jira/site.ts'

/** The built app, as files. The stand-in serves them as product.md's serving contract says. */
export type AppFiles = {
  page(): Promise<string>
  callbackPage(): Promise<string>
  /** `path` is what follows `/-/jira_connect/assets/`; null where there is no such file. */
  asset(path: string): Promise<Response | null>
}

export type WorldOptions = {
  /** Port in all three origins; default 8080. Nothing listens on it: `serve.ts` does that. */
  port?: number
  /** Relative URL root of the self-managed GitLab: '' or '/gitlab'. */
  selfManagedRoot?: string
  app?: AppFiles
}

/** What the world hands to `createJiraSite`. */
export type JiraSiteOptions = {
  readonly origin: string
  readonly clock: Clock
  /** The app's key: issuer of the tokens with which GitLab asks Jira (contract 5, 8). */
  readonly appKey: string
  /** `http://gitlab.localhost:PORT/-/jira_connect`: an exact qsh is relative to it. */
  readonly appBaseUrl: string
  /** Call it with every token the site mints. */
  readonly issued: (token: string) => void
}

export type RecordedRequest = {
  readonly method: string
  readonly url: string
  readonly initiator: Initiator
  readonly origin: string | null
  readonly referer: string | null
  readonly authorization: 'none' | 'Bearer' | 'JWT' | 'other'
  readonly hasCookie: boolean
  readonly body: string
  /** Null until it is answered, and for ever where it failed. */
  readonly status: number | null
}

export type World = {
  readonly jira: JiraSite
  readonly gitlabCom: GitLabServer
  readonly selfManaged: GitLabServer
  /**
   * The whole network as one strict function. Rejects with a TypeError where the network fails, with an
   * UnexpectedRequest where nobody expected the request.
   */
  readonly fetch: (request: Request) => Promise<Response>
  readonly requests: readonly RecordedRequest[]
  readonly unexpected: readonly string[]
  readonly clock: Clock
  /** Every access and refresh token, code, code verifier and JWT ever issued or seen. */
  readonly secrets: ReadonlySet<string>
  readonly faults: Faults
  /**
   * Adds a host that is neither GitLab nor Jira (an identity provider, say), or further pages of one that is:
   * asked after the world's own handler found nothing. Null means: not mine either.
   */
  addHost(origin: string, handle: (request: Request) => Promise<Response | null>): void
  /** Resolves when GitLab's background jobs (the forwarded `uninstalled`) are done. */
  idle(): Promise<void>
}
