import type { Source } from './apps/apps.ts'
import { developmentAction, postInstallPage } from './apps/descriptor.ts'
import { redirect } from '../gitlab/answers.ts'
import { createConditions } from './conditions.ts'
import type { Conditions } from './conditions.ts'
import { rowsWithoutSwitch, type RowNote } from './conditions/rows-without-switch.ts'
import type { AppAction } from './page/stand-in-api.ts'
import { adminPage, pageFile } from './page-files.ts'
import { changeManagementAction, changeManagementPage, changeManagementPath } from './screens/change-management.ts'
import { toolchainPage } from './screens/toolchain-page.ts'
import { issuePage } from './screens/issue-pages.ts'
import type { UserRequest } from './rest/rest-api.ts'
import type { JiraSite } from './site.ts'
import { forgeAppPath } from '../forge/cdn.ts'
import type { Invocation } from '../forge/platform.ts'
import type { World } from '../world.ts'

/** The app as it is installed. */
export type AppDescription = {
  readonly key: string
  readonly moduleKey: string
  readonly name: string
  readonly source: Source
  readonly scopes: readonly string[]
  /** What a version asks for beyond them that waits for approval. */
  readonly addedScopes: readonly string[]
  /** Path of Jira's page with the app's frame. */
  readonly path: string
}

/** A server and the people who can sign in to it. */
export type ServerDescription = {
  readonly name: string
  readonly url: string
  readonly columns: readonly string[]
  readonly people: readonly (readonly string[])[]
}

/** What Jira's page shows and offers. */
export type SiteDescription = {
  readonly app: AppDescription | null
  readonly forge: ForgeAppDescription | null
  readonly isDevelopmentMode: boolean
  readonly users: readonly { readonly accountId: string; readonly label: string }[]
  readonly servers: readonly ServerDescription[]
  readonly rowsWithoutSwitch: readonly RowNote[]
}

/** The app inside Forge, where the world has one. */
export type ForgeAppDescription = {
  readonly name: string
  /** Of its frame. */
  readonly url: string
  readonly cloudId: string
  readonly remote: string
  readonly opensWindows: boolean
  /** Path of Jira's page with the app's frame. */
  readonly path: string
}

export type JiraPages = {
  readonly conditions: Conditions
  /** Null for everything else than Jira's pages for people. */
  handle(request: Request): Promise<Response | null>
}

/** Jira's side of the screen: the admin page, the address of the app's frame, and the conditions. */
export function createJiraPages(world: World): JiraPages {
  const { jira } = world
  const conditions = createConditions(world)

  /** The query that Connect adds to every page of an app; `jwt` comes last and is not part of its own hash. */
  async function frameUrl(accountId: string, locale: string): Promise<string> {
    const app = describeApp(jira)
    const installed = jira.apps.current()
    if (!app || !installed) throw new Error('The app is not installed')
    const url = new URL(`${jira.appBaseUrl}${postInstallPage(installed.descriptor).path}`)
    url.search = new URLSearchParams({
      xdm_e: jira.origin,
      xdm_c: `channel-${app.key}__${app.moduleKey}`,
      cp: '',
      xdm_deprecated_addon_key_do_not_use: app.key,
      lic: 'none',
      cv: '1001.0.0-SNAPSHOT',
      loc: locale,
    }).toString()
    url.searchParams.set('jwt', await jira.pageToken(url.href, accountId, {}, conditions.hindrances.jiraSecret))
    return url.href
  }

  /** "Create branch" of an issue, as the person who is signed in at first (contract life-cycle, Branch page). */
  async function createBranch(issueKey: string): Promise<Response | null> {
    const app = jira.apps.current()
    const template = app && developmentAction(app.descriptor, 'createBranch')
    const issue = jira.issues.find(issueKey)
    const [user] = jira.users
    if (!template || !issue || !user) return null
    const unsigned = filledIn(filledIn(template, '{issue.key}', issue.key), '{issue.summary}', issue.summary)
    const token = await jira.pageToken(filledIn(unsigned, '{jwt}', ''), user.accountId)
    return redirect(filledIn(unsigned, '{jwt}', token))
  }

  async function associate(form: URLSearchParams): Promise<Response | null> {
    const project = form.get('project') ?? ''
    const refusal = await jira.toolchain.associate(project, form.get('id') ?? '')
    return toolchainPage(jira, `/projects/${project}/toolchain`, refusal ?? 'The repository is associated with this project.')
  }

  async function post(path: string, body: Readonly<Record<string, unknown>>): Promise<Response | null> {
    const accountId = String(body['accountId'])
    switch (path) {
      case '/stand-in/frame':
        return Response.json({ url: await frameUrl(accountId, String(body['locale'])) })
      case '/stand-in/context-token': {
        if (conditions.hindrances.jiraIsSilent) return never()
        return Response.json({ token: await jira.contextToken(accountId, {}, conditions.hindrances.jiraSecret) })
      }
      case '/stand-in/rest':
        return asSeenByScripts(
          await jira.rest(accountId, body['request'] as UserRequest, world.way === 'forge' ? world.forge.mayAsk : undefined),
        )
      case '/stand-in/app': {
        const refusal = await changeApp(jira, body as AppAction)
        await world.idle()
        return Response.json({ refusal, site: describe(world) })
      }
      case '/stand-in/clock': {
        const sent = () => world.requests.filter(({ initiator, url }) => initiator === 'server' && url.startsWith(jira.origin)).length
        const before = sent()
        world.clock.advance(Number(body['seconds']))
        await world.idle()
        return Response.json({ calls: sent() - before, waiting: world.jobs.waiting().count })
      }
      case '/stand-in/forge/token':
        return Response.json({ token: await world.forge.invocationToken(accountId) })
      case '/stand-in/forge/invoke':
        return Response.json(await world.forge.invoke(accountId, body['invocation'] as Invocation))
      case '/stand-in/conditions':
        conditions.set(String(body['name']), body['isOn'] === true)
        return Response.json(conditions.list())
      default:
        return null
    }
  }

  async function get(path: string): Promise<Response | null> {
    if (path === '/' || path.startsWith('/plugins/servlet/ac/') || path === forgePagePath) return adminPage()
    if (path === '/stand-in/conditions') return Response.json(conditions.list())
    if (path === changeManagementPath) return changeManagementPage(jira.serviceManagement)
    if (path.startsWith('/stand-in/create-branch/')) return createBranch(path.slice(path.lastIndexOf('/') + 1))
    if (path === '/stand-in/site') return Response.json(describe(world))
    return issuePage(jira, path) ?? (await toolchainPage(jira, path)) ?? pageFile(path)
  }

  return {
    conditions,
    async handle(request) {
      const url = new URL(request.url)
      if (url.origin !== jira.origin) return null
      if (request.method === 'GET') return get(url.pathname)
      if (request.method === 'POST' && url.pathname === changeManagementPath) return changeManagementAction(jira.serviceManagement, request)
      if (request.method !== 'POST' || !url.pathname.startsWith('/stand-in/')) return null
      if (url.pathname === '/stand-in/toolchain') return associate(new URLSearchParams(await request.text()))
      return post(url.pathname, (await request.json()) as Readonly<Record<string, unknown>>)
    },
  }
}

