export type ServerName = 'gitlabCom' | 'selfManaged' | 'jira'

/** Who sent a request: a browser (page, popup, frame) or one of the servers to another. */
export type Initiator = 'browser' | 'server'

export type FaultFilter = {
  method?: string
  /** Exact path, or a pattern for path and query. */
  path?: string | RegExp
  server?: ServerName
  /** For hosts that are none of the world's servers: `https://gitlab.example.com`. */
  origin?: string
  initiator?: Initiator
}

/**
 * - `reset`: a network error. `hang`: no answer, ever (an abort ends it).
 * - `slow-body`: the answer starts and never ends. `truncated`: it starts, then the connection breaks.
 * - `malformed-json`: the real status, half the JSON. `enormous`: the real answer and 11 MB of white space.
 * - `html-502`: what the web server in front of GitLab says, so without CORS headers.
 * - `cors-refused`: the real answer, and the real preflight, without CORS headers.
 * - an object: GitLab answers this, with its CORS headers. An object as `body` is sent as JSON.
 */
export type FaultAnswer =
  | 'reset'
  | 'hang'
  | 'slow-body'
  | 'truncated'
  | 'malformed-json'
  | 'html-502'
  | 'cors-refused'
  | 'enormous'
  | { status: number; body?: string | object; headers?: Record<string, string> }

export type Fault = {
  where: FaultFilter
  /** How many requests it hits; without it, all until it is removed. */
  times?: number
  answer: FaultAnswer
}

export type Faults = {
  /** The newest matching fault wins. Answers a function that removes it. */
  add(fault: Fault): () => void
  clear(): void
}
