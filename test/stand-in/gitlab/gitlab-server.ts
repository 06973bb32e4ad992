import type { Clock } from '../clock.ts'
import type { Initiator } from '../faults.ts'
import type { AppFiles } from '../world.ts'
import { conditionAnswer, isAnsweredByGitLab } from './conditions.ts'
import { isPreflight, preflightAnswer, withCors } from './cors.ts'
import { addFixtureGroups } from './fixtures.ts'
import type { GitLab } from './gitlab.ts'
import { createGroupTree, roles, type Group, type GroupChange } from './groups.ts'
import { createIntegrations, type IntegrationOwner, type IntegrationState } from './integrations.ts'
import { linkGroup } from './link-group.ts'
import { createInstallationTable, type Installation } from './installations.ts'
import { appDescriptor } from './jira-connect/app-descriptor.ts'
import { createPublicKeys } from './jira-connect/public-keys.ts'
import { createForgeState } from './jira-forge/forge-state.ts'
import { createOAuthServer } from './oauth/oauth-server.ts'
import { route } from './routes.ts'
import { createPersonalTokens, type TokenScope } from './personal-tokens.ts'
import type { Project } from './projects/project.ts'
import { createProtection } from './protection.ts'
import { createProjects } from './projects/projects.ts'
import { workIn, type ProjectWork } from './projects/work.ts'
import type { GitLabSettings } from './settings.ts'
import type { LogLine } from './sync/send-development.ts'
import { createUsers, type User } from './users.ts'

export type GitLabServer = {
  /** Origin and relative root, without a trailing slash. */
  readonly url: string
  readonly settings: GitLabSettings
  /** Uid of the OAuth application that the app signs in with. */
  readonly oauthApplicationId: string
  readonly users: readonly User[]
  readonly groups: readonly Group[]
  readonly installations: readonly Installation[]
  /** Jira's answers to what this GitLab sent; nobody is told of them anywhere else. */
  readonly integrationsLog: readonly LogLine[]
  /** What it answers on `app_descriptor.json`. */
  appDescriptor(): object
  user(username: string): User
  group(fullPath: string): Group
  /** With what people do in it: what is added there is there. */
  project(fullPath: string): Project
  /** Adds top-level groups of one project each; `maintainer` (default: mara) maintains them. */
  addGroups(count: number, options?: { maintainer?: string; namePrefix?: string }): void
  /** Renames a group or moves it below another one. */
  changeGroup(fullPath: string, change: GroupChange): void
  /** Deletes a group with all that is below it; GitLab's database deletes their links with them. */
  removeGroup(fullPath: string): void
  /** As if Jira had told this GitLab of its site. `instanceUrl` is the chosen instance. */
  install(options?: { instanceUrl?: string | null }): Installation
  /** Full paths of all linked groups, oldest link first. */
  subscriptions(): string[]
  /** Links a group without asking Jira, for fixtures. */
  link(fullPath: string, options?: { createdAt?: Date }): void
  /** Unlinks a group that is linked, as if somebody else did. */
  unlink(fullPath: string): void
  /** The integration of a group or project, by its full path; null where there is none. */
  integration(fullPath: string): IntegrationState | null
  /** As somebody has set them there. */
  setServiceIds(fullPath: string, serviceIds: string): void
  /** What people do in a project, by its full path. */
  work(fullPath: string): ProjectWork
  /** A new personal access token, as somebody makes one under Access tokens. */
  personalToken(username: string, scopes: readonly TokenScope[]): string
  /** All access tokens are expired from now on; refresh tokens still work. */
  expireTokens(): void
  /** All access and refresh tokens are revoked. */
  revokeTokens(): void
  /** Access and refresh tokens that somebody could still use. */
  livingTokens(): string[]
  /** Null where this GitLab has no such route. */
  handle(request: Request, initiator?: Initiator): Promise<Response | null>
  /** The CORS headers that GitLab puts on every answer to this request. */
  withCors(request: Request, response: Response): Response
}

export type GitLabOptions = Surroundings & {
  readonly origin: string
  readonly root: string
  readonly isGitLabCom: boolean
  readonly firstGroupId: number
  readonly oauthApplicationId: string
  readonly settings: GitLabSettings
}

/** What both GitLabs of a world share. */
export type Surroundings = {
  readonly app: AppFiles | undefined
  readonly clock: Clock
  readonly jiraOrigin: string
  /** What Jira tells GitLab of its site (contract 1.11). */
  readonly jiraInstallation: () => { clientKey: string; sharedSecret: string; baseUrl: string; displayUrl: string }
  readonly send: GitLab['send']
  readonly knows: GitLab['knows']
  readonly noteSecret: GitLab['noteSecret']
  readonly enqueue: GitLab['enqueue']
  readonly otherwise: GitLab['otherwise']
}

