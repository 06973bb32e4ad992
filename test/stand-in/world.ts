import { createBackgroundJobs, type BackgroundJobs } from './background-jobs.ts'
import { useBytesOfNode } from './bytes-of-node.ts'
import { createClock, type Clock } from './clock.ts'
import type { Faults, Initiator } from './faults.ts'
import { createGitLabServer, type GitLabServer, type Surroundings } from './gitlab/gitlab-server.ts'
import { defaultSettings } from './gitlab/settings.ts'
import type { InstalledApp } from './jira/apps/apps.ts'
import { answerForKeys, atlassianKeyServer } from './jira/apps/atlassian-keys.ts'
import { readDescriptor } from './jira/apps/descriptor.ts'
import { createJiraSite, type JiraSite } from './jira/site.ts'
import { answerForForgeKeys, atlassianApi, createForgePlatform, forgeKeysUrl, type ForgePlatform } from './forge/platform.ts'
import { serveForgeApp } from './forge/cdn.ts'
import { createNetwork } from './network.ts'
import type { Otherwise } from './otherwise.ts'

/** The built app, as files. The stand-in serves them as docs/deploy/README.md says. */
export type AppFiles = {
  page(): Promise<string>
  callbackPage(): Promise<string>
  /** `path` is what follows `/-/jira_connect/assets/`; null where there is no such file. */
  asset(path: string): Promise<Response | null>
}

/**
 * - `gitlab-com`: the app is there, from the Marketplace, and the self-managed GitLab is ready to be chosen.
 * - `self-managed`: the same, but nobody has set up the self-managed GitLab.
 * - `own-app`: nothing is installed or set up; the self-managed GitLab is to be the host of an app of its own.
 * - `own-proxy`: the same, with one more GitLab that is to be behind it.
 * - `forge`: the self-managed GitLab has an app of its own inside Forge, and the interface for it.
 */
export const waysOfInstalling = ['gitlab-com', 'self-managed', 'own-app', 'own-proxy', 'forge'] as const
export type WayOfInstalling = (typeof waysOfInstalling)[number]

/** The build for Forge, as files by their paths: `index.html`, `assets/…`. */
export type ForgeFiles = (path: string) => Promise<Response | null>

export type WorldOptions = {
  /** Port in all three origins; default 8080. Nothing listens on it: `serve.ts` does that. */
  port?: number
  /** Relative URL root of the GitLab that hosts the app: '' or '/gitlab'. */
  hostRoot?: string
  /** The same of the self-managed GitLab. */
  selfManagedRoot?: string
  /** The app is not installed yet. */
  fresh?: boolean
  /** How the app is to be installed; the first of `waysOfInstalling` where it is left out. */
  way?: WayOfInstalling
  app?: AppFiles
  /** The build for Forge. */
  forgeApp?: ForgeFiles
}

/** What the world hands to `createJiraSite`. */
export type JiraSiteOptions = {
  readonly origin: string
  readonly clock: Clock
  /** The app as it is at first; null where it is not installed. */
  readonly installed: InstalledApp | null
  /** Where the Marketplace has the app's descriptor. */
  readonly marketplaceUrl: string
  /** Server to server. Rejects where the network fails. */
  readonly send: (request: Request) => Promise<Response>
  readonly enqueue: (job: () => Promise<unknown>, delaySeconds?: number) => void
  readonly otherwise: ReadonlySet<Otherwise>
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
  readonly way: WayOfInstalling
  readonly jira: JiraSite
  readonly gitlabCom: GitLabServer
  readonly selfManaged: GitLabServer
  /** The one of them that serves the page. */
  readonly host: GitLabServer
  /** Only where a GitLab of one's own is the proxy: the one behind it. */
  readonly behindProxy: GitLabServer | null
  /**
   * The whole network as one strict function. Rejects with a TypeError where the network fails, with an
   * UnexpectedRequest where nobody expected the request. `signal` counts instead of the request's own.
   */
  readonly fetch: (request: Request, signal?: AbortSignal) => Promise<Response>
  readonly requests: readonly RecordedRequest[]
  readonly unexpected: readonly string[]
  readonly clock: Clock
  /** Every access and refresh token, code, code verifier and JWT ever issued or seen. */
  readonly secrets: ReadonlySet<string>
  readonly faults: Faults
  /** What of the uncertain is done otherwise than the contract has it. */
  readonly otherwise: Set<Otherwise>
  /** Atlassian's side of an app inside Forge. */
  readonly forge: ForgePlatform
  /** Where Atlassian serves such an app. */
  readonly forgeCdn: string
  /**
   * Adds a host that is neither GitLab nor Jira (an identity provider, say), or further pages of one that is:
   * asked after the world's own handler found nothing. Null means: not mine either.
   */
  addHost(origin: string, handle: (request: Request) => Promise<Response | null>): void
  readonly jobs: BackgroundJobs
  /** Resolves when what GitLab does in the background by now is done: forwarded events, syncs that are due. */
  idle(): Promise<void>
}

