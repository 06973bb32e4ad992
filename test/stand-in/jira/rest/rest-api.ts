import type { Clock } from '../../clock.ts'
import type { Otherwise } from '../../otherwise.ts'
import { isRecord, textIn, textsIn } from '../../shape.ts'
import type { DevelopmentData, Entity, EntityKind } from '../development/development-data.ts'
import { developmentSummary, printedDevelopment } from '../development/summary.ts'
import { isVisibleTo, type Issue, type IssueTracker } from '../issues.ts'
import { timeWithOffset, type JiraSettings } from '../settings.ts'
import type { JiraUser } from '../users.ts'
import { JqlError, parseJql } from './jql.ts'

/** What `AP.request` is given, as far as it reaches Jira. */
export type UserRequest = { readonly url: string; readonly type?: string; readonly data?: string | undefined }

export type RestSite = {
  readonly origin: string
  readonly clock: Clock
  readonly settings: JiraSettings
  readonly otherwise: ReadonlySet<Otherwise>
  readonly issues: IssueTracker
  readonly development: DevelopmentData
  /** The app as it is installed; null where it is not. */
  readonly app: () => { readonly key: string; readonly toolName: string; readonly scopes: readonly string[] } | null
}

/** Jira's REST API as the person in front of it, through an app (contract after-linking, Rules of AP.request). */
export function createRestApi(
  site: RestSite,
): (user: JiraUser, request: UserRequest, mayAsk?: (path: string) => boolean) => Promise<Response> {
  // Every address that is answered here needs READ and nothing else.
  const mayAppAsk = () => site.app()?.scopes.includes('READ') ?? false
  return async (user, { url, type = 'GET', data }, mayAsk = mayAppAsk) => {
    switch (site.settings.rest) {
      case 'silent':
        return new Promise<Response>(() => undefined)
      case 'html':
        return new Response('<!doctype html><title>Jira</title><p>Sign in', { headers: { 'Content-Type': 'text/html' } })
      case 'too-many':
        return refusal(429, 'Rate limit exceeded.')
      case 'forbidden':
        return refusal(403, 'The app is not allowed to access this.')
      case 'normal':
        break
    }
    const { pathname, searchParams } = new URL(url, site.origin)
    const method = type.toUpperCase()
    if (!mayAsk(pathname)) return refusal(403, 'The app is not allowed to access this.')
    const body = bodyOf(data)
    if (body === undefined) return refusal(400, 'There was an error parsing JSON. Check that your request body is valid.')
    const answer = routes.find((route) => route.method === method && route.pattern.test(pathname))
    if (!answer) return refusal(404, `null for uri: ${url}`)
    const path = answer.pattern.exec(pathname)?.slice(1).map(decodeURIComponent) ?? []
    try {
      return answer.handle({ ...site, user, path, params: { ...Object.fromEntries(searchParams), ...body } })
    } catch (cause) {
      if (cause instanceof JqlError) return refusal(400, cause.message)
      throw cause
    }
  }
}

const refusal = (status: number, message: string): Response => Response.json({ errorMessages: [message], errors: {} }, { status })

function bodyOf(data: string | undefined): Record<string, unknown> | undefined {
  if (data === undefined || data === '') return {}
  try {
    const body: unknown = JSON.parse(data)
    return isRecord(body) ? body : undefined
  } catch {
    return undefined
  }
}

type Call = RestSite & { readonly user: JiraUser; readonly path: readonly string[]; readonly params: Readonly<Record<string, unknown>> }
type Route = { readonly method: string; readonly pattern: RegExp; readonly handle: (call: Call) => Response }

const fieldTypes = {
  devsummarycf: 'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf',
  devsummary: 'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummary',
}

const route = (method: string, pattern: RegExp, handle: Route['handle']): Route => ({ method, pattern, handle })

