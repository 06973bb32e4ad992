import { createConditions } from './conditions.ts'
import type { Conditions } from './conditions.ts'
import { rowsWithoutSwitch, type RowNote } from './conditions/rows-without-switch.ts'
import { adminPage, pageFile } from './page-files.ts'
import { issuePage } from './screens/issue-pages.ts'
import type { UserRequest } from './rest/rest-api.ts'
import type { World } from '../world.ts'

export type AppDescription = { readonly key: string; readonly moduleKey: string }

/** A server and the people who can sign in to it. */
export type ServerDescription = {
  readonly name: string
  readonly url: string
  readonly columns: readonly string[]
  readonly people: readonly (readonly string[])[]
}

/** What Jira's page shows and offers. */
export type SiteDescription = {
  readonly app: AppDescription
  /** Path of the page with the app's frame. */
  readonly appPath: string
  readonly users: readonly { readonly accountId: string; readonly label: string }[]
  readonly servers: readonly ServerDescription[]
  readonly rowsWithoutSwitch: readonly RowNote[]
}

export type JiraPages = {
  readonly conditions: Conditions
  /** Null for everything else than Jira's pages for people. */
  handle(request: Request): Promise<Response | null>
}

/** Key of `postInstallPage` in GitLab's descriptor (contract 8). */
const moduleKey = 'gitlab-configuration'

/** Jira's side of the screen: the admin page, the address of the app's frame, and the conditions. */
export function createJiraPages(world: World): JiraPages {
  const { jira } = world
  const conditions = createConditions(world)
  const app: AppDescription = { key: jira.appKey, moduleKey }
  const appPath = `/plugins/servlet/ac/${app.key}/${app.moduleKey}`

  /** The query that Connect adds to every page of an app; `jwt` comes last and is not part of its own hash. */
  async function frameUrl(accountId: string, locale: string): Promise<string> {
    const url = new URL(`${jira.appBaseUrl}/subscriptions`)
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
        return asSeenByScripts(await jira.rest(accountId, body['request'] as UserRequest))
      case '/stand-in/clock': {
        const sent = () => world.requests.filter(({ initiator, url }) => initiator === 'server' && url.startsWith(jira.origin)).length
        const before = sent()
        world.clock.advance(Number(body['seconds']))
        await world.idle()
        return Response.json({ calls: sent() - before, waiting: world.jobs.waiting().count })
      }
      case '/stand-in/conditions':
        conditions.set(String(body['name']), body['isOn'] === true)
        return Response.json(conditions.list())
      default:
        return null
    }
  }

  async function get(path: string): Promise<Response | null> {
    if (path === '/' || path === appPath) return adminPage()
    if (path === '/stand-in/conditions') return Response.json(conditions.list())
    if (path === '/stand-in/site') return Response.json(describe(world, app, appPath))
    return issuePage(jira, path) ?? pageFile(path)
  }

  return {
    conditions,
    async handle(request) {
      const url = new URL(request.url)
      if (url.origin !== jira.origin) return null
      if (request.method === 'GET') return get(url.pathname)
      if (request.method !== 'POST' || !url.pathname.startsWith('/stand-in/')) return null
      return post(url.pathname, (await request.json()) as Readonly<Record<string, unknown>>)
    },
  }
}

const describe = (world: World, app: AppDescription, appPath: string): SiteDescription => ({
  app,
  appPath,
  users: world.jira.users.map(({ accountId, label }) => ({ accountId, label })),
  servers: describeServers(world),
  rowsWithoutSwitch,
})

/** Who can be whom, for Jira's page and for the terminal. */
export const describeServers = ({ jira, gitlabCom, selfManaged }: World): ServerDescription[] => [
  {
    name: 'Jira',
    url: jira.origin,
    columns: ['Name', 'Who it is'],
    people: jira.users.map(({ displayName, note }) => [displayName, note]),
  },
  ...[
    { name: 'GitLab.com', server: gitlabCom },
    { name: 'GitLab (self-managed)', server: selfManaged },
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
