import { beforeEach, describe, expect, it } from 'vitest'
import type { BulkRun } from '../../src/domain/bulk-run.ts'
import { failureOf } from '../../src/domain/failure.ts'
import type { Group } from '../../src/domain/group.ts'
import type { Session } from '../../src/domain/session.ts'
import { linkMany, unlinkMany } from '../../src/use-cases/link-many.ts'
import { pageOfHost, type PageOfHost } from '../adapters/page-of-host.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { settled } from './until.ts'

const linkPath = '/api/v4/integrations/jira_connect/subscriptions'

let world: World
let page: PageOfHost
let session: Session
let teams: readonly Group[]
beforeEach(async () => {
  world = createWorld()
  world.gitlabCom.addGroups(60)
  page = pageOfHost(world)
  session = await page.session(world.gitlabCom, 'mara')
  const first = await page.gitlab.linkableGroups(session, { search: 'team', page: 1, perPage: 100, topLevelOnly: false })
  teams = first.groups
})

const failures = (run: BulkRun<unknown>) =>
  run.current().items.flatMap(({ state }) => (state.name === 'failed' ? [failureOf(state.error)?.kind] : []))

describe('linking many', () => {
  it('links all, renews expired tokens once, and takes linked ones for done', async () => {
    world.gitlabCom.link(teams[3]?.fullPath ?? '')
    world.gitlabCom.expireTokens()
    const run = linkMany(page.gitlab, page.host, teams, () => session)
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
    const run = linkMany(page.gitlab, page.host, teams, () => session)
    await settled(run)
    expect(run.current().counts).toMatchObject({ done: 59, failed: 1 })
    expect(failures(run)).toEqual(['group-not-linkable'])
  })

  it('halts where the sign-in has ended, and goes on with the next session', async () => {
    world.gitlabCom.revokeTokens()
    let current = session
    const run = linkMany(page.gitlab, page.host, teams, () => current)
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
    const paul = pageOfHost(world, { as: 'Paul' })
    const session = await paul.session(world.gitlabCom, 'mara')
    const run = linkMany(paul.gitlab, paul.host, teams, () => session)
    await settled(run)
    const { state } = run.current()
    expect(state.name === 'halted' && failureOf(state.error)?.kind).toBe('jira-user-not-admin')
    expect(world.requests.filter(({ url }) => url.endsWith(linkPath)).length).toBeLessThanOrEqual(4)
  })
})

describe('unlinking many', () => {
  it('needs no sign-in, and takes what is gone for done', async () => {
    for (const { fullPath } of teams) world.gitlabCom.link(fullPath)
    const { subscriptions } = await page.gitlab.linkedGroups(page.host)
    world.faults.add({ where: { method: 'DELETE' }, times: 1, answer: { status: 404 } })
    const run = unlinkMany(page.gitlab, page.host, subscriptions)
    await settled(run)
    expect(run.current().counts).toMatchObject({ done: 60 })
    expect(world.gitlabCom.subscriptions()).toHaveLength(1)
  })
})
