import { jwtVerify, SignJWT } from 'jose'
import type { JWTPayload } from 'jose'
import { queryStringHash } from './query-string-hash.ts'
import { createJiraUsers } from './users.ts'
import type { JiraUser } from './users.ts'

export type JiraSiteOptions = {
  /** Without a trailing slash, for example `http://jira.localhost:8080`. */
  readonly origin: string
  readonly clock: { now(): number }
  /** The GitLab that hosts the app, without a trailing slash: its JWTs are made for `{host}/-/jira_connect`. */
  readonly hostUrl: string
  /** Told of every JWT that Jira issues, so that tests can look for them where they must not be. */
  readonly onIssued?: (token: string) => void
}

export type TokenOptions = {
  /** Claims to replace; `undefined` leaves the claim out. */
  readonly claims?: Readonly<Record<string, unknown>>
  /** Another secret than the installation's, to be refused. */
  readonly secret?: string
}

export type JiraSite = {
  readonly origin: string
  readonly baseUrl: string
  readonly clientKey: string
  readonly appKey: string
  /** Shared with the GitLab that was told of the installation; changed by `rotateSecret`. */
  readonly sharedSecret: string
  readonly appBaseUrl: string
  readonly users: readonly JiraUser[]
  user(accountId: string): JiraUser
  /** What `AP.context.getToken` answers: `qsh` is the literal `context-qsh` (contract 1.1). */
  contextToken(accountId: string, options?: TokenOptions): Promise<string>
  /** The `jwt` of the frame's own address: `qsh` exact for a GET of `url`. */
  pageToken(url: string, accountId: string, options?: TokenOptions): Promise<string>
  /** The body of the lifecycle call `installed` (contract 1.11). */
  installation(): { clientKey: string; sharedSecret: string; baseUrl: string; displayUrl: string }
  /** As after a reinstallation that GitLab never heard of: new tokens carry a signature it does not know. */
  rotateSecret(): void
  /** Jira's REST API as far as GitLab asks it (contract 5). Null where nothing answers on that path. */
  handle(request: Request): Promise<Response | null>
}

/** Long enough for work, short enough to run out in a test that moves the clock. Atlassian publishes no number. */
const tokenLifetimeSeconds = 15 * 60

const utf8 = new TextEncoder()

/** A Jira Cloud site in memory, with the app "GitLab for Jira" installed on it. */
export function createJiraSite({ origin, clock, hostUrl, onIssued }: JiraSiteOptions): JiraSite {
  const appBaseUrl = `${hostUrl}/-/jira_connect`
  const appKey = `gitlab-jira-connect-${new URL(hostUrl).hostname}`
  const clientKey = 'b8f7a1c2-6d0e-4b59-9e53-2f5f4a7c1d90'
  const users = createJiraUsers()
  let generation = 1
  const sharedSecret = () => `shared-secret-of-installation-${generation}-0123456789abcdef`

  const user = (accountId: string): JiraUser => {
    const found = users.find((candidate) => candidate.accountId === accountId)
    if (!found) throw new Error(`The Jira site has no user ${accountId}`)
    return found
  }

  async function issue(accountId: string, qsh: string, context: JWTPayload, options: TokenOptions = {}) {
    const nowSeconds = Math.floor(clock.now() / 1000)
    const payload = {
      iss: clientKey,
      sub: accountId,
      qsh,
      iat: nowSeconds,
      exp: nowSeconds + tokenLifetimeSeconds,
      context,
      ...options.claims,
    }
    const token = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(utf8.encode(options.secret ?? sharedSecret()))
    onIssued?.(token)
    return token
  }

  async function isFromTheApp(request: Request): Promise<boolean> {
    const token = /^JWT (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
    if (token === undefined) return false
    try {
      const { payload } = await jwtVerify(token, utf8.encode(sharedSecret()), {
        algorithms: ['HS256'],
        issuer: appKey,
        currentDate: new Date(clock.now()),
      })
      return payload['qsh'] === queryStringHash(request.method, request.url, origin)
    } catch {
      return false
    }
  }

  async function handle(request: Request): Promise<Response | null> {
    const { pathname, searchParams } = new URL(request.url)
    if (request.method !== 'GET' || pathname !== '/rest/api/3/user') return null
    if (!(await isFromTheApp(request))) {
      return Response.json({ errorMessages: ['Client must be authenticated to access this resource.'] }, { status: 401 })
    }
    const found = users.find(({ accountId }) => accountId === searchParams.get('accountId'))
    if (!found?.isVisibleToApps) {
      return Response.json({ errorMessages: ['Specified user does not exist or you do not have required permissions'] }, { status: 404 })
    }
    const { accountId, displayName, emailAddress, groups } = found
    const items = searchParams.get('expand') === 'groups' ? groups.map((name) => ({ name })) : []
    return Response.json({
      self: request.url,
      accountId,
      accountType: 'atlassian',
      displayName,
      emailAddress,
      active: true,
      groups: { size: groups.length, items },
    })
  }

  return {
    origin,
    baseUrl: origin,
    clientKey,
    appKey,
    get sharedSecret() {
      return sharedSecret()
    },
    appBaseUrl,
    users,
    user,
    contextToken: (accountId, options) => issue(accountId, 'context-qsh', {}, options),
    pageToken: (url, accountId, options) =>
      issue(accountId, queryStringHash('GET', url, appBaseUrl), { user: { accountId } }, options),
    installation: () => ({ clientKey, sharedSecret: sharedSecret(), baseUrl: origin, displayUrl: origin }),
    rotateSecret() {
      generation += 1
    },
    handle,
  }
}
