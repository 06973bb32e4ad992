import { jwtVerify, SignJWT } from 'jose'
import type { JWTPayload } from 'jose'
import type { JiraSiteOptions } from '../world.ts'
import { createApps, type Apps } from './apps/apps.ts'
import { toolName } from './apps/descriptor.ts'
import { createToolchain, type Toolchain } from './apps/toolchain.ts'
import { bulkRoutes } from './development/bulk-routes.ts'
import { createDevelopmentData, type DevelopmentData } from './development/development-data.ts'
import { createSmartCommits } from './development/smart-commits.ts'
import { createIssueTracker, type IssueTracker } from './issues.ts'
import { queryStringHash } from './query-string-hash.ts'
import { createRestApi, type UserRequest } from './rest/rest-api.ts'
import { createServiceManagement, type ServiceManagement } from './service-management.ts'
import { defaultJiraSettings, type JiraSettings } from './settings.ts'
import { createJiraUsers } from './users.ts'
import type { JiraUser } from './users.ts'

export type JiraSite = {
  readonly origin: string
  readonly baseUrl: string
  readonly clientKey: string
  /** Throws where the app is not installed. */
  readonly appKey: string
  /** Shared with the GitLab that was told of the installation; changed by `rotateSecret`. */
  readonly sharedSecret: string
  readonly appBaseUrl: string
  /** The app from "Get it now" to "Uninstall". */
  readonly apps: Apps
  /** Which repositories of GitLab a project of this site names as its own. */
  readonly toolchain: Toolchain
  readonly users: readonly JiraUser[]
  readonly settings: JiraSettings
  readonly issues: IssueTracker
  /** What GitLab has sent. */
  readonly development: DevelopmentData
  /** Its services, and the deployments that wait for a word. */
  readonly serviceManagement: ServiceManagement
  user(accountId: string): JiraUser
  /** Jira's answer to an app that asks for a user, at an address with `accountId` and `expand` in its query. */
  userAsSeenByApps(url: string): Response
  /**
   * What `AP.context.getToken` answers: `qsh` is the literal `context-qsh` (contract 1.1). `claims` replace the
   * token's own, `undefined` leaves one out; with another `secret` it is to be refused.
   */
  contextToken(accountId: string, claims?: Claims, secret?: string): Promise<string>
  /** The `jwt` of the frame's own address: `qsh` exact for a GET of `url`. */
  pageToken(url: string, accountId: string, claims?: Claims, secret?: string): Promise<string>
  /** The body of the lifecycle call `installed` (contract 1.11). */
  installation(): { clientKey: string; sharedSecret: string; baseUrl: string; displayUrl: string }
  /** Jira signs with and expects a secret that no GitLab was told of; answers the function that brings the known one back. */
  useSecretThatNobodyKnows(): () => void
  /** As after a reinstallation that GitLab never heard of: new tokens carry a signature it does not know. */
  rotateSecret(): void
  /**
   * `AP.request`: Jira's REST API as this person, as far as the app may ask (contract after-linking, Rules of AP.request), or
   * another one that `mayAsk`.
   */
  rest(accountId: string, request: UserRequest, mayAsk?: (path: string) => boolean): Promise<Response>
  /** Jira's REST API as far as GitLab asks it (contract 5; contract after-linking, Calls from GitLab to Jira). Null where nothing answers on that path. */
  handle(request: Request): Promise<Response | null>
}

type Claims = Readonly<Record<string, unknown>>

/** Long enough for work, short enough to run out in a test that moves the clock. Atlassian publishes no number. */
const tokenLifetimeSeconds = 15 * 60
const shortLifetimeSeconds = 20

const utf8 = new TextEncoder()

