import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { BulkRun } from '../../src/domain/bulk-run.ts'
import { failureOf } from '../../src/domain/failure.ts'
import type { Group } from '../../src/domain/group.ts'
import type { Session } from '../../src/domain/session.ts'
import { linkMany, unlinkMany } from '../../src/use-cases/link-many.ts'
import { instanceOf } from '../adapters/page-of-host.ts'
import { chosen } from '../stand-in/chosen.ts'
import type { FaultAnswer } from '../stand-in/faults.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { selfManagedPage } from './self-managed-page.ts'
import { settled } from './until.ts'

const linkPath = '/api/v4/integrations/jira_connect/subscriptions'

let world: World
let page: ReturnType<typeof selfManagedPage>
let session: Session
let teams: readonly Group[]
beforeEach(async () => {
  world = createWorld()
  world.gitlabCom.addGroups(60)
  page = selfManagedPage(world)
  session = await page.session(world.gitlabCom, 'mara')
  const first = await page.gitlab.linkableGroups(session, { search: 'team', page: 1, perPage: 100, topLevelOnly: false })
  teams = first.groups
})

const failures = (run: BulkRun<unknown>) =>
  run.current().items.flatMap(({ state }) => (state.name === 'failed' ? [failureOf(state.error)?.kind] : []))

/** Of the pretended clock each look takes a little; on a busy computer the second that is the default is too short for all of them. */
const soon = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 10_000 })

describe('linking many', () => {
  it('links all, renews expired tokens once, and takes linked ones for done', async () => {
    world.gitlabCom.link(teams[3]?.fullPath ?? '')
    world.gitlabCom.expireTokens()
    const run = linkMany(page, page.host, teams, () => session)
    await settled(run)
    expect(run.current()).toMatchObject({ state: { name: 'ended' }, counts: { done: 60 } })
    expect(run.current().items[3]?.state).toEqual({ name: 'done', wasDone: true })
    expect(world.gitlabCom.subscriptions()).toHaveLength(60)
    const renewals = world.requests.filter(({ body }) => body.includes('grant_type=refresh_token'))
    expect(renewals).toHaveLength(1)
  })

  it('names what failed, keeps on, and takes a lost answer for done where GitLab has the link', async () => {
    world.faults.add({ where: { path: linkPath, method: 'POST' }, times: 2, answer: 'lost' })
    world.gitlabCom.group(teams[20]?.fullPath ?? '').members.clear()
    const run = linkMany(page, page.host, teams, () => session)
    await settled(run)
    expect(run.current().counts).toMatchObject({ done: 59, failed: 1 })
    expect(failures(run)).toEqual(['group-not-linkable'])
  })

  it('takes no group for done because the ID that it had is of another one now, which is linked', async () => {
    world.gitlabCom.link('atlas')
    const { id } = world.gitlabCom.group('atlas')
    const answer = { status: 404, body: '<h1>404</h1>', by: 'stranger' } as const
    world.faults.add({ where: { path: linkPath, method: 'POST' }, answer })
    const run = linkMany(page, page.host, [{ id, fullPath: teams[0]?.fullPath ?? '' }], () => session)
    await settled(run)
    expect(failures(run)).toEqual(['not-passed-on'])
  })

  it('halts where the sign-in has ended, and goes on with the next session', async () => {
    world.gitlabCom.revokeTokens()
    let current = session
    const run = linkMany(page, page.host, teams, () => current)
    await settled(run)
    const { state } = run.current()
    expect(state.name === 'halted' && failureOf(state.error)?.kind).toBe('signed-out')
    expect(run.current().counts).toMatchObject({ waiting: 60, failed: 0 })
    current = await page.session(world.gitlabCom, 'mara')
    run.resume()
    await settled(run)
    expect(run.current().counts.done).toBe(60)
  })

  it('halts at once where the Jira user may not link anything', async () => {
    const paul = selfManagedPage(world, { as: 'Paul' })
    const session = await paul.session(world.gitlabCom, 'mara')
    const run = linkMany(paul, paul.host, teams, () => session)
    await settled(run)
    const { state } = run.current()
    expect(state.name === 'halted' && failureOf(state.error)?.kind).toBe('jira-user-not-admin')
    expect(world.requests.filter(({ url }) => url.endsWith(linkPath)).length).toBeLessThanOrEqual(4)
  })
})