const routes: readonly Route[] = [
  route('GET', /^\/rest\/api\/[23]\/myself$/, ({ user, params }) => {
    const { accountId, displayName, emailAddress, groups } = user
    const expanded = textIn(params['expand']).includes('groups')
    const items = groups.map((name) => ({ name }))
    return Response.json({ accountId, displayName, emailAddress, active: true, ...(expanded && { groups: { size: items.length, items } }) })
  }),
  route('GET', /^\/rest\/api\/[23]\/mypermissions$/, ({ params, user }) => {
    const keys = textIn(params['permissions']).split(',').filter(Boolean)
    if (keys.length === 0) return refusal(400, "The 'permissions' query parameter is required.")
    const isAdmin = user.groups.some((group) => group.includes('admin'))
    const has = (key: string) => isAdmin || !key.startsWith('ADMINISTER')
    const shown = (key: string) => ({ id: '0', key, name: key, type: 'GLOBAL', description: '', havePermission: has(key) })
    return Response.json({ permissions: Object.fromEntries(keys.map((key) => [key, shown(key)])) })
  }),
  route('GET', /^\/rest\/api\/[23]\/field$/, ({ settings: { developmentField, developmentFieldId } }) => {
    const system = ['summary', 'status', 'created', 'updated', 'project'].map((id) => ({
      id,
      key: id,
      name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
      custom: false,
      orderable: false,
      navigable: true,
      searchable: true,
      clauseNames: [id],
      schema: { type: id === 'project' ? 'project' : 'string', system: id },
    }))
    // Named as the one that is meant, and another thing.
    const namesake = { ...customField('customfield_10033', 'Development'), schema: { type: 'string', custom: 'acme:text' } }
    const field = customField(developmentFieldId, 'Development')
    if (developmentField === 'missing') return Response.json([...system, namesake])
    const schema = { type: 'any', custom: fieldTypes[developmentField], customId: Number(developmentFieldId.replace(/\D/g, '')) }
    return Response.json([...system, namesake, { ...field, schema }])
  }),
  route('GET', /^\/rest\/api\/[23]\/issue\/([^/]+)$/, (call) => {
    const wanted = call.path[0] ?? ''
    const found = visibleIssues(call).find(({ key, id }) => key === wanted.toUpperCase() || id === wanted)
    if (!found) return refusal(404, 'Issue does not exist or you do not have permission to see it.')
    return Response.json(shownIssue(call, found, fieldsIn(call.params['fields']) ?? ['*all']))
  }),
  route('GET', /^\/rest\/api\/[23]\/search$/, () => gone()),
  route('POST', /^\/rest\/api\/[23]\/search$/, () => gone()),
  route('POST', /^\/rest\/api\/3\/search\/approximate-count$/, (call) =>
    call.settings.hasSearch ? Response.json({ count: found(call).length }) : gone(),
  ),
  route('GET', /^\/rest\/api\/3\/search\/jql$/, searched),
  route('POST', /^\/rest\/api\/3\/search\/jql$/, searched),
  route('GET', /^\/rest\/api\/[23]\/project\/search$/, listProjects),
  route('GET', /^\/rest\/dev-status\/latest\/issue\/summary$/, (call) => {
    const issue = call.issues.all().find(({ id }) => id === call.params['issueId'])
    if (!call.settings.hasDevStatus) return refusal(404, 'null for uri')
    return issue ? Response.json({ errors: [], configErrors: [], summary: summaryOf(call, issue) }) : refusal(400, 'Invalid issue id')
  }),
]

const gone = () =>
  refusal(410, 'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guide is available.')

const customField = (id: string, name: string) => ({
  id,
  key: id,
  name,
  custom: true,
  orderable: true,
  navigable: true,
  searchable: true,
  clauseNames: [`cf[${id.replace(/\D/g, '')}]`, name],
})

const visibleIssues = ({ issues, user }: Call): Issue[] => issues.all().filter((issue) => isVisibleTo(issue, user.displayName))

/** The issues of `jql`, in its order. Throws JqlError. */
function found(call: Call): Issue[] {
  const { settings, otherwise, issues, clock, params } = call
  if (typeof params['jql'] !== 'string') throw new JqlError('Error in the JQL Query: The query is missing.')
  const query = parseJql(params['jql'], {
    now: clock.now(),
    projectKeys: issues.projects.map(({ key }) => key).filter((key) => !settings.unsearchableProjects.includes(key)),
    developmentCount: settings.knowsDevelopmentClause
      ? (issue, kind, property) => developmentCount(call, issue, kind, property)
      : noneOrError(otherwise),
  })
  return visibleIssues(call)
    .filter(({ project }) => !settings.unsearchableProjects.includes(project.key))
    .filter(query.matches)
    .toSorted(query.compare)
}

/** JQL's answer to a clause that it does not know: an error, or nothing found. */
const noneOrError = (otherwise: Call['otherwise']) => (otherwise.has('unknown-clause-finds-nothing') ? () => 0 : null)

const jqlKinds: Readonly<Record<string, EntityKind>> = { pullrequests: 'pullrequest', commits: 'commit', builds: 'build' }

/** Whatever tool it is from; null for what JQL does not know. */
function developmentCount({ development, settings, clock }: Call, issue: Issue, kind: string, property: string): number | null {
  const known: Readonly<Record<string, readonly string[]>> = {
    pullrequests: ['all', 'open'],
    commits: ['all'],
    reviews: ['all', 'open'],
    builds: ['failing'],
  }
  if (!known[kind]?.includes(property)) return null
  const indexedUntil = clock.now() - settings.indexLagSeconds * 1000
  const isCounted = ({ properties }: Entity) =>
    property === 'all' || (property === 'open' ? properties['status'] === 'OPEN' : properties['state'] === 'failed')
  const own = development
    .of(issue.key)
    .filter((entity) => entity.kind === jqlKinds[kind] && entity.receivedAt <= indexedUntil && isCounted(entity))
  const others = kind === 'pullrequests' && settings.gitHubIssues.includes(issue.key) ? 1 : 0
  return own.length + others
}

