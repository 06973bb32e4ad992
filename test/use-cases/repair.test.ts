import { beforeEach, describe, expect, it } from 'vitest'
import type { Instance } from '../../src/domain/instance.ts'
import { failureOf as kindOf } from '../../src/domain/failure.ts'
import type { Repair, RepairState } from '../../src/domain/repair.ts'
import { renewInstallation } from '../../src/use-cases/renew-installation.ts'
import { repair } from '../../src/use-cases/repair.ts'
import { takeSnapshot } from '../../src/use-cases/take-snapshot.ts'
import { failureOf } from '../adapters/failure-of.ts'
import { instanceOf } from '../adapters/page-of-host.ts'
import { chosen } from '../stand-in/chosen.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { choices, selfManagedPage, toldTo } from './self-managed-page.ts'
import { settled, until } from './until.ts'

let world: World
let own: Instance

beforeEach(() => {
  world = chosen(createWorld(), ['atlas', 'acme/platform', 'design', 'design-archive'])
  own = instanceOf(world.selfManaged)
})

const siteUrl = 'http://jira.localhost:8080'

const paths = ['acme/platform', 'atlas', 'design', 'design-archive']

const linkPath = '/api/v4/integrations/jira_connect/subscriptions'

async function prepared(from: 'leaving' | 'linking' = 'leaving') {
  const page = selfManagedPage(world)
  let session = await page.session(world.selfManaged, 'mara')
  const snapshot = await takeSnapshot({ ...page, frame: { ...page.frame, siteUrl } }, session)
  const signInAgain = async (): Promise<void> => {
    session = await page.session(world.selfManaged, 'mara')
  }
  return { snapshot, signInAgain, started: repair(page, { session: () => session, snapshot, from }) }
}

const links = () => world.requests.filter(({ method, url }) => method === 'POST' && url.endsWith(linkPath)).length

const all = (outcome: string) => Object.fromEntries(paths.map((path) => [path, outcome]))

/** Goes on until it ends or stops; with a run, until that does. */
async function ran(repairing: Repair): Promise<RepairState> {
  repairing.goOn()
  await until(repairing, ({ isRunning }) => !isRunning)
  const state = repairing.current()
  if (state.run) await settled(state.run)
  return state
}

/** What became of each group: `linked`, `linked before`, a kind of failure, or what it still is. */
const outcomes = ({ run }: RepairState) =>
  Object.fromEntries(
    (run?.current().items ?? []).map(({ item, state }) => {
      if (state.name === 'done') return [item.fullPath, state.wasDone ? 'linked before' : 'linked']
      return [item.fullPath, state.name === 'failed' ? kindOf(state.error)?.kind : state.name]
    }),
  )

describe('a snapshot', () => {
  it('names every linked group by its path, same-named ones too', async () => {
    const { snapshot } = await prepared()
    expect(snapshot).toMatchObject({ siteUrl, instance: own, unseen: [] })
    expect(snapshot.groups.map(({ fullPath }) => fullPath).toSorted()).toEqual(['acme/platform', 'atlas', 'design', 'design-archive'])
  })

  it('names what its user cannot see, and so cannot link again', async () => {
    world.selfManaged.link('private-works')
    expect((await prepared()).snapshot.unseen).toEqual(['Private works'])
  })
})

