import type { GitLab } from './gitlab.ts'

// Contract 2: rack-cors, before everything else, so error statuses carry its headers too.

type Policy = {
  readonly allowOrigin: string
  readonly methods: readonly string[]
  /** Null allows any request header. */
  readonly headers: readonly string[] | null
  readonly hasCredentials: boolean
  readonly exposed: readonly string[]
}

const anyMethod = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const paging = ['Link', 'X-Total', 'X-Total-Pages', 'X-Per-Page', 'X-Page', 'X-Next-Page', 'X-Prev-Page']

const oauthHeaders = ['authorization', 'x-csrf-token', 'x-requested-with', 'accept', 'accept-language', 'content-language', 'content-type']

/** Null where this origin may not call this path with this method. `path` is below the relative root. */
function policyFor(gitlab: GitLab, origin: string, method: string, path: string): Policy | null {
  if (path.startsWith('/api/')) {
    const exposed = gitlab.settings.variant === 'newest' ? [...paging, 'ETag', 'X-Request-Id'] : paging
    const isOwn = origin === gitlab.origin
    return { allowOrigin: isOwn ? origin : '*', methods: anyMethod, headers: null, hasCredentials: isOwn, exposed }
  }
  const simple = { headers: null, hasCredentials: false, exposed: [] }
  if (path === '/oauth/token' || path === '/oauth/revoke') {
    return onlyFor(method, { ...simple, allowOrigin: '*', methods: ['POST', 'OPTIONS'], headers: oauthHeaders })
  }
  // String equality with the setting: a trailing slash there matches no origin.
  if (origin !== gitlab.settings.proxyUrl) return null
  const forProxy = { ...simple, allowOrigin: origin }
  if (path === '/-/jira_connect/oauth_application_id' || path === '/-/jira_connect/subscriptions.json') {
    return onlyFor(method, { ...forProxy, methods: ['GET', 'OPTIONS'] })
  }
  if (path.startsWith('/-/jira_connect/subscriptions/')) {
    return onlyFor(method, { ...forProxy, methods: ['DELETE', 'OPTIONS'] })
  }
  return null
}

const onlyFor = (method: string, policy: Policy): Policy | null => (policy.methods.includes(method) ? policy : null)

/** A preflight that is not allowed is answered too, only without the headers that would allow anything. */
export function preflightAnswer(gitlab: GitLab, request: Request, path: string): Response {
  const method = request.headers.get('access-control-request-method') ?? ''
  const asked = request.headers.get('access-control-request-headers')
  const policy = policyFor(gitlab, request.headers.get('origin') ?? '', method, path)
  const headers = new Headers()
  const allowed = policy?.headers
  const isAllowed = !allowed || (asked ?? '').split(',').every((name) => allowed.includes(name.trim().toLowerCase()) || !name)
  if (policy && isAllowed) {
    addPolicy(headers, policy)
    if (asked !== null) headers.set('Access-Control-Allow-Headers', asked)
  }
  return new Response(null, { status: 200, headers })
}

export const isPreflight = ({ method, headers }: Request): boolean =>
  method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method')

export function withCors(gitlab: GitLab, request: Request, path: string, response: Response): Response {
  const origin = request.headers.get('origin')
  const policy = origin === null ? null : policyFor(gitlab, origin, request.method, path)
  if (!policy || response.headers.has('access-control-allow-origin')) return response
  const headers = new Headers(response.headers)
  addPolicy(headers, policy)
  return new Response(response.body, { status: response.status, headers })
}

function addPolicy(headers: Headers, { allowOrigin, methods, hasCredentials, exposed }: Policy): void {
  headers.set('Access-Control-Allow-Origin', allowOrigin)
  headers.set('Access-Control-Allow-Methods', methods.join(', '))
  headers.set('Access-Control-Expose-Headers', exposed.join(', '))
  headers.set('Access-Control-Max-Age', '7200')
  if (hasCredentials) headers.set('Access-Control-Allow-Credentials', 'true')
  if (allowOrigin !== '*') headers.append('Vary', 'Origin')
}
