import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { GroupQuery } from '../../src/domain/group.ts'
import { createBearer } from '../../src/gitlab/bearer.ts'
import { createGroupCalls } from '../../src/gitlab/group-calls.ts'
import { createHttp } from '../../src/http/create-http.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'
import { pageOfHost, type PageOfHost } from './page-of-host.ts'

const name = 'gitlab.localhost:8080'
const firstPage: GroupQuery = { search: '', page: 1, topLevelOnly: false }
const linkPath = '/api/v4/integrations/jira_connect/subscriptions'

let world: World
let page: PageOfHost
beforeEach(() => {
  world = createWorld()
  page = pageOfHost(world)
})

const session = (username: string) => page.session(world.gitlabCom, username)

const callsTo = (part: string) => world.requests.filter(({ url, initiator }) => url.includes(part) && initiator === 'browser')

const renewals = () => callsTo('/oauth/token').filter(({ body }) => body.includes('grant_type=refresh_token'))

describe('the signed-in user', () => {
  it('is read from GitLab', async () => {
    const { user } = await session('mara')
    expect(user).toMatchObject({ username: 'mara', name: 'Mara Maintainer', isAdmin: false })
    expect(user.webUrl).toBe(`${world.gitlabCom.url}/mara`)
    expect((await session('root')).user.isAdmin).toBe(true)
  })
})

describe('calls at the same time', () => {
  it('are four at most', async () => {
    const mara = await session('mara')
    const asked = vi.fn<typeof fetch>(() => new Promise(() => undefined))
    const groups = createGroupCalls(createBearer(createHttp({ fetch: asked, isOnline: () => true }), page.grants))
    for (const id of [1, 2, 3, 4, 5, 6]) void groups.groupById(mara, id)
    await new Promise(setImmediate)
    expect(asked).toHaveBeenCalledTimes(4)
  })

  it('wait for their turn, and are never made for whom has given up meanwhile', async () => {
    const mara = await session('mara')
    const ids = world.gitlabCom.groups.slice(0, 6).map(({ id }) => id)
    const ending = new AbortController()
    const given = ids.map((id, index) => page.gitlab.groupById(mara, id, index === 4 ? ending.signal : undefined))
    ending.abort()
    const outcomes = await Promise.allSettled(given)
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(callsTo('/api/v4/groups/')).toHaveLength(5)
  })
})

describe('groups to link', () => {
  it('are those that the user maintains, with all that is shown of them', async () => {
    const { groups, total, hasNextPage } = await page.gitlab.linkableGroups(await session('mara'), firstPage)
    expect(groups).toHaveLength(10)
    expect(total).toBe(12)
    expect(hasNextPage).toBe(true)
    expect(groups.find(({ fullPath }) => fullPath === 'acme/platform')).toEqual({
      id: world.gitlabCom.group('acme/platform').id,
      name: 'Platform',
      fullName: 'Acme / Platform',
      fullPath: 'acme/platform',
      webUrl: `${world.gitlabCom.url}/groups/acme/platform`,
      avatarUrl: null,
      description: '',
      parentId: world.gitlabCom.group('acme').id,
      ending: null,
      visibility: 'private',
    })
    const last = await page.gitlab.linkableGroups(await session('mara'), { ...firstPage, page: 2 })
    expect(last.groups).toHaveLength(2)
    expect(last.hasNextPage).toBe(false)
  })

  it.each([
    [{ ...firstPage, search: ' ac ' }, 'page=1&per_page=10&min_access_level=40&search=ac&order_by=similarity'],
    [{ ...firstPage, perPage: 100, order: 'id' as const }, 'page=1&per_page=100&min_access_level=40&order_by=id'],
    [{ ...firstPage, search: ' acme & co ' }, 'page=1&per_page=10&min_access_level=40&search=acme+%26+co&order_by=similarity'],
    [{ search: '', page: 3, topLevelOnly: true }, 'page=3&per_page=10&min_access_level=40&top_level_only=true'],
  ])('are asked for by %o', async (query, expected) => {
    await page.gitlab.linkableGroups(await session('mara'), query)
    expect(new URL(callsTo('/api/v4/groups')[0]?.url ?? '').search.slice(1)).toBe(expected)
  })

  it('are all groups for an administrator', async () => {
    const { total } = await page.gitlab.linkableGroups(await session('root'), firstPage)
    expect(total).toBe(world.gitlabCom.groups.length)
  })

  it('are so many that GitLab stops counting', async () => {
    world.gitlabCom.addGroups(10_001)
    const { total, hasNextPage } = await page.gitlab.linkableGroups(await session('mara'), firstPage)
    expect({ total, hasNextPage }).toEqual({ total: null, hasNextPage: true })
  })
})

describe('one group', () => {
  it('has its projects counted, those of subgroups included', async () => {
    const { id } = world.gitlabCom.group('acme/platform')
    expect(await page.gitlab.projectCount(await session('mara'), id)).toBe(47)
  })

  it('is found by its id, or not found where the user may not see it', async () => {
    const mara = await session('mara')
    expect(await page.gitlab.groupById(mara, world.gitlabCom.group('atlas/mobile').id)).toMatchObject({ fullPath: 'atlas/mobile' })
    const hidden = failureOf(page.gitlab.groupById(mara, world.gitlabCom.group('private-works').id))
    expect(await hidden).toEqual({ kind: 'not-found', origin: world.gitlabCom.url })
  })
})

