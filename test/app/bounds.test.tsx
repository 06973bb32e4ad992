// What others send may be of any size: each bound is met far beyond it and ends in a sentence.
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { provokes } from '../failures/provokes.ts'
import type { FaultAnswer } from '../stand-in/faults.ts'
import { findAdvice } from './advice-on-screen.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'
import type { World } from '../stand-in/world.ts'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
})

/** Whatever came, a second of its clock later the page does next to nothing by itself. */
async function comesToRest(): Promise<void> {
  // No spies: a later file's clean-up would put the timers of this file's clock back once more.
  const { setTimeout, setInterval } = globalThis
  let timers = 0
  const counted = <Call extends (...args: never[]) => unknown>(start: Call): Call =>
    ((...args) => {
      timers += 1
      return start(...args)
    }) as Call
  Object.assign(globalThis, { setTimeout: counted(setTimeout), setInterval: counted(setInterval) })
  try {
    // What was on its way when the sentence came ends first; a storm does not.
    await vi.advanceTimersByTimeAsync(1_000)
    timers = 0
    await vi.advanceTimersByTimeAsync(1_000)
  } finally {
    Object.assign(globalThis, { setTimeout, setInterval })
  }
  expect(timers, 'timers in a second').toBeLessThan(10)
}

const host = 'gitlab.localhost:8080'
const linkPath = '/api/v4/integrations/jira_connect/subscriptions'
const listPath = '/-/jira_connect/subscriptions.json'

const press = async (app: OpenApp, name: string | RegExp) => {
  await app.user.click(await screen.findByRole('button', { name }))
}

async function openDialog(world: World): Promise<OpenApp> {
  const app = await openApp(world)
  await app.signIn()
  await press(app, 'Link groups')
  await screen.findByRole('list', { name: 'Groups' })
  return app
}

const askedToWait = (retryAfter: string): FaultAnswer => ({
  status: 429,
  body: 'Retry later\n',
  headers: { 'Retry-After': retryAfter, 'Access-Control-Expose-Headers': 'Retry-After' },
})

describe('a server that wants a rest', () => {
  it.each(['999999999', '9000000000000', '9'.repeat(400)])('of %s seconds stops the run, and says for how long', async (retryAfter) => {
    const world = appWorld()
    world.gitlabCom.addGroups(12)
    const app = await openDialog(world)
    await app.user.type(screen.getByRole('searchbox', { name: 'Search groups' }), 'team')
    await press(app, 'Choose all 12')
    const heal = world.faults.add({ where: { path: linkPath, method: 'POST' }, answer: askedToWait(retryAfter) })
    await press(app, 'Link 12 groups')
    await screen.findByRole('heading', { name: 'Linking 12 groups: stopped at a failure' })
    await findAdvice({ title: `${host} asks to slow down`, cause: /Too many requests/, owner: 'You', fix: /Try again in 24 hours\./ })
    await comesToRest()
    heal()
    await press(app, 'Go on')
    await screen.findByRole('heading', { name: '12 groups linked' })
  })
})

describe('a list of groups', () => {
  const groupsPath = /\/api\/v4\/groups\?/

  it('whose pages repeat ends in a sentence when all of it is chosen, and can be searched', async () => {
    const world = appWorld()
    world.gitlabCom.addGroups(30)
    const app = await openDialog(world)
    await app.user.type(screen.getByRole('searchbox', { name: 'Search groups' }), 'team')
    await screen.findByRole('button', { name: 'Choose all 30' })
    const group = { id: 1, name: 'A', full_name: 'A', full_path: 'a', web_url: '', avatar_url: null, parent_id: null }
    const body = Array.from({ length: 100 }, (_, index) => ({ ...group, id: index }))
    const heal = world.faults.add({
      where: { path: /per_page=100/ },
      answer: { status: 200, body, headers: { 'X-Next-Page': '2', 'X-Total': '9'.repeat(30) } },
    })
    await press(app, 'Choose all 30')
    await findAdvice({
      title: `The list of groups of ${host} does not end`,
      cause: /After 100 groups the same ones came again/,
      owner: 'You',
      fix: /Nothing was chosen\./,
    })
    await comesToRest()
    const calls = app.network.callsTo(/per_page=100/).length
    expect(calls).toBeLessThanOrEqual(8)
    expect(screen.queryByText(/^Reading the groups/)).toBeNull()
    expect(screen.queryByRole('button', { name: /^Link \d+ groups/ })).toBeNull()
    heal()
    await press(app, 'Try again')
    expect(await screen.findByRole('button', { name: 'Link 30 groups' })).toBeTruthy()
  })

  it('shows the others where one is odd, and says so', async () => {
    const world = appWorld()
    const whole = { visibility: 'private', web_url: null, avatar_url: null, parent_id: null }
    const odd = [{ id: 1e300 }, { id: 5, name: 'x'.repeat(1_000_000), full_path: 'x' }, null, 'group', { id: 6 }]
    world.faults.add({
      where: { path: groupsPath },
      answer: { status: 200, body: [...odd, { ...whole, id: 7, name: 'Sound', full_name: 'Sound', full_path: 'sound' }] },
    })
    const app = await openDialog(world)
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByRole('button', { name: 'Link Sound' })).toBeTruthy()
    expect(dialog.getByText('5 groups are left out: GitLab describes them in a way that this page cannot read.')).toBeTruthy()
    expect(app.network.callsTo(groupsPath).length).toBeLessThanOrEqual(2)
    await comesToRest()
  })
})