/** One GitLab, with all its state inside. */
export function createGitLabServer(options: GitLabOptions): GitLabServer {
  const { origin, root, settings, clock, jiraInstallation } = options
  const users = createUsers()
  const tree = createGroupTree(options.firstGroupId)
  addFixtureGroups(tree)
  let lastSequence = 0
  const table = createInstallationTable()
  const gitlab: GitLab = {
    ...options,
    url: `${origin}${root}`,
    users,
    tree,
    table,
    publicKeys: createPublicKeys(clock),
    projects: createProjects({ tree, users, clock }),
    integrations: createIntegrations({ tree, table, clock, enqueue: options.enqueue }),
    protection: createProtection(),
    integrationsLog: [],
    forge: createForgeState(),
    personalTokens: createPersonalTokens(options.noteSecret),
    nextSequence: () => (lastSequence = Math.max(lastSequence + 1, clock.now())),
    oauth: createOAuthServer({
      ...options,
      users,
      name: new URL(origin).hostname,
      applicationId: options.oauthApplicationId,
    }),
  }
  const { oauth } = gitlab

  /** Null for what lies outside the relative root. */
  const pathBelowRoot = ({ url }: Request): string | null => {
    const { pathname } = new URL(url)
    return pathname === root || pathname.startsWith(`${root}/`) ? pathname.slice(root.length) || '/' : null
  }

  async function answer(request: Request, path: string): Promise<Response | null> {
    const instead = conditionAnswer(gitlab, path)
    if (instead && !isAnsweredByGitLab(gitlab, path)) return instead
    if (isPreflight(request)) return preflightAnswer(gitlab, request, path)
    if (instead) return withCors(gitlab, request, path, instead)
    const response = (await oauth.handle(request, path)) ?? (await route(gitlab, request, path))
    return response && withRequestId(withCors(gitlab, request, path, response))
  }

  const found = <T>(thing: T | undefined, name: string): T => {
    if (thing === undefined) throw new Error(`${gitlab.url} has no ${name}`)
    return thing
  }
  const group = (fullPath: string) => found(tree.findByPath(fullPath), `group ${fullPath}`)
  const user = (username: string) =>
    found(
      users.find((one) => one.username === username),
      `user ${username}`,
    )
  const ownerAt = (fullPath: string): IntegrationOwner => {
    const project = gitlab.projects.find(fullPath)
    return project ? { group: project.group, project } : { group: group(fullPath), project: null }
  }
  const ownInstallation = () => table.findByClientKey(jiraInstallation().clientKey)

  return {
    url: gitlab.url,
    settings,
    oauthApplicationId: options.oauthApplicationId,
    users,
    groups: tree.all,
    installations: table.installations,
    integrationsLog: gitlab.integrationsLog,
    appDescriptor: () => appDescriptor(gitlab),
    user,
    group,
    project: (fullPath) => gitlab.projects.open(found(gitlab.projects.find(fullPath), `project ${fullPath}`)),
    addGroups(count, { maintainer = 'mara', namePrefix = 'Team' } = {}) {
      const { id } = user(maintainer)
      const offset = tree.all.length
      for (let index = 1; index <= count; index += 1) {
        const number = String(index).padStart(5, '0')
        tree.add({
          name: `${namePrefix} ${number}`,
          path: `${namePrefix.toLowerCase().replaceAll(' ', '-')}-${number}-${String(offset)}`,
          members: [[id, roles.maintainer]],
          projects: ['app'],
        })
      }
    },
    changeGroup(fullPath, change) {
      tree.change(group(fullPath), change)
    },
    removeGroup(fullPath) {
      const gone = new Set(tree.remove(group(fullPath)).map(({ id }) => id))
      for (const row of [...table.subscriptions]) if (gone.has(row.groupId)) table.unlink(row)
    },
    install({ instanceUrl = null } = {}) {
      return Object.assign(table.save(jiraInstallation()), { instanceUrl })
    },
    subscriptions: () =>
      table.subscriptions.map(({ groupId }) => tree.findById(groupId)?.fullPath ?? users.find(({ id }) => id === groupId)?.username ?? ''),
    link(fullPath, { createdAt = new Date(clock.now()) } = {}) {
      const installation = found(ownInstallation(), 'installation of this Jira site')
      found(linkGroup(gitlab, installation, group(fullPath), createdAt) ?? undefined, `second link to ${fullPath}`)
    },
    unlink(fullPath) {
      const { id } = group(fullPath)
      table.unlink(
        found(
          table.subscriptions.find(({ groupId }) => groupId === id),
          `link to ${fullPath}`,
        ),
      )
    },
    integration: (fullPath) => gitlab.integrations.find(ownerAt(fullPath)),
    setServiceIds: (fullPath, serviceIds) => {
      gitlab.integrations.save(ownerAt(fullPath), { serviceIds })
    },
    work: (fullPath) => workIn(gitlab, gitlab.projects.open(found(gitlab.projects.find(fullPath), `project ${fullPath}`))),
    personalToken: (username, scopes) => gitlab.personalTokens.issue({ userId: user(username).id, name: 'test', scopes }).token,
    expireTokens: () => {
      oauth.expireAccessTokens()
    },
    revokeTokens: () => {
      oauth.revokeAll()
    },
    livingTokens: () => oauth.livingTokens(),
    async handle(request) {
      const path = pathBelowRoot(request)
      return path === null ? outsideRoot(request) : answer(request, path)
    },
    withCors(request, response) {
      const path = pathBelowRoot(request)
      return path === null ? response : withRequestId(withCors(gitlab, request, path, response))
    },
  }
}

/** Browsers ask for an icon where nobody told them to; at the top of a server with a relative root there is none. */
const outsideRoot = ({ url }: Request): Response | null =>
  new URL(url).pathname === '/favicon.ico' ? new Response(null, { status: 404 }) : null

function withRequestId(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('X-Request-Id', crypto.randomUUID().replaceAll('-', '').slice(0, 26).toUpperCase())
  return new Response(response.body, { status: response.status, headers })
}