describe('link', () => {
  it('links the group, with both tokens out of the address', async () => {
    await page.gitlab.link(await session('mara'), 'acme/platform')
    expect(world.gitlabCom.subscriptions()).toEqual(['acme/platform'])
    const [call] = callsTo(linkPath)
    expect(call).toMatchObject({ method: 'POST', authorization: 'Bearer', hasCookie: false, status: 201 })
    expect(call?.url).toBe(`${world.gitlabCom.url}${linkPath}`)
    expect(Object.keys(JSON.parse(call?.body ?? '') as object)).toEqual(['jwt', 'namespace_path'])
  })

  it.each([
    ['atlas', 'dev'],
    ['no-such-group', 'mara'],
  ])('of %s by %s: GitLab does not tell whether the group is gone or the role too low', async (fullPath, username) => {
    const failure = await failureOf(page.gitlab.link(await session(username), fullPath))
    expect(failure).toEqual({ kind: 'group-not-linkable', fullPath, username })
    expect(callsTo(linkPath)).toHaveLength(1)
  })

  it('of a group that is linked', async () => {
    world.gitlabCom.link('atlas')
    const failure = await failureOf(page.gitlab.link(await session('mara'), 'atlas'))
    expect(failure).toEqual({ kind: 'group-already-linked', fullPath: 'atlas' })
  })

  it.each([
    ['Paul', 'jira-user-not-admin'],
    ['Ivy', 'jira-user-unreadable'],
  ] as const)('by %s of Jira: %s', async (as, kind) => {
    page = pageOfHost(world, { as })
    expect(await failureOf(page.gitlab.link(await session('mara'), 'atlas'))).toEqual({ kind })
  })

  it('with a context token of another installation: asked for once more, then said', async () => {
    const mara = await session('mara')
    page.secrets.push('of-another-installation-0123456789abcdef')
    expect(await failureOf(page.gitlab.link(mara, 'atlas'))).toEqual({ kind: 'context-token-refused', instance: name })
    expect(callsTo(linkPath)).toHaveLength(2)
    expect(renewals()).toEqual([])
  })

  it.each([
    ['an old GitLab', { status: 404, body: { error: '404 Not Found' } }, { kind: 'linking-not-offered', instance: name }],
    [
      'GitLab before 16.6',
      { status: 403, body: { message: 'The Jira user is not a site administrator. Check the permissions in Jira and try again.' } },
      { kind: 'jira-user-not-admin' },
    ],
    [
      'a validation that says it otherwise',
      { status: 422, body: { message: 'Namespace has already been taken' } },
      { kind: 'group-already-linked', fullPath: 'atlas' },
    ],
    [
      'a 403 nobody knows',
      { status: 403, body: { message: 'Not today' } },
      { kind: 'refused', origin: `http://${name}`, status: 403, reason: 'Not today' },
    ],
    [
      'a 401 nobody knows',
      { status: 401, body: { message: 'Who are you?' } },
      { kind: 'refused', origin: `http://${name}`, status: 401, reason: 'Who are you?' },
    ],
  ] as const)('refused by %s', async (_who, answer, failure) => {
    const mara = await session('mara')
    world.faults.add({ where: { path: linkPath }, answer })
    expect(await failureOf(page.gitlab.link(mara, 'atlas'))).toEqual(failure)
  })
})

describe('an access token that GitLab no longer takes', () => {
  it('is renewed once, however many calls need it', async () => {
    const mara = await session('mara')
    world.gitlabCom.expireTokens()
    const { id } = world.gitlabCom.group('atlas')
    const [groups, group, count] = await Promise.all([
      page.gitlab.linkableGroups(mara, firstPage),
      page.gitlab.groupById(mara, id),
      page.gitlab.projectCount(mara, id),
      page.gitlab.link(mara, 'atlas'),
    ])
    expect(groups.groups).toHaveLength(10)
    expect(group.fullPath).toBe('atlas')
    expect(count).toBe(5)
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
    expect(renewals()).toHaveLength(1)
  })

  it('and cannot be renewed ends the session, for every later call too', async () => {
    const mara = await session('mara')
    world.gitlabCom.revokeTokens()
    expect(await failureOf(page.gitlab.link(mara, 'atlas'))).toEqual({ kind: 'signed-out', instance: name })
    expect(await failureOf(page.gitlab.linkableGroups(mara, firstPage))).toEqual({ kind: 'signed-out', instance: name })
    expect(renewals()).toHaveLength(1)
    expect(world.gitlabCom.subscriptions()).toEqual([])
  })

  it('is renewed no second time where the new one is refused as well', async () => {
    const mara = await session('mara')
    const answer = { status: 401, body: { message: '401 Unauthorized' } }
    world.faults.add({ where: { path: /\/api\/v4\/groups/ }, answer })
    expect(await failureOf(page.gitlab.linkableGroups(mara, firstPage))).toEqual({ kind: 'signed-out', instance: name })
    expect(renewals()).toHaveLength(1)
    expect(callsTo('/api/v4/groups')).toHaveLength(2)
  })
})
