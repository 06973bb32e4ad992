import { beforeEach, describe, expect, it } from 'vitest'
import type { CheckStep, CheckTarget, Verdict, Verdicts } from '../../src/domain/connection-check.ts'
import type { Session } from '../../src/domain/session.ts'
import { checkConnection } from '../../src/use-cases/check-connection.ts'
import { instanceOf } from '../adapters/page-of-host.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { selfManagedPage } from './self-managed-page.ts'

let world: World
beforeEach(() => {
  world = createWorld({ selfManagedRoot: '/gitlab' })
})

type Page = ReturnType<typeof selfManagedPage>

type About = Partial<Pick<CheckTarget, 'instance' | 'isChosen'>> & { readonly session?: Session | null }

function check(page: Page, about: About = {}, limitSeconds = 5) {
  const { gitlab, probes, host } = page
  const frame = { userGroups: () => Promise.resolve(['site-admins']), appKey: 'gitlab-jira-connect-gitlab.localhost' }
  return checkConnection(
    { gitlab, probes, frame, limitSeconds: () => limitSeconds },
    { instance: instanceOf(world.selfManaged), host, isChosen: false, session: null, ...about },
  )
}

const isOver = (verdicts: Verdicts): boolean => Object.values(verdicts).every(({ state }) => state !== 'running')

function finished(running: ReturnType<typeof check>): Promise<Verdicts> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isOver(running.current())) resolve(running.current())
    }
    running.subscribe(look)
    look()
  })
}

const statesOf = (verdicts: Verdicts, ...steps: CheckStep[]): string[] => steps.map((step) => stateOf(verdicts[step]))

const stateOf = (verdict: Verdict | undefined): string =>
  verdict?.state === 'fails' ? verdict.failure.kind : (verdict?.state ?? 'left out')

describe('before an instance is chosen', () => {
  it('nothing that proves who anybody is goes to its address', async () => {
    const page = selfManagedPage(world)
    const session = await page.session(world.selfManaged, 'mara')
    const before = world.requests.length
    const verdicts = await finished(check(page, { session }))
    expect(statesOf(verdicts, 'reach', 'gitlab', 'proxy-url', 'application-id')).toEqual(['works', 'works', 'works', 'works'])
    expect(statesOf(verdicts, 'version', 'jira-site', 'host-view')).toEqual(['unknown', 'unknown', 'unknown'])
    const asked = world.requests.slice(before)
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.filter(({ authorization, body }) => authorization !== 'none' || body !== '')).toEqual([])
  })

  it('finds a GitLab at the root of the server, where a page of it was pasted', async () => {
    world = createWorld()
    world.addHost(new URL(world.selfManaged.url).origin, () => Promise.resolve(new Response('Not found', { status: 404 })))
    const instance = { baseUrl: `${world.selfManaged.url}/acme/platform/` }
    const verdicts = await finished(check(selfManagedPage(world), { instance }))
    expect(verdicts.gitlab).toEqual({
      state: 'fails',
      failure: { kind: 'gitlab-elsewhere', address: `${world.selfManaged.url}/acme/platform`, foundAt: world.selfManaged.url },
    })
  })

  it('asks the root of the server nothing where GitLab lives below it', async () => {
    await finished(check(selfManagedPage(world)))
    expect(world.unexpected).toEqual([])
  })
})

describe('a chosen instance', () => {
  beforeEach(() => {
    world.gitlabCom.install({ instanceUrl: world.selfManaged.url })
    Object.assign(world.selfManaged.install(), { instanceUrl: null })
    world.selfManaged.link('atlas')
  })

  it('is asked with Jira’s token what it knows, and with the session’s for its version', async () => {
    world.selfManaged.settings.version = '16.4.5-ee'
    const page = selfManagedPage(world)
    const session = await page.session(world.selfManaged, 'mara')
    const verdicts = await finished(check(page, { session, isChosen: true }))
    expect(verdicts['jira-site']).toEqual({ state: 'works', fact: { kind: 'links', count: 1 } })
    expect(verdicts.version).toMatchObject({ state: 'works', fact: { version: '16.4.5-ee' } })
    expect(verdicts.user).toEqual({ state: 'works', fact: { kind: 'user', username: 'mara' } })
    expect(statesOf(verdicts, 'descriptor', 'own-name')).toEqual(['works', 'works'])
  })

  it('that names another host in the addresses of its groups has another name inside', async () => {
    const page = selfManagedPage(world)
    const session = await page.session(world.selfManaged, 'mara')
    const body = [{ id: 7, name: 'Acme', full_name: 'Acme', full_path: 'acme', web_url: 'https://gitlab.internal/groups/acme' }]
    world.faults.add({ where: { path: /\/api\/v4\/groups\?/ }, answer: { status: 200, body } })
    const verdicts = await finished(check(page, { session, isChosen: true }))
    expect(verdicts['own-name']).toEqual({ state: 'works', fact: { kind: 'other-name', ownName: 'https://gitlab.internal' } })
  })

  it('gets no token of a session on another instance', async () => {
    const page = selfManagedPage(world)
    const session = await page.session(world.gitlabCom, 'mara')
    await finished(check(page, { session, isChosen: true }))
    const bearers = world.requests.filter(({ authorization, url }) => authorization === 'Bearer' && url.startsWith(world.selfManaged.url))
    expect(bearers).toEqual([])
  })

  it('with another secret says that it refuses Jira’s token', async () => {
    world.jira.rotateSecret()
    const verdicts = await finished(check(selfManagedPage(world), { isChosen: true }))
    expect(stateOf(verdicts['jira-site'])).toBe('context-token-refused')
  })

  it('that hangs ends every step within its limit, side by side', async () => {
    world.faults.add({ where: { server: 'selfManaged', initiator: 'browser' }, answer: 'hang' })
    const startedAt = performance.now()
    const verdicts = await finished(check(selfManagedPage(world, { limitSeconds: () => 0.1 }), { isChosen: true }, 0.1))
    expect(statesOf(verdicts, 'reach', 'gitlab', 'jira-site')).toEqual(['no-answer', 'unknown', 'unknown'])
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })

  it('tells nothing any more when the check is stopped', () => {
    world.faults.add({ where: { server: 'selfManaged' }, answer: 'hang' })
    const running = check(selfManagedPage(world), { isChosen: true })
    const verdicts = running.current()
    running.stop()
    expect(running.current()).toBe(verdicts)
  })
})
