// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})

const accountOf = (name: string) => world.jira.users.find(({ displayName }) => displayName.startsWith(name))?.accountId ?? ''

async function ask(url: string, data?: object, as = 'Ada') {
  const response = await world.jira.rest(accountOf(as), { url, ...(data && { type: 'POST', data: JSON.stringify(data) }) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const count = async (jql: string, as?: string) => {
  const { status, body } = await ask('/rest/api/3/search/approximate-count', { jql }, as)
  return status === 200 ? body['count'] : (body['errorMessages'] as string[])[0]
}

function arrive(id: string, issueKeys: readonly string[], status = 'OPEN', at = world.clock.now()) {
  const properties = { status, lastUpdate: new Date(at).toISOString() }
  const repository = { id: '7', name: 'shop', url: 'https://gitlab.com/shop' }
  world.jira.development.keep({ kind: 'pullrequest', id, repository, sequence: 1, issueKeys, properties })
}

describe('JQL', () => {
  it('counts what arrived, by any tool', async () => {
    const jql = 'development[pullrequests].all > 0'
    expect(await count(jql)).toBe(0)
    arrive('1', ['OPS-1', 'OPS-2'])
    arrive('2', ['WEB-1'], 'MERGED')
    world.jira.settings.gitHubIssues = ['OPS-3']
    expect(await count(jql)).toBe(4)
    expect(await count('project in ("OPS") AND development[pullrequests].open > 0')).toBe(3)
    expect(await count('project = OPS AND NOT development[pullrequests].all > 0')).toBe(9)
    expect(await count('key = WEB-1 OR key in (OPS-1, "OPS-9") ORDER BY updated DESC')).toBe(3)
    expect(await count('updated >= -90m')).toBe(4)
  })

  it('finds what arrived only after the lag of its index', async () => {
    world.jira.settings.indexLagSeconds = 30
    arrive('1', ['OPS-1'])
    expect(await count('development[pullrequests].all > 0')).toBe(0)
    world.clock.advance(30)
    expect(await count('development[pullrequests].all > 0')).toBe(1)
  })

  it.each([
    ['project in (OPS, IF)', /'IF' is a reserved JQL word/],
    ['project = NONE', /The value 'NONE' does not exist for the field 'project'/],
    ['project in ("XY") OR project = OPS', /The value 'XY' does not exist/],
    ['development[branches].all > 0', /Field 'development' does not exist/],
    ['rain = 3', /Field 'rain' does not exist/],
    ['project = ', /before the end of the query/],
    ['project = OPS project = WEB', /Expecting either 'OR' or 'AND' but got 'project'/],
    ['project = "OPS', /reserved JQL character/],
    ['updated > yesterday', /Date value 'yesterday'/],
  ])('refuses %s in Jira’s words', async (jql, words) => {
    world.jira.issues.addProject('XY', 'Closed to apps', ['Secret'])
    world.jira.settings.unsearchableProjects = ['XY']
    expect(await count(jql)).toMatch(words)
  })

  it('takes a reserved word in quotation marks', async () => {
    expect(await count('project in ("IF", "OPS")')).toBe(14)
  })

  it('does not know the clause where Jira Software is missing', async () => {
    world.jira.settings.knowsDevelopmentClause = false
    expect(await count('development[pullrequests].all > 0')).toMatch(/Field 'development' does not exist/)
  })

  it('counts only what the person may see', async () => {
    expect([await count('key = OPS-9'), await count('key = OPS-9', 'Olga')]).toEqual([1, 0])
  })

  it('answers pages, ids only where no fields are asked for', async () => {
    const jql = 'project = OPS ORDER BY key ASC'
    const first = await ask('/rest/api/3/search/jql', { jql, maxResults: 10, fields: ['summary'] })
    expect(first.body).toMatchObject({
      isLast: false,
      issues: [{ key: 'OPS-1', fields: { summary: expect.any(String) as string } }, ...Array<object>(9).fill({})],
    })
    const query = new URLSearchParams({ jql, maxResults: '10', nextPageToken: String(first.body['nextPageToken']) })
    const second = await ask(`/rest/api/3/search/jql?${query.toString()}`)
    expect(second.body['isLast']).toBe(true)
    expect((second.body['issues'] as object[]).map((issue) => Object.keys(issue))).toEqual([['id'], ['id']])
    expect((await ask(`/rest/api/3/search?${query.toString()}`)).status).toBe(410)
  })
})

describe('the Development field', () => {
  const fieldIn = async () => {
    const { body } = await ask('/rest/api/3/field')
    return (body as unknown as { id: string; schema: { custom?: string } }[]).find(({ schema }) => schema.custom?.includes('devsummary'))
      ?.id
  }
  const valueOf = async (key: string) => {
    const id = (await fieldIn()) ?? ''
    const { body } = await ask(`/rest/api/3/issue/${key}?fields=${id}`)
    return (body['fields'] as Record<string, unknown>)[id]
  }
  const jsonIn = (value: unknown) =>
    JSON.parse(
      String(value)
        .replace(/^.*?json=/, '')
        .slice(0, -1),
    ) as object

  it('prints a map with the real JSON last', async () => {
    expect(await valueOf('OPS-1')).toBe('{}')
    arrive('1', ['OPS-1'], 'MERGED', Date.parse('2026-11-26T10:00:00Z'))
    arrive('2', ['OPS-1'], 'MERGED', Date.parse('2026-11-26T09:00:00Z'))
    world.jira.settings.gitHubIssues = ['OPS-2']
    const value = await valueOf('OPS-1')
    expect(value).toMatch(/^\{pullrequest=\{dataType=pullrequest, state=MERGED, stateCount=2\}, json=\{/)
    expect(jsonIn(value)).toEqual({
      cachedValue: {
        errors: [],
        configErrors: [],
        summary: {
          pullrequest: {
            overall: {
              count: 2,
              lastUpdated: '2026-11-26T10:00:00.000+0000',
              dataType: 'pullrequest',
              state: 'MERGED',
              stateCount: 2,
              open: false,
            },
            byInstanceType: { [`oAuth-${world.jira.appKey}`]: { count: 2, name: 'GitLab' } },
          },
        },
      },
      isStale: true,
    })
    expect(jsonIn(await valueOf('OPS-2'))).toMatchObject({
      cachedValue: { summary: { pullrequest: { byInstanceType: { GitHub: { count: 1, name: 'GitHub' } } } } },
    })
  })

  it('may be missing on the site or on the issue, be of the older type, or hold what nobody knows', async () => {
    const { settings } = world.jira
    settings.developmentValue = () => ({ unknown: true })
    expect(await valueOf('OPS-1')).toEqual({ unknown: true })
    settings.hasDevelopmentValue = false
    expect(await valueOf('OPS-1')).toBeUndefined()
    settings.developmentField = 'devsummary'
    expect(await fieldIn()).toBe('customfield_10000')
    settings.developmentField = 'missing'
    expect(await fieldIn()).toBeUndefined()
  })

  it('is not shown of an issue that the person may not see', async () => {
    expect((await ask('/rest/api/3/issue/OPS-9', undefined, 'Olga')).status).toBe(404)
    expect((await ask('/rest/api/3/issue/OPS-9')).status).toBe(200)
  })
})

describe('projects', () => {
  it('come in pages of 50, in the order that was asked for', async () => {
    world.jira.issues.addProjects(120)
    const first = await ask('/rest/api/3/project/search?maxResults=100&orderBy=key')
    expect(first.body).toMatchObject({ maxResults: 50, startAt: 0, total: 124, isLast: false })
    expect((first.body['values'] as object[])[0]).toMatchObject({ key: 'DOC' })
    const last = await ask('/rest/api/3/project/search?startAt=100')
    expect([last.body['isLast'], (last.body['values'] as object[]).length]).toEqual([true, 24])
    const found = await ask('/rest/api/3/project/search?query=interf')
    expect(found.body['values']).toEqual([expect.objectContaining({ key: 'IF', name: 'Interfaces' })])
  })
})

describe('what stands between an app and the answers', () => {
  it.each([
    ['forbidden', 403],
    ['too-many', 429],
  ] as const)('%s', async (rest, status) => {
    world.jira.settings.rest = rest
    expect((await ask('/rest/api/3/field')).status).toBe(status)
  })

  it('is the scope of the app', async () => {
    world.jira.settings.missing = { scopes: ['READ'], modules: [] }
    expect((await ask('/rest/api/3/field')).status).toBe(403)
  })

  it('is HTML, or nothing', async () => {
    world.jira.settings.rest = 'html'
    const response = await world.jira.rest(accountOf('Ada'), { url: '/rest/api/3/field' })
    expect([response.status, (await response.text()).startsWith('<!doctype')]).toEqual([200, true])
  })

  it('does not open what is undocumented, but by a switch', async () => {
    const id = world.jira.issues.find('OPS-1')?.id ?? ''
    const path = `/rest/dev-status/latest/issue/summary?issueId=${id}`
    expect((await ask(path)).status).toBe(404)
    world.jira.settings.hasDevStatus = true
    expect((await ask(path)).body).toEqual({ errors: [], configErrors: [], summary: {} })
  })

  it('says who the person is, and in which groups', async () => {
    const { body } = await ask('/rest/api/3/myself?expand=groups', undefined, 'Paul')
    expect(body).toMatchObject({ displayName: 'Paul Park', groups: { items: [{ name: 'jira-users' }, { name: 'jira-administrators' }] } })
    const { body: permissions } = await ask('/rest/api/3/mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS')
    expect(permissions).toMatchObject({ permissions: { ADMINISTER: { havePermission: true } } })
  })
})