const wholeNumber = (value: unknown, byDefault: number): number =>
  Number.isInteger(Number(value ?? '')) ? Number(value ?? byDefault) : byDefault

function searched(call: Call): Response {
  const { params, settings, otherwise } = call
  if (!settings.hasSearch) return gone()
  if (otherwise.has('search-needs-more')) return refusal(403, 'The app is not allowed to access this.')
  const all = found(call)
  const size = Math.min(Math.max(wholeNumber(params['maxResults'], 50), 1), 100)
  const start = wholeNumber(params['nextPageToken'], 0)
  const fields = fieldsIn(params['fields'])
  const page = all.slice(start, start + size)
  const isLast = start + size >= all.length
  return Response.json({
    // Without `fields` only ids come.
    issues: page.map((issue) => (fields ? shownIssue(call, issue, fields) : { id: issue.id })),
    ...(!isLast && { nextPageToken: String(start + size) }),
    isLast,
  })
}

function fieldsIn(value: unknown): string[] | null {
  const names = Array.isArray(value) ? textsIn(value) : textIn(value).split(',')
  const wanted = names.map((name) => name.trim()).filter(Boolean)
  return wanted.length > 0 ? wanted : null
}

function shownIssue(call: Call, issue: Issue, wanted: readonly string[]) {
  const { origin, settings } = call
  const { id, key, project } = issue
  const all: Record<string, unknown> = {
    summary: issue.summary,
    status: { name: issue.status },
    project: { id: project.id, key: project.key, name: project.name },
    created: timeWithOffset(issue.created),
    updated: timeWithOffset(issue.updated),
    ...(settings.developmentField !== 'missing' &&
      settings.hasDevelopmentValue && {
        [settings.developmentFieldId]: settings.developmentValue(printedDevelopment(summaryOf(call, issue))),
      }),
  }
  const isWanted = ([name]: readonly [string, unknown]) => wanted.includes('*all') || wanted.includes('*navigable') || wanted.includes(name)
  return { id, key, self: `${origin}/rest/api/3/issue/${id}`, fields: Object.fromEntries(Object.entries(all).filter(isWanted)) }
}

function summaryOf({ development, settings, otherwise, app, clock }: Call, issue: Issue): Record<string, unknown> {
  const { key, toolName } = app() ?? { key: '', toolName: '' }
  return developmentSummary({
    issueKey: issue.key,
    entities: development.of(issue.key).filter(({ receivedAt }) => receivedAt <= clock.now() - settings.fieldLagSeconds * 1000),
    hasToolOfBuilds: otherwise.has('builds-have-their-tool'),
    tool: { instanceType: settings.instanceType ?? `oAuth-${key}`, name: toolName },
    settings,
    now: clock.now(),
  })
}

const projectsPerPage = 50

function listProjects({ issues, origin, params }: Call): Response {
  const query = textIn(params['query']).toLowerCase()
  const orderBy = textIn(params['orderBy'])
  const key = orderBy.replace(/^[-+]/, '')
  const lastUpdates = new Map<string, number>()
  for (const { project, updated } of issues.all()) lastUpdates.set(project.key, Math.max(updated, lastUpdates.get(project.key) ?? 0))
  const lastUpdate = (projectKey: string) => lastUpdates.get(projectKey) ?? 0
  const matching = issues.projects.filter((one) => `${one.name}\n${one.key}`.toLowerCase().includes(query))
  const ordered =
    key === 'lastIssueUpdatedDate'
      ? matching.toSorted((one, other) => lastUpdate(one.key) - lastUpdate(other.key))
      : matching.toSorted((one, other) => (key === 'name' ? one.name.localeCompare(other.name) : one.key.localeCompare(other.key)))
  const sorted = orderBy.startsWith('-') ? ordered.toReversed() : ordered
  const startAt = wholeNumber(params['startAt'], 0)
  const maxResults = Math.min(Math.max(wholeNumber(params['maxResults'], projectsPerPage), 1), projectsPerPage)
  const values = sorted.slice(startAt, startAt + maxResults).map((one) => ({
    ...one,
    self: `${origin}/rest/api/3/project/${one.id}`,
    projectTypeKey: 'software',
    simplified: false,
    style: 'classic',
    isPrivate: false,
    avatarUrls: {},
  }))
  const isLast = startAt + values.length >= sorted.length
  const self = `${origin}/rest/api/3/project/search?startAt=${String(startAt)}&maxResults=${String(maxResults)}`
  const nextPage = self.replace(/startAt=\d+/, `startAt=${String(startAt + maxResults)}`)
  return Response.json({ self, ...(!isLast && { nextPage }), maxResults, startAt, total: sorted.length, isLast, values })
}