describe('the linked groups', () => {
  it('show the others where one is odd, whatever its id and its date, and say so', async () => {
    const world = appWorld()
    const row = (id: string, name: string, created: string) => ({
      created_at: created,
      unlink_path: `/-/jira_connect/subscriptions/${id}`,
      group: { name, full_name: name, avatar_url: null, description: null },
    })
    world.faults.add({
      where: { path: listPath },
      answer: {
        status: 200,
        body: {
          subscriptions: [
            row('1', 'Sound', '2026-01-02T03:04:05Z'),
            row('2', 'Ages ago', '-271821-04-20T00:00:00Z'),
            row('3', 'Ages to come', '+275760-09-13T00:00:00Z'),
            row('9'.repeat(5000), 'Odd', '2026-01-02T03:04:05Z'),
            { created_at: 1e300 },
          ],
          groups_path: `/api/v4/groups?skip_groups=1,${'9'.repeat(400)},2`,
        },
      },
    })
    await openApp(world)
    await waitFor(() => {
      expect(screen.getAllByRole('button', { name: /^Unlink / })).toHaveLength(3)
    })
    expect(screen.getAllByText('Unknown')).toHaveLength(2)
    expect(screen.getByText('2 more links that cannot be read')).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/2(75|71),?\d{3}|NaN|Infinity/)
    await comesToRest()
  })

  it('with far more ids than links ask about none of them', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const ids = Array.from({ length: 100_000 }, (_, id) => String(id + 1)).join(',')
    const group = { name: 'Atlas', full_name: 'Atlas', avatar_url: null, description: null }
    const subscriptions = [{ created_at: '2026-01-02T03:04:05Z', unlink_path: '/-/jira_connect/subscriptions/1', group }]
    world.faults.add({
      where: { path: listPath },
      answer: { status: 200, body: { subscriptions, groups_path: `/api/v4/groups?skip_groups=${ids}` } },
    })
    const app = await openApp(world)
    await app.signIn()
    expect(screen.getByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
    await comesToRest()
    // All but the first page of the dialog, which every sign-in asks for.
    expect(app.network.callsTo(/\/api\/v4\/groups(?!\?.*per_page=10\b)/)).toEqual([])
  })
})

describe('groups that come to an end', () => {
  const group = (id: number, more: object) => ({
    id,
    name: `Group ${String(id)}`,
    full_path: `group-${String(id)}`,
    visibility: 'private',
    web_url: null,
    avatar_url: null,
    parent_id: null,
    ...more,
  })

  it('are labelled, and are not meant by “all”', async () => {
    const world = appWorld()
    const body = [group(1, {}), group(2, { archived: true }), group(3, { marked_for_deletion_on: '2026-12-01' })]
    world.faults.add({ where: { path: /\/api\/v4\/groups\?/ }, answer: { status: 200, body } })
    const app = await openDialog(world)
    expect(await screen.findByText(/archived$/)).toBeTruthy()
    expect(screen.getByText(/marked for deletion$/)).toBeTruthy()
    await app.user.click(screen.getByRole('checkbox', { name: 'Choose all on this page' }))
    expect(await screen.findByRole('button', { name: 'Link 1 group' })).toBeTruthy()
    await app.user.click(screen.getByRole('checkbox', { name: 'Choose Group 2' }))
    expect(await screen.findByRole('button', { name: 'Link 2 groups' })).toBeTruthy()
    await comesToRest()
  })
})

describe('a list of groups that GitLab cannot give', () => {
  it.each<[string, FaultAnswer, RegExp]>([
    ['breaks', { status: 500, body: { message: '500 Internal Server Error' } }, /has an internal error/],
    ['is silent', 'hang', /takes too long/],
    ['answers without an end', 'slow-body', /takes too long/],
  ])('since it %s leaves the search by address usable, and says so', async (_what, answer, title) => {
    provokes(45)
    const world = appWorld()
    const path = '/api/v4/groups'
    world.faults.add({ where: { path }, answer })
    const app = await openApp(world, { limitSeconds: ({ pathname }) => (pathname === path ? 0.1 : 30) })
    await app.signIn()
    await press(app, 'Link groups')
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy()
    expect(await screen.findByText(/can still be found by its address or full path/)).toBeTruthy()
    await comesToRest()
    await app.user.type(screen.getByRole('searchbox', { name: 'Search groups' }), 'acme/platform')
    expect(await screen.findByRole('button', { name: 'Link Acme / Platform' })).toBeTruthy()
  })

  it('of nobody says how a group that is held through another one is found', async () => {
    provokes(45)
    const world = appWorld()
    world.faults.add({ where: { path: /\/api\/v4\/groups\?/ }, answer: { status: 200, body: [] } })
    const app = await openApp(world)
    await app.signIn()
    await press(app, 'Link groups')
    expect(await screen.findByText(/through an invited group is not listed here: paste its address/)).toBeTruthy()
    await comesToRest()
  })
})
