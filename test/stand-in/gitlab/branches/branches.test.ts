// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { chosen } from '../../chosen.ts'
import { createJiraPages } from '../../jira/pages.ts'
import { createWorld, type World } from '../../world.ts'
import type { GitLabServer } from '../gitlab-server.ts'
import { defaultBranchName } from './default-name.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})

/** Where Jira's "Create branch" leads. */
async function followsCreateBranch(issueKey = 'OPS-3'): Promise<URL> {
  const page = await createJiraPages(world).handle(new Request(`${world.jira.origin}/stand-in/create-branch/${issueKey}`))
  return new URL(page?.headers.get('location') ?? '')
}

const get = (url: URL | string, cookie = '') => world.fetch(new Request(url, { headers: { cookie, accept: 'text/html' } }))

async function cookieOf(server: GitLabServer, username: string): Promise<string> {
  const body = new URLSearchParams({ 'user[login]': username, 'user[password]': server.user(username).password })
  const answer = await world.fetch(new Request(`${server.url}/users/sign_in`, { method: 'POST', body }))
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function query(server: GitLabServer, cookie: string, operationName: string, variables: object): Promise<unknown> {
  const headers = { cookie, 'Content-Type': 'application/json' }
  const answer = await world.fetch(
    new Request(`${server.url}/api/graphql`, { method: 'POST', headers, body: JSON.stringify({ operationName, variables }) }),
  )
  return answer.status === 200 ? ((await answer.json()) as { data: unknown }).data : answer.status
}

describe('Create branch', () => {
  it('leads, with all of its query, to the instance that is chosen, and to the host where none is', async () => {
    const link = await followsCreateBranch()
    expect(link.href).toMatch(/^http:\/\/gitlab\.localhost:8080\/-\/jira_connect\/branches\/route\?issue_key=OPS-3&issue_summary=/)
    expect((await get(link)).headers.get('location')).toBe(`${world.gitlabCom.url}/-/jira_connect/branches/new${link.search}`)
    chosen(world)
    const toInstance = await followsCreateBranch()
    expect((await get(toInstance)).headers.get('location')).toBe(`${world.selfManaged.url}/-/jira_connect/branches/new${toInstance.search}`)
  })

  it('is refused without Jira’s word, or with that of another', async () => {
    const link = await followsCreateBranch()
    const { accountId = '' } = world.jira.users[0] ?? {}
    for (const jwt of ['', 'x.y.z', await world.jira.pageToken(link.href, accountId, {}, 'another-secret-of-thirty-two-letters')]) {
      link.searchParams.set('jwt', jwt)
      expect((await get(link)).status).toBe(403)
    }
  })

  it('ends at the host before 17.2, and at no instance behind one', async () => {
    world.gitlabCom.settings.version = '17.1.0-ee'
    expect((await get(`${world.gitlabCom.url}/-/jira_connect/branches/route`)).status).toBe(404)
    await world.jira.apps.getItNow()
    expect((await followsCreateBranch()).pathname).toBe('/-/jira_connect/branches/new')
    world.selfManaged.settings.version = '17.1.0-ee'
    const cookie = await cookieOf(world.selfManaged, 'mara')
    const page = `${world.selfManaged.url}/-/jira_connect/branches/new`
    expect((await get(page, cookie)).status).toBe(404)
    world.selfManaged.settings.proxyUrl = ''
    expect((await get(page, cookie)).status).toBe(200)
  })
})

describe('the page for a new branch', () => {
  it('wants somebody to be signed in, and keeps Jira’s token out of the way back', async () => {
    const page = new URL(`${world.gitlabCom.url}/-/jira_connect/branches/new?issue_key=OPS-3&issue_summary=Fix%20it&jwt=a.b.c`)
    const answer = await get(page)
    expect(answer.headers.get('location')).toBe('/users/sign_in')
    expect(answer.headers.getSetCookie().join()).not.toContain('a.b.c')
    expect(await (await get(page, await cookieOf(world.gitlabCom, 'mara'))).text()).toContain('Create branch for Jira issue OPS-3-fix-it')
    page.search = ''
    expect(await (await get(page, await cookieOf(world.gitlabCom, 'mara'))).text()).toContain('New branch')
  })

  it.each([
    ['OPS-3', 'Measure how long a deployment takes!', 'OPS-3-measure-how-long-a-deployment-takes'],
    ['OPS-3', '', 'OPS-3'],
    ['OPS 3/x', '  A — B ', 'OPS-3-x-a-b'],
    ['OPS-3', 'word '.repeat(40), `OPS-3${'-word'.repeat(18)}`],
  ])('proposes for %s “%s” the name %s', (key, summary, name) => {
    expect(defaultBranchName(key, summary)).toBe(name)
    expect(name.length).toBeLessThanOrEqual(100)
  })

  it('offers projects of membership, with the right to push, and their branches', async () => {
    const asDev = await cookieOf(world.gitlabCom, 'dev')
    expect(await query(world.gitlabCom, '', 'jiraGetProjects', {})).toBe(401)
    const asMara = await cookieOf(world.gitlabCom, 'mara')
    expect(await query(world.gitlabCom, asMara, 'jiraGetProjects', { search: 'rain' })).toEqual({
      projects: { nodes: [{ fullPath: 'cumulus/rain', userPermissions: { pushCode: false } }] },
    })
    expect(await query(world.gitlabCom, asDev, 'getProjectBranches', { projectPath: 'atlas/tiles', searchPattern: '*main*' })).toEqual({
      project: { repository: { branchNames: ['main'], rootRef: 'main' } },
    })
  })

  it.each([
    ['Branch name is invalid', { name: 'OPS-3 fix' }],
    ['Branch already exists', { name: 'main' }],
    ['Ref is missing', { ref: '' }],
    ["Failed to create branch 'OPS-3-fix': invalid reference name 'nowhere'", { ref: 'nowhere' }],
    ['The resource is not there', { projectPath: 'cumulus/rain' }],
  ])('refuses: %s', async (error, change) => {
    const cookie = await cookieOf(world.gitlabCom, 'mara')
    const asked = { name: 'OPS-3-fix', projectPath: 'atlas/tiles', ref: 'main', ...change }
    expect(await query(world.gitlabCom, cookie, 'createBranch', asked)).toEqual({ createBranch: { errors: [error] } })
    expect(world.gitlabCom.project('atlas/tiles').branches.map(({ name }) => name)).not.toContain('OPS-3-fix')
  })

  it('makes a branch, of which Jira hears', async () => {
    world.gitlabCom.link('atlas')
    const cookie = await cookieOf(world.gitlabCom, 'mara')
    const asked = { name: 'OPS-3-fix', projectPath: 'atlas/tiles', ref: 'main' }
    expect(await query(world.gitlabCom, cookie, 'createBranch', asked)).toEqual({ createBranch: { errors: [] } })
    expect(world.jira.development.of('OPS-3').map(({ kind, properties }) => [kind, properties['name']])).toEqual([['branch', 'OPS-3-fix']])
  })
})