describe('unlinking many', () => {
  beforeEach(() => {
    for (const { fullPath } of teams) world.gitlabCom.link(fullPath)
  })

  it('needs no sign-in, and takes what is gone for done, whoever did it', async () => {
    const { subscriptions } = await page.gitlab.linkedGroups(page.host)
    world.gitlabCom.unlink(teams[7]?.fullPath ?? '')
    world.faults.add({ where: { method: 'DELETE' }, times: 2, answer: 'lost' })
    const run = unlinkMany(page, page.host, subscriptions)
    await settled(run)
    expect(run.current().counts).toMatchObject({ done: 60 })
    expect(world.gitlabCom.subscriptions()).toEqual([])
  })

  it.each<[string, FaultAnswer, string]>([
    ['a proxy’s 404', { status: 404, body: '<h1>404</h1>', by: 'stranger' }, 'not-passed-on'],
    ['an empty 404', { status: 404, by: 'stranger' }, 'not-passed-on'],
    ['a firewall’s 200', { status: 200, body: '<h1>Request Rejected</h1>', by: 'stranger' }, 'firewall-refused'],
    ['JSON of somebody', { status: 200, body: { ok: true }, by: 'stranger' }, 'unexpected-answer'],
  ])('is not done where %s says so and the list does not', async (_what, answer, kind) => {
    const { subscriptions } = await page.gitlab.linkedGroups(page.host)
    world.faults.add({ where: { method: 'DELETE' }, times: 2, answer })
    const run = unlinkMany(page, page.host, subscriptions)
    await settled(run)
    expect(run.current().counts).toMatchObject({ done: 58, failed: 2 })
    expect(failures(run)).toEqual([kind, kind])
    expect(world.gitlabCom.subscriptions()).toHaveLength(2)
  })

  it('waits while GitLab takes no changes, and goes on by itself', async () => {
    const { subscriptions } = await page.gitlab.linkedGroups(page.host)
    const body = { message: 'You cannot perform write operations on a read-only instance' }
    const heal = world.faults.add({ where: { method: 'DELETE' }, answer: { status: 403, body } })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const run = unlinkMany(page, page.host, subscriptions.slice(0, 8))
    await soon(() => {
      expect(run.current().state.name).toBe('backing-off')
    })
    const { state } = run.current()
    expect(state.name === 'backing-off' && failureOf(state.error)?.kind).toBe('maintenance')
    // What is on its way still would make it wait anew.
    await soon(() => {
      expect(run.current().counts).toMatchObject({ running: 0 })
    })
    heal()
    // No longer than the rest that it is in, which need not be the first on a busy computer: Jira’s word, asked for after it, has a time limit.
    const rest = run.current().state
    await vi.advanceTimersByTimeAsync(rest.name === 'backing-off' ? rest.untilMs - Date.now() : 0)
    await soon(() => {
      expect(run.current().counts).toMatchObject({ done: 8 })
    })
  })

  it('that cannot be reached stops at what a connection check finds, asked once', async () => {
    chosen(world).selfManaged.link('atlas')
    const instance = instanceOf(world.selfManaged)
    const { subscriptions } = await page.gitlab.linkedGroups(instance)
    world.selfManaged.settings.proxyUrl += '/'
    const run = unlinkMany(page, instance, Array.from({ length: 20 }, () => subscriptions).flat())
    await soon(() => {
      expect(run.current().state).toMatchObject({ name: 'halted', error: { failure: { kind: 'proxy-url-differs' } } })
    })
    const asked = world.requests.filter(({ url, initiator }) => initiator === 'browser' && url.endsWith('/api/v4/version'))
    // Read, looked whether anything is there, and read once more with the question that a browser asks first.
    expect(asked.map(({ method }) => method).toSorted()).toEqual(['GET', 'GET', 'GET', 'OPTIONS'])
  })
})
