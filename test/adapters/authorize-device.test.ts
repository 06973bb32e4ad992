import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Authorization, SignInStage } from '../../src/domain/sign-in.ts'
import type { Exchange } from '../../src/domain/exchange.ts'
import { authorizeDevice } from '../../src/oauth/authorize-device.ts'
import { visitAs } from '../stand-in/user-agent.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'
import { pageOfHost, type PageOfHost } from './page-of-host.ts'

const instance = 'gitlab.localhost:8080'
const startMs = Date.parse('2026-11-20T09:00:00Z')

let world: World
let page: PageOfHost
let stages: SignInStage[]
let ending: AbortController
/** What happens once so many seconds have passed. */
let plan: { readonly atSeconds: number; readonly act: () => unknown }[]
/** How long the network holds up a question for tokens, one after the other. */
let delaysMs: number[]
let document: EventTarget

const elapsedSeconds = (): number => (Date.now() - startMs) / 1000

/** Time passes by what is waited for, and by nothing else. */
async function pass(ms: number): Promise<void> {
  vi.setSystemTime(Date.now() + ms)
  const due = plan.filter(({ atSeconds }) => atSeconds <= elapsedSeconds())
  plan = plan.filter((step) => !due.includes(step))
  for (const { act } of due) await act()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: startMs })
  world = createWorld()
  page = pageOfHost(world)
  stages = []
  ending = new AbortController()
  plan = []
  delaysMs = []
  document = new EventTarget()
})
afterEach(() => {
  vi.useRealTimers()
})

async function begin(pause: (ms: number) => Promise<void> = pass): Promise<Authorization> {
  let asked = 0
  const requestJson = async <T>(exchange: Exchange<T>): Promise<T> => {
    if (exchange.url.pathname === '/oauth/token') await pass(delaysMs[asked++ % delaysMs.length] ?? 0)
    return page.http.requestJson(exchange)
  }
  return authorizeDevice(
    { http: { requestJson }, grants: page.grants, send: page.http.requestJson, pause, document },
    {
      client: {
        instance: page.host,
        clientId: world.gitlabCom.oauthApplicationId,
        redirectUri: `${page.host.baseUrl}-/jira_connect/oauth_callbacks`,
      },
      popup: null,
      isSwitchingAccount: false,
      onStage: (stage) => stages.push(stage),
      signal: ending.signal,
    },
  )
}

const visit = ({ authorizeUrl }: Authorization, consent: 'allow' | 'deny' = 'allow') =>
  visitAs(world, { username: 'mara', password: world.gitlabCom.user('mara').password, consent })(authorizeUrl)

const questions = () => world.requests.filter(({ url }) => url.endsWith('/oauth/token'))

const user = async (authorization: Authorization) => page.gitlab.currentUser(await authorization.authorized)

it('shows a code and an address of GitLab’s, and has tokens once somebody confirms it there', async () => {
  const authorization = await begin()
  const { userCode, expiresAtMs } = authorization.deviceCode ?? {}
  expect(userCode).toMatch(/^[A-Z]{8}$/)
  expect(authorization.authorizeUrl).toBe(`http://${instance}/oauth/device?user_code=${String(userCode)}`)
  expect(expiresAtMs).toBe(startMs + 298_000)
  plan.push({ atSeconds: 30, act: () => visit(authorization) })
  expect(await user(authorization)).toMatchObject({ username: 'mara' })
  expect(stages).toEqual(['finishing'])
  expect(elapsedSeconds()).toBeLessThan(40)
})