/** A Jira site with the app installed from GitLab.com, and a self-managed GitLab that is ready to be chosen. */
export function createWorld({
  port = 8080,
  hostRoot = '',
  selfManagedRoot = '',
  way = 'gitlab-com',
  fresh = way.startsWith('own-') || way === 'forge',
  app,
  forgeApp,
}: WorldOptions = {}): World {
  useBytesOfNode()
  const originOf = (name: string) => `http://${name}.localhost:${String(port)}`
  const [jiraOrigin, comOrigin, selfManagedOrigin] = [originOf('jira'), originOf('gitlab'), originOf('git.acme')]
  const hostUrl = `${comOrigin}${hostRoot}`
  const clock = createClock()
  const network = createNetwork()
  const secrets = new Set<string>()
  const noteSecret = (secret: string) => void secrets.add(secret)
  const jobs = createBackgroundJobs(clock)
  const atlassianJobs = createBackgroundJobs(clock)
  const send = (request: Request) => network.send(request, 'server')
  const enqueue: Surroundings['enqueue'] = (job, delaySeconds) => {
    jobs.enqueue(job, delaySeconds)
  }

  const otherwise = new Set<Otherwise>()

  const surroundings: Surroundings = {
    otherwise,
    app,
    clock,
    jiraOrigin,
    jiraInstallation: () => jira.installation(),
    send,
    knows: (hostname) => network.knows(hostname),
    noteSecret,
    enqueue,
  }
  const callback = `${hostUrl}/-/jira_connect/oauth_callbacks`
  const settings = { redirectUris: [callback], callback: app ? 'app' : 'gitlab' } as const
  const comApplicationId = 'c0ffee5a6bd1f4e8a2b7d3905c6e1f8a4b2d7093e5f6a1c8b4d2e7f093a5b6c1'
  const gitlabCom = createGitLabServer({
    ...surroundings,
    origin: comOrigin,
    root: hostRoot,
    isGitLabCom: true,
    firstGroupId: 1001,
    oauthApplicationId: comApplicationId,
    settings: defaultSettings({ ...settings, url: hostUrl, applicationId: comApplicationId, publicKeyStorage: true }),
  })
  const ownApplicationId = '5e1fa4a6ed3b7c9d1f2e4a6b8c0d2e4f6a8b0c2d4e6f8a0b2c4d6e8f0a2b4c6d'
  const selfManaged = createGitLabServer({
    ...surroundings,
    origin: selfManagedOrigin,
    root: selfManagedRoot,
    isGitLabCom: false,
    firstGroupId: 7001,
    oauthApplicationId: ownApplicationId,
    settings: defaultSettings({
      ...settings,
      url: `${selfManagedOrigin}${selfManagedRoot}`,
      applicationId: ownApplicationId,
      proxyUrl: hostUrl,
    }),
  })
  const behindProxy =
    way === 'own-proxy'
      ? createGitLabServer({
          ...surroundings,
          origin: originOf('git.branch'),
          root: '',
          isGitLabCom: false,
          firstGroupId: 9001,
          oauthApplicationId: '',
          settings: defaultSettings({ ...settings, redirectUris: [], url: originOf('git.branch'), applicationId: '' }),
        })
      : null
  if (behindProxy) network.addHost(originOf('git.branch'), { name: null, ...behindProxy })
  // Everything that an administrator has to set up is left to be done.
  if (way !== 'gitlab-com' && way !== 'forge') Object.assign(selfManaged.settings, { applicationId: '', proxyUrl: '', redirectUris: [] })

  const host = way.startsWith('own-') || way === 'forge' ? selfManaged : gitlabCom
  const marketplaceUrl = `${hostUrl}/-/jira_connect/app_descriptor.json`
  const jira = createJiraSite({
    origin: jiraOrigin,
    clock,
    installed: fresh ? null : installedFrom(host, marketplaceUrl),
    marketplaceUrl,
    issued: noteSecret,
    send: (request) => network.send(request, 'jira'),
    enqueue,
    otherwise,
  })
  if (!fresh) host.install()

  const forgeCdn = originOf('forge-cdn')
  const forge = createForgePlatform({ clock, host: selfManaged.url, siteUrl: jiraOrigin, send, issued: noteSecret })
  if (way === 'forge') {
    const interfaceOfNewest = {
      generation: 'newest',
      appId: forge.settings.appId,
      refusesOrganization: false,
      answersNothing: false,
    } as const
    const redirectUris = [`${selfManaged.url}/-/jira_connect/oauth_callbacks`]
    Object.assign(selfManaged.settings, { proxyUrl: '', redirectUris, forge: interfaceOfNewest })
    const everyHour = (): void => {
      const run = () => {
        everyHour()
        return forge.runTriggers()
      }
      atlassianJobs.enqueue(run, 3600)
    }
    everyHour()
  }
  network.addHost(atlassianApi, { name: null, handle: (request) => Promise.resolve(answerAsJira(request, forge, jira)) })
  if (forgeApp)
    network.addHost(forgeCdn, { name: null, handle: (request) => serveForgeApp(request, { forgeApp, forge, selfManaged, jiraOrigin }) })

  network.addHost(jiraOrigin, { name: 'jira', handle: (request) => jira.handle(request) })
  network.addHost(comOrigin, { name: 'gitlabCom', ...gitlabCom })
  network.addHost(selfManagedOrigin, { name: 'selfManaged', ...selfManaged })
  network.addHost(atlassianKeyServer, { name: null, handle: answerForKeys })
  network.addHost(new URL(forgeKeysUrl).origin, { name: null, handle: answerForForgeKeys })

  return {
    way,
    jira,
    gitlabCom,
    selfManaged,
    host,
    behindProxy,
    forge,
    forgeCdn,
    jobs,
    fetch(request, signal) {
      jobs.startDue()
      atlassianJobs.startDue()
      return network.send(request, 'browser', signal)
    },
    requests: network.requests,
    unexpected: network.unexpected,
    clock,
    secrets,
    faults: network.faults,
    otherwise,
    addHost(origin, handle) {
      network.addHost(origin, { name: null, handle })
    },
    idle: async () => {
      await atlassianJobs.idle()
      await jobs.idle()
    },
  }
}

/** Jira's REST API for the app itself, by the token that Atlassian gives it. */
function answerAsJira(request: Request, { believes, apiBaseUrl }: ForgePlatform, jira: JiraSite): Response {
  if (!believes(request.headers.get('authorization')?.replace(/^Bearer /, '') ?? ''))
    return Response.json({ message: 'Unauthorized' }, { status: 401 })
  if (request.url.startsWith(`${apiBaseUrl}/rest/api/3/user?`)) return jira.userAsSeenByApps(request.url)
  return Response.json({ message: 'The stand-in knows no such call of an app' }, { status: 404 })
}

/** As after "Get it now", without the calls of it. */
function installedFrom(server: GitLabServer, descriptorUrl: string): InstalledApp {
  const read = readDescriptor(server.appDescriptor(), descriptorUrl)
  if ('refusal' in read) throw new Error(read.refusal)
  return { descriptor: read.descriptor, source: 'marketplace', descriptorUrl }
}