/** A Jira Cloud site in memory, with the app "GitLab for Jira" installed on it. */
export function createJiraSite({ origin, clock, installed, marketplaceUrl, issued, send, enqueue, otherwise }: JiraSiteOptions): JiraSite {
  const clientKey = 'b8f7a1c2-6d0e-4b59-9e53-2f5f4a7c1d90'
  const users = createJiraUsers()
  const settings = defaultJiraSettings()
  const issues = createIssueTracker(clock)
  const development = createDevelopmentData(clock, otherwise)
  const today = () => settings.today ?? new Date(clock.now()).toISOString().slice(0, 10)
  const apps = createApps({
    origin,
    clientKey,
    clock,
    today,
    development,
    installed,
    marketplaceUrl,
    send,
    enqueue,
    noteSecret: issued,
    otherwise,
  })
  const { sharedSecret } = apps
  const scopes = () => apps.current()?.descriptor.scopes.filter((scope) => !settings.missing.scopes.includes(scope)) ?? []
  const installedApp = () => {
    const app = apps.current()
    if (!app) throw new Error('The app is not installed on this Jira site')
    return app.descriptor
  }

  const user = (accountId: string): JiraUser => {
    const found = users.find((candidate) => candidate.accountId === accountId)
    if (!found) throw new Error(`The Jira site has no user ${accountId}`)
    return found
  }

  async function issue(own: JWTPayload, claims: Claims = {}, secret = sharedSecret()): Promise<string> {
    const iat = clock.nowInSeconds()
    const payload = {
      iss: clientKey,
      iat,
      exp: iat + (otherwise.has('context-tokens-are-short') ? shortLifetimeSeconds : tokenLifetimeSeconds),
      ...own,
      ...claims,
    }
    const token = await new SignJWT(payload).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(utf8.encode(secret))
    issued(token)
    return token
  }

  async function isFromTheApp(request: Request): Promise<boolean> {
    const token = /^JWT (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
    const app = apps.current()
    if (token === undefined || !app) return false
    try {
      const { payload } = await jwtVerify(token, utf8.encode(sharedSecret()), {
        algorithms: ['HS256'],
        issuer: app.descriptor.key,
        currentDate: new Date(clock.now()),
      })
      return payload['qsh'] === queryStringHash(request.method, request.url, origin)
    } catch {
      return false
    }
  }

  const serviceManagement = createServiceManagement({
    clock,
    send,
    gitlabUrl: () => installedApp().baseUrl.replace(/\/-\/jira_connect$/, ''),
  })
  const bulk = bulkRoutes({
    development,
    issues,
    otherwise,
    onCommits: createSmartCommits({ issues, users, now: () => clock.now() }),
    onDeployment: (properties) => {
      serviceManagement.note(properties)
    },
  })
  const askAsUser = createRestApi({
    origin,
    clock,
    settings,
    otherwise,
    issues,
    development,
    app: () => {
      const app = apps.current()
      return app && { key: app.descriptor.key, toolName: toolName(app.descriptor), scopes: scopes() }
    },
  })

  const toolchain = createToolchain({ app: apps.current, sign: (qsh) => issue({ qsh }), send })

  const hasModule = (name: string) => name in installedApp().modules && !settings.missing.modules.includes(name)

  async function handle(request: Request): Promise<Response | null> {
    const { pathname, searchParams } = new URL(request.url)
    const isUserCall = request.method === 'GET' && pathname === '/rest/api/3/user'
    const [, pattern, route] = bulk.find(([method, path]) => method === request.method && path.test(pathname)) ?? []
    if (!isUserCall && !route) return null
    if (!(await isFromTheApp(request))) {
      return Response.json({ errorMessages: ['Client must be authenticated to access this resource.'] }, { status: 401 })
    }
    if (route) {
      if (!scopes().includes(route.scope) || !hasModule(route.module)) {
        return Response.json([{ message: `The app has no scope ${route.scope} or no module ${route.module}` }], { status: 403 })
      }
      const body: unknown = request.method === 'POST' ? await request.json().catch(() => null) : null
      return route.answer(pattern?.exec(pathname)?.slice(1).map(decodeURIComponent) ?? [], body, Object.fromEntries(searchParams))
    }
    return userAsSeenByApps(request.url)
  }

  function userAsSeenByApps(url: string): Response {
    const { searchParams } = new URL(url)
    const found = users.find(({ accountId }) => accountId === searchParams.get('accountId'))
    if (!found?.isVisibleToApps) {
      return Response.json({ errorMessages: ['Specified user does not exist or you do not have required permissions'] }, { status: 404 })
    }
    const { accountId, displayName, emailAddress, groups } = found
    const items = searchParams.get('expand') === 'groups' ? groups.map((name) => ({ name })) : []
    return Response.json({
      self: url,
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
    get appKey() {
      return installedApp().key
    },
    get sharedSecret() {
      return sharedSecret()
    },
    get appBaseUrl() {
      return installedApp().baseUrl
    },
    apps,
    toolchain,
    users,
    user,
    userAsSeenByApps,
    contextToken: (sub, claims, secret) => issue({ sub, qsh: 'context-qsh', context: {} }, claims, secret),
    pageToken: (url, sub, claims, secret) =>
      issue({ sub, qsh: queryStringHash('GET', url, installedApp().baseUrl), context: {} }, claims, secret),
    installation: () => ({ clientKey, sharedSecret: sharedSecret(), baseUrl: origin, displayUrl: origin }),
    useSecretThatNobodyKnows: () => apps.useSecretThatNobodyKnows(),
    rotateSecret: () => {
      apps.rotateSecret()
    },
    settings,
    issues,
    development,
    serviceManagement,
    rest: (accountId, request, mayAsk) => askAsUser(user(accountId), request, mayAsk),
    handle,
  }
}