const filledIn = (template: string, place: string, value: string): string => template.replace(place, () => encodeURIComponent(value))

/** Null where it worked, else what Jira shows. */
async function changeApp({ apps, settings }: JiraSite, action: AppAction): Promise<string | null> {
  switch (action.do) {
    case 'get-it-now':
      return apps.getItNow()
    case 'upload':
      return apps.uploadDescriptor(action.url)
    case 'install-private-app':
      return apps.installPrivateApp(action.manifest)
    case 'approve-update':
      return apps.approveUpdate()
    case 'uninstall':
      await apps.uninstall()
      return null
    case 'look-for-update':
      await apps.lookForUpdate()
      return null
    case 'renew-secret': {
      const { wasTold } = await apps.renewSecret()
      return wasTold ? null : 'A new secret is in use, but the app host did not take it: from now on the two do not understand each other.'
    }
    case 'development-mode':
      apps.setDevelopmentMode(action.isOn)
      return null
    case 'today':
      settings.today = action.today === 'now' ? null : action.today
      return null
  }
}

function describeApp({ apps }: JiraSite): AppDescription | null {
  const app = apps.current()
  if (!app) return null
  const { key, name, scopes } = app.descriptor
  const moduleKey = postInstallPage(app.descriptor).key
  return {
    key,
    moduleKey,
    name,
    source: app.source,
    scopes,
    addedScopes: apps.pendingUpdate()?.scopes.filter((scope) => !scopes.includes(scope)) ?? [],
    path: `/plugins/servlet/ac/${key}/${moduleKey}`,
  }
}

/** Where **Get started** leads. */
const forgePagePath = '/jira/settings/apps/get-started/gitlab-for-jira/production'

const describeForgeApp = ({ way, forge, forgeCdn, selfManaged }: World): ForgeAppDescription | null =>
  way === 'forge'
    ? {
        name: 'GitLab for Jira (Forge, experimental)',
        url: `${forgeCdn}${forgeAppPath}index.html`,
        cloudId: forge.cloudId,
        remote: new URL(selfManaged.url).origin,
        opensWindows: forge.manifest().permissions.external.fetch.client.some(({ address }) => address === '*'),
        path: forgePagePath,
      }
    : null

const describe = (world: World): SiteDescription => ({
  app: describeApp(world.jira),
  forge: describeForgeApp(world),
  isDevelopmentMode: world.jira.apps.isDevelopmentMode(),
  users: world.jira.users.map(({ accountId, label }) => ({ accountId, label })),
  servers: describeServers(world),
  rowsWithoutSwitch,
})

/** Who can be whom, for Jira's page and for the terminal. */
export const describeServers = ({ jira, gitlabCom, selfManaged, behindProxy }: World): ServerDescription[] => [
  {
    name: 'Jira',
    url: jira.origin,
    columns: ['Name', 'Who it is'],
    people: jira.users.map(({ displayName, note }) => [displayName, note]),
  },
  ...[
    { name: 'GitLab.com', server: gitlabCom },
    { name: 'GitLab (self-managed)', server: selfManaged },
    ...(behindProxy ? [{ name: 'GitLab (behind the self-managed one)', server: behindProxy }] : []),
  ].map(({ name, server }) => ({
    name,
    url: server.url,
    columns: ['Username', 'Password', 'Who it is'],
    people: server.users.map(({ username, password, note }) => [username, password, note]),
  })),
]

/** Status and text, since the page's own request for it succeeded. */
const asSeenByScripts = async (response: Response) => Response.json({ status: response.status, body: await response.text() })

const never = () => new Promise<Response>(() => undefined)