describe('a repair', () => {
  it('leaves the instance, waits until it has forgotten the site, comes back and links everything again', async () => {
    const { started } = await prepared()
    const state = await ran(started)
    expect(state).toMatchObject({ stage: 'linking', error: null })
    expect(outcomes(state)).toEqual(all('linked'))
    expect(toldTo(world, own)).toEqual(['uninstalled', 'installed'])
    expect(world.selfManaged.subscriptions().toSorted()).toEqual(['acme/platform', 'atlas', 'design', 'design-archive'])
    expect(world.gitlabCom.installations[0]?.instanceUrl).toBe(world.selfManaged.url)
  })

  it('says of each group why it could not be linked again, and tries only that one once more', async () => {
    world.selfManaged.link('borealis')
    const { started } = await prepared()
    const state = await ran(started)
    expect(outcomes(state)).toEqual({
      atlas: 'linked',
      'acme/platform': 'linked',
      design: 'linked',
      'design-archive': 'linked',
      borealis: 'group-not-linkable',
    })
    world.selfManaged.group('borealis').members.set(12, 40)
    const before = links()
    state.run?.retry()
    if (state.run) await settled(state.run)
    expect(outcomes(state)['borealis']).toBe('linked')
    expect(links() - before).toBe(1)
  })

  it('that stops on its way back goes on from there', async () => {
    const { started } = await prepared()
    const heal = world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })
    const stopped = await ran(started)
    expect(stopped).toMatchObject({ stage: 'returning', isRunning: false })
    expect(kindOf(stopped.error)).toMatchObject({ kind: 'host-cannot-reach-instance' })
    expect([world.gitlabCom.installations[0]?.instanceUrl, world.selfManaged.subscriptions()]).toEqual([null, []])

    heal()
    expect(outcomes(await ran(started))).toEqual(all('linked'))
    expect(world.selfManaged.subscriptions()).toHaveLength(4)
    expect(choices(world).filter((choice) => choice.startsWith('GitLab.com'))).toHaveLength(1)
  })

  it('that cannot begin has changed nothing', async () => {
    const { started } = await prepared()
    world.faults.add({ where: { method: 'PUT' }, answer: { status: 500 } })
    expect(await ran(started)).toMatchObject({ stage: 'leaving', isRunning: false })
    expect(world.selfManaged.subscriptions()).toHaveLength(4)
  })

  it('from a saved list links only what is missing', async () => {
    const { started } = await prepared('linking')
    expect(outcomes(await ran(started))).toEqual(all('linked before'))
    expect(choices(world)).toEqual([])
    expect(links()).toBe(0)
  })

  it('from a saved list links what is on it by its path, where another group has its ID by now', async () => {
    const page = selfManagedPage(world)
    const session = await page.session(world.selfManaged, 'mara')
    const snapshot = await takeSnapshot({ ...page, frame: { ...page.frame, siteUrl } }, session)
    world.selfManaged.unlink('atlas')
    const { id } = world.selfManaged.group('design')
    const groups = snapshot.groups.map((group) => (group.fullPath === 'atlas' ? { ...group, id } : group))
    const started = repair(page, { session: () => session, snapshot: { ...snapshot, groups }, from: 'linking' })
    expect(outcomes(await ran(started))).toEqual({ ...all('linked before'), atlas: 'linked' })
    expect(world.selfManaged.subscriptions().toSorted()).toEqual(paths)
  })

  it('sends the installation again where the message that the instance was left came late', async () => {
    const { started } = await prepared('linking')
    for (const row of [...world.selfManaged.installations]) Object.assign(row, { clientKey: 'gone' })
    expect(outcomes(await ran(started))).toEqual(all('linked'))
    expect(choices(world)).toEqual(['git.acme.localhost:8080 200'])
    expect(world.selfManaged.installations.some(({ clientKey }) => clientKey === world.jira.clientKey)).toBe(true)
  })

  it('runs once, however often it is started', async () => {
    const { started } = await prepared()
    const over = ran(started)
    started.goOn()
    started.goOn()
    await over
    started.goOn()
    await until(started, ({ isRunning }) => !isRunning)
    expect(links()).toBe(4)
    expect(choices(world)).toEqual(['GitLab.com 200', 'git.acme.localhost:8080 200'])
  })

  it('halts where the sign-in has ended, and goes on with the next session', async () => {
    const { started, signInAgain } = await prepared()
    world.selfManaged.revokeTokens()
    const state = await ran(started)
    expect(state.run?.current().state).toMatchObject({ name: 'halted', error: { failure: { kind: 'signed-out' } } })
    expect(outcomes(state)).toEqual(all('waiting'))
    await signInAgain()
    state.run?.resume()
    if (state.run) await settled(state.run)
    expect(outcomes(state)).toEqual(all('linked'))
  })

  it('waits where GitLab asks to slow down, and loses no group', async () => {
    world.faults.add({ where: { method: 'POST', path: linkPath }, answer: { status: 429 } })
    const { started } = await prepared()
    void ran(started)
    const { run } = await until(started, (state) => state.run !== null)
    if (run) await until(run, ({ state, counts }) => state.name === 'backing-off' && counts.running === 0)
    expect(run?.current().counts).toMatchObject({ waiting: 4, failed: 0 })
    run?.cancel()
  })

  it('can be paused', async () => {
    const { started } = await prepared()
    void ran(started)
    const { run } = await until(started, (state) => state.run !== null)
    run?.pause()
    expect(run?.current().state.name).toBe('paused')
    run?.resume()
    if (run) await settled(run)
    expect(world.selfManaged.subscriptions()).toHaveLength(4)
  })

  it('that waits for an instance which never hears goes on after a while', async () => {
    const { started } = await prepared()
    world.faults.add({ where: { path: /events\/uninstalled$/ }, answer: 'reset' })
    expect(outcomes(await ran(started))).toEqual(all('linked before'))
    expect(world.selfManaged.subscriptions()).toHaveLength(4)
  })
})

describe('sending the installation again', () => {
  it('gives an instance Jira’s present secret, with all links untouched', async () => {
    world.jira.rotateSecret()
    world.gitlabCom.install({ instanceUrl: world.selfManaged.url })
    const page = selfManagedPage(world)
    expect(await failureOf(page.gitlab.linkedGroups(own))).toMatchObject({ kind: 'context-token-refused' })
    await renewInstallation(page, own)
    expect((await page.gitlab.linkedGroups(own)).subscriptions).toHaveLength(4)
    expect(toldTo(world, own)).toEqual(['installed'])
  })

  it('says that the instance still refuses where it did not arrive', async () => {
    world.jira.rotateSecret()
    world.gitlabCom.install({ instanceUrl: world.selfManaged.url })
    world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })
    expect(await failureOf(renewInstallation(selfManagedPage(world), own))).toMatchObject({ kind: 'context-token-refused' })
  })
})
