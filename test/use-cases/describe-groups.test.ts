import { beforeEach, describe, expect, it } from 'vitest'
import type { GroupDirectory } from '../../src/domain/match-groups.ts'
import type { Session } from '../../src/domain/session.ts'
import { describeGroups } from '../../src/use-cases/describe-groups.ts'
import { failureOf } from '../adapters/failure-of.ts'
import { pageOfHost, type PageOfHost } from '../adapters/page-of-host.ts'
import { createWorld, type World } from '../stand-in/world.ts'

let world: World
let page: PageOfHost
let session: Session
beforeEach(async () => {
  world = createWorld()
  page = pageOfHost(world)
  session = await page.session(world.gitlabCom, 'mara')
})

const calls = () => world.requests.filter(({ url, method }) => method === 'GET' && url.includes('/api/v4/groups'))
const idsOf = (...paths: readonly string[]) => paths.map((path) => world.gitlabCom.group(path).id)
const teamIds = () => world.gitlabCom.groups.filter(({ name }) => name.startsWith('Team')).map(({ id }) => id)

describe('the groups of many ids', () => {
  it('are found, and null stands for what the user cannot see', async () => {
    const [acme, secret] = idsOf('acme', 'private-works')
    const directory = await describeGroups(page.gitlab, session, [acme ?? 0, secret ?? 0, 99])
    expect([...directory].map(([id, group]) => [id, group?.fullPath ?? null])).toEqual([
      [acme, 'acme'],
      [secret, null],
      [99, null],
    ])
  })

  it('take few calls where there are many: the first screen one by one, the rest from lists', async () => {
    world.gitlabCom.addGroups(1000)
    const ids = teamIds().slice(100)
    const directory = await describeGroups(page.gitlab, session, ids)
    expect(directory.size).toBe(900)
    expect([...directory.values()].every((group) => group?.name.startsWith('Team'))).toBe(true)
    expect(calls().length).toBeLessThanOrEqual(20 + 11)
    expect(
      calls()
        .slice(0, 20)
        .every(({ url }) => /groups\/\d+\?/.test(url)),
    ).toBe(true)
    expect(calls()[0]?.url).toContain(`/groups/${String(ids[0])}?`)
  })

  it('are asked for one by one where the list is far longer, or of unknown length', async () => {
    world.gitlabCom.addGroups(10_100)
    const ids = teamIds().slice(-60)
    await describeGroups(page.gitlab, session, ids)
    expect(calls().filter(({ url }) => url.includes('per_page'))).toHaveLength(1)
    expect(calls()).toHaveLength(61)
  })

  it('that the list of the user lacks are asked for by id', async () => {
    world.gitlabCom.addGroups(50)
    const ids = [...teamIds(), ...idsOf('open-source', 'borealis')]
    const directory = await describeGroups(page.gitlab, session, ids)
    expect(directory.get(idsOf('open-source')[0] ?? 0)?.fullPath).toBe('open-source')
    expect(directory.get(idsOf('borealis')[0] ?? 0)?.fullPath).toBe('borealis')
    expect(directory.size).toBe(52)
  })

  it('stop when nobody wants them any more', async () => {
    world.gitlabCom.addGroups(1000)
    const ending = new AbortController()
    const seen: GroupDirectory[] = []
    const onProgress = (directory: GroupDirectory) => {
      seen.push(directory)
      ending.abort()
    }
    await expect(describeGroups(page.gitlab, session, teamIds(), { signal: ending.signal, onProgress })).rejects.toThrow()
    expect(seen).toHaveLength(1)
    expect(calls().length).toBeLessThan(26)
  })

  it('end with the first failure: no call starts after it', async () => {
    world.gitlabCom.addGroups(20)
    const [, , third = 0] = teamIds()
    world.faults.add({ where: { path: `/api/v4/groups/${String(third)}` }, answer: { status: 400 } })
    await failureOf(describeGroups(page.gitlab, session, teamIds()))
    const { length } = calls()
    await world.idle()
    expect(calls()).toHaveLength(length)
    expect(length).toBeLessThanOrEqual(5)
  })

  it('say why they could not be had', async () => {
    world.faults.add({ where: { path: /\/api\/v4\/groups/ }, answer: { status: 500 } })
    expect((await failureOf(describeGroups(page.gitlab, session, [1001]))).kind).toBe('server-error')
  })
})

it('no call asks for more than a hundred or carries skip_groups', async () => {
  world.gitlabCom.addGroups(300)
  await describeGroups(page.gitlab, session, teamIds())
  expect(world.requests.filter(({ url }) => url.includes('skip_groups') && !url.includes('jira_connect'))).toEqual([])
  expect(calls().every(({ url }) => Number(new URL(url).searchParams.get('per_page') ?? 0) <= 100)).toBe(true)
})