describe('asks in time:', () => {
  it.each([undefined, 0, '5', 5, null])('an interval of %s is one of five seconds', async (interval) => {
    world.gitlabCom.settings.signIn.devicePolling = { interval, seconds: 5 }
    const authorization = await begin()
    plan.push({ atSeconds: 31, act: () => visit(authorization) })
    await authorization.authorized
    expect(questions()).toHaveLength(6)
    expect(elapsedSeconds()).toBeLessThan(36)
  })

  it.each([
    ['an interval and a life without end', '1e15'],
    // JSON has no word for what is infinite, but a number that is too large is read as it.
    ['what is infinite', '1e999'],
  ])('%s is waited for in pauses that a timer can keep, and shown as a time', async (_what, seconds) => {
    const named = `{ "device_code": "a", "user_code": "B", "verification_uri": "http://${instance}/oauth/device"`
    const body = `${named}, "interval": ${seconds}, "expires_in": ${seconds} }`
    world.faults.add({ where: { path: '/oauth/authorize_device' }, answer: { status: 200, body } })
    const pauses: number[] = []
    const { authorized, deviceCode } = await begin((ms) => {
      pauses.push(ms)
      return pass(ms)
    })
    expect(await failureOf(authorized)).toMatchObject({ kind: 'code-refused' })
    expect(Math.max(...pauses)).toBeLessThan(2 ** 31)
    expect(Number.isNaN(new Date(deviceCode?.expiresAtMs ?? 0).getTime())).toBe(false)
    expect((deviceCode?.expiresAtMs ?? 0) - startMs).toBeLessThanOrEqual(86_400_000)
  })

  it('a network that holds up every other question makes none too early', async () => {
    delaysMs = [400, 0]
    const authorization = await begin()
    plan.push({ atSeconds: 200, act: () => visit(authorization) })
    await authorization.authorized
    expect(elapsedSeconds()).toBeLessThan(210)
    expect(questions().length).toBeGreaterThan(30)
  })

  it('a server that wants more time gets it, and no more', async () => {
    world.gitlabCom.settings.signIn.devicePolling = { interval: 5, seconds: 15 }
    const authorization = await begin()
    plan.push({ atSeconds: 100, act: () => visit(authorization) })
    await authorization.authorized
    expect(elapsedSeconds()).toBeLessThan(125)
  })

  it('a page that was in the background, or a computer that slept, asks as soon as it is looked at, and not before it may', async () => {
    const authorization = await begin(() => new Promise(() => undefined))
    vi.setSystemTime(startMs + 4_000)
    document.dispatchEvent(new Event('visibilitychange'))
    await visit(authorization)
    expect(questions()).toEqual([])
    vi.setSystemTime(startMs + 240_000)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(await user(authorization)).toMatchObject({ username: 'mara' })
  })
})

describe('ends', () => {
  it('with the code, which nobody confirmed', async () => {
    const { authorized } = await begin()
    expect(await failureOf(authorized)).toEqual({ kind: 'device-code-expired', instance })
    expect(elapsedSeconds()).toBe(298)
  })

  it('where GitLab says that the code is over', async () => {
    const { authorized } = await begin((ms) => {
      world.clock.advance(400)
      return pass(ms)
    })
    expect(await failureOf(authorized)).toEqual({ kind: 'device-code-expired', instance })
    expect(questions()).toHaveLength(1)
  })

  it('where the person refuses', async () => {
    const authorization = await begin()
    plan.push({ atSeconds: 5, act: () => visit(authorization, 'deny') })
    expect(await failureOf(authorization.authorized)).toEqual({ kind: 'access-denied', instance })
  })

  it('when it is cancelled', async () => {
    const { authorized } = await begin()
    ending.abort()
    expect(await failureOf(authorized)).toEqual({ kind: 'sign-in-cancelled' })
  })

  it('before it begins, in a GitLab that is older', async () => {
    world.gitlabCom.settings.version = '17.8.3-ee'
    expect(await failureOf(begin())).toEqual({ kind: 'device-grant-missing', instance })
  })

  it('before it begins, where GitLab would send people to another server', async () => {
    const body = { device_code: 'a', user_code: 'B', verification_uri: 'https://gitlab.example/oauth/device', expires_in: 300 }
    world.faults.add({ where: { path: '/oauth/authorize_device' }, answer: { status: 200, body } })
    expect(await failureOf(begin())).toMatchObject({ kind: 'unexpected-answer', flaw: 'shape' })
  })
})

describe('a connection that breaks', () => {
  it('ends nothing while the code is good', async () => {
    const authorization = await begin()
    world.faults.add({ where: { path: '/oauth/token' }, answer: 'reset', times: 2 })
    world.faults.add({ where: { path: '/oauth/token' }, answer: { status: 502 }, times: 2 })
    plan.push({ atSeconds: 5, act: () => visit(authorization) })
    await authorization.authorized
    expect(questions()).toHaveLength(5)
  })

  it('is what is said of it where it was broken in the end', async () => {
    const { authorized } = await begin()
    world.faults.add({ where: { path: '/oauth/token' }, answer: 'reset' })
    expect(await failureOf(authorized)).toMatchObject({ kind: 'unreachable' })
  })
})
