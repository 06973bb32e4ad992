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
  /** Whether it comes from an address of Atlassian's. */
  isAtlassians?: boolean
}

/**
 * - `reset`: a network error. `lost`: the server does it, then a network error. `hang`: no answer, ever.
 * - `slow-body`: the answer starts and never ends. `truncated`: it starts, then the connection breaks.
 * - `malformed-json`: the real status, half the JSON. `enormous`: the real answer and 11 MB of white space.
 * - `html-502`: what the web server in front of GitLab says, so without CORS headers.
 * - `cors-refused`: the real answer, and the real preflight, without CORS headers.
 * - an object: GitLab answers this, with its CORS and its own headers. An object as `body` is sent as JSON. `by` somebody
 *   in front of GitLab it is only as readable as GitLab's answers are.
 */
export type FaultAnswer =
  | 'reset'
  | 'lost'
  | 'hang'
  | 'slow-body'
  | 'truncated'
  | 'malformed-json'
  | 'html-502'
  | 'cors-refused'
  | 'enormous'
  | { status: number; body?: string | object; headers?: Record<string, string>; by?: 'stranger' }

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

export type FaultTarget = {
  readonly request: Request
  readonly server: ServerName | null
  readonly initiator: Initiator
  readonly isAtlassians: boolean
}

export type FaultList = Faults & {
  /** The fault that hits this request, counted; null where none does. */
  take(target: FaultTarget): FaultAnswer | null
  /** Whether a test has said what happens at this host, so that the name resolves. */
  mentions(hostname: string): boolean
}

export function createFaults(): FaultList {
  let faults: (Fault & { left: number })[] = []
  const remove = (fault: Fault) => {
    faults = faults.filter((candidate) => candidate !== fault)
  }
  return {
    add(fault) {
      const entry = { ...fault, left: fault.times ?? Infinity }
      faults.unshift(entry)
      return () => {
        remove(entry)
      }
    },
    clear() {
      faults = []
    },
    take(target) {
      const found = faults.find((fault) => hits(fault, target))
      if (!found) return null
      // A preflight is not the request that the fault is meant for.
      if (target.request.method !== 'OPTIONS') found.left -= 1
      if (found.left <= 0) remove(found)
      return found.answer
    },
    mentions: (hostname) => faults.some(({ where }) => where.origin !== undefined && new URL(where.origin).hostname === hostname),
  }
}

function hits({ where, answer }: Fault, { request, server, initiator, isAtlassians }: FaultTarget): boolean {
  const { origin, pathname, search } = new URL(request.url)
  // Preflights pass, or no fault would ever reach the request behind them; refusing CORS is the exception, and so is a host
  // that is nothing but its fault.
  const isPreflight = request.method === 'OPTIONS'
  const isWholeHost = where.origin !== undefined && where.path === undefined && where.method === undefined
  if (isPreflight && where.method !== 'OPTIONS' && answer !== 'cors-refused' && !isWholeHost) return false
  const method = isPreflight ? request.headers.get('access-control-request-method') : request.method
  if (where.method !== undefined && where.method !== method && where.method !== request.method) return false
  if (where.server !== undefined && where.server !== server) return false
  if (where.origin !== undefined && where.origin !== origin) return false
  if (where.initiator !== undefined && where.initiator !== initiator) return false
  if (where.isAtlassians !== undefined && where.isAtlassians !== isAtlassians) return false
  if (where.path === undefined) return true
  return typeof where.path === 'string' ? where.path === pathname : where.path.test(pathname + search)
}
