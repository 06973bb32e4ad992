import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createProbeCalls } from '../../src/gitlab/probe-calls.ts'
import { createProbe, type ProbeOptions } from '../../src/http/probe.ts'
import { browserFetch } from '../stand-in/browser-fetch.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { instanceOf } from './page-of-host.ts'

let world: World
beforeEach(() => {
  world = createWorld({ selfManagedRoot: '/gitlab' })
})

const policyEvents = new EventTarget()

const probes = (options: Partial<ProbeOptions> = {}) =>
  createProbeCalls(
    createProbe({
      fetch: browserFetch(world, { pageOrigin: world.gitlabCom.url }),
      isOnline: () => true,
      policyEvents,
      limitSeconds: () => 10,
      ...options,
    }),
  )

const never = new AbortController().signal

type Question = Exclude<keyof ReturnType<typeof probes>, 'localNetwork'>

const ask = (what: Question, options: Partial<ProbeOptions> = {}) => probes(options)[what](instanceOf(world.selfManaged), never)

describe('what anybody may ask of an instance', () => {
  it('is answered by GitLab with what tells it apart', async () => {
    expect(await ask('version')).toMatchObject({
      kind: 'answered',
      status: 401,
      json: { message: '401 Unauthorized' },
      isGitLabs: true,
      leadsTo: null,
    })
    expect(await ask('door')).toEqual({ kind: 'opaque' })
    expect(await ask('linkRoute')).toMatchObject({ kind: 'answered', status: 401 })
    expect(await ask('applicationId')).toMatchObject({
      kind: 'answered',
      failure: null,
      status: 200,
      json: { application_id: world.selfManaged.oauthApplicationId },
    })
  })

  it('carries nothing about anybody, below the relative root', async () => {
    for (const what of ['version', 'door', 'linkRoute', 'applicationId'] as const) await ask(what)
    expect(
      world.requests.map(({ url, authorization, hasCookie, body }) => [new URL(url).pathname, authorization, hasCookie, body]),
    ).toEqual([
      ['/gitlab/api/v4/version', 'none', false, ''],
      ['/gitlab/api/v4/version', 'none', false, ''],
      ['/gitlab/api/v4/integrations/jira_connect/subscriptions', 'none', false, ''],
      ['/gitlab/-/jira_connect/oauth_application_id', 'none', false, ''],
    ])
    expect(world.requests.every(({ method }) => method !== 'OPTIONS')).toBe(true)
    expect(world.secrets.size).toBe(0)
  })

  it('is asked once more in a way that makes the browser ask first, with no more about anybody', async () => {
    for (const what of ['versionByPreflight', 'applicationIdByPreflight'] as const)
      expect(await ask(what)).toMatchObject({ kind: 'answered' })
    expect(world.requests.map(({ method, authorization, hasCookie, body }) => [method, authorization, hasCookie, body])).toEqual(
      ['OPTIONS', 'GET', 'OPTIONS', 'GET'].map((method) => [method, 'none', false, '']),
    )
  })

  it('is asked whether DELETE comes through, of a link that is none, by nobody', async () => {
    world.selfManaged.install()
    world.selfManaged.link('atlas')
    const unlink = () => ask('unlinkRoute')
    expect(await unlink()).toMatchObject({ kind: 'answered', status: 403, failure: { kind: 'context-token-refused' } })
    expect(await ask('listRoute')).toMatchObject({ kind: 'answered', status: 403 })
    expect(world.requests.map(({ method, authorization, hasCookie, body }) => [method, authorization, hasCookie, body])).toEqual(
      ['OPTIONS', 'DELETE', 'GET'].map((method) => [method, 'none', false, '']),
    )
    expect(world.selfManaged.subscriptions()).toEqual(['atlas'])
    world.faults.add({ where: { method: 'DELETE' }, answer: { status: 405, body: '<h1>Method Not Allowed</h1>', by: 'stranger' } })
    expect(await unlink()).toMatchObject({ failure: { kind: 'firewall-refused', method: 'DELETE' } })
    world.faults.add({ where: { method: 'OPTIONS' }, answer: 'reset' })
    expect(await unlink()).toMatchObject({ kind: 'failed' })
  })

  it('tells where redirects lead, without what they carry', async () => {
    const { url } = world.selfManaged
    const to = (location: string) => ({ status: 302, headers: { Location: location, 'Access-Control-Allow-Origin': '*' } })
    world.addHost('https://sso.example.com', () =>
      Promise.resolve(new Response('<h1>Log in</h1>', { headers: { 'Access-Control-Allow-Origin': '*' } })),
    )
    const remove = world.faults.add({
      where: { path: '/gitlab/api/v4/version' },
      answer: to('https://sso.example.com/login?rd=https%3A%2F%2Fgit&token=secret'),
    })
    expect(await ask('version')).toMatchObject({ leadsTo: 'https://sso.example.com/login' })
    remove()
    world.faults.add({ where: { path: '/gitlab/api/v4/version' }, answer: to('https://sso.example.com/elsewhere/api/v4/version') })
    expect(await ask('version')).toMatchObject({ leadsTo: 'https://sso.example.com/elsewhere', origin: new URL(url).origin })
  })

  it('is not readable where another address is in Jira Connect Proxy URL, while the API is', async () => {
    world.selfManaged.settings.proxyUrl += '/'
    expect(await ask('applicationId')).toMatchObject({ kind: 'failed' })
    expect(await ask('version')).toMatchObject({ kind: 'answered', status: 401 })
  })

  it('before 15.7 tells that linking does not exist', async () => {
    world.selfManaged.settings.condition = 'before-15.7'
    expect(await ask('linkRoute')).toMatchObject({ kind: 'answered', status: 404 })
    expect(await ask('version')).toMatchObject({ kind: 'answered', status: 401 })
    expect(await ask('applicationId')).toMatchObject({ kind: 'failed' })
  })

  it.each(['sign-in-wall', 'not-a-gitlab'] as const)('finds something that answers, and no more, at a %s', async (condition) => {
    world.selfManaged.settings.condition = condition
    expect(await ask('door')).toEqual({ kind: 'opaque' })
    for (const what of ['version', 'linkRoute', 'applicationId'] as const) {
      expect(await ask(what)).toMatchObject({ kind: 'failed' })
    }
  })
})

const violation = (blockedURI: string): void => {
  policyEvents.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { blockedURI }))
}

describe('a probe that gets no answer', () => {
  it('says how long a failure took', async () => {
    world.faults.add({ where: { server: 'selfManaged' }, answer: 'reset' })
    const reading = await ask('door')
    expect(reading).toMatchObject({ kind: 'failed' })
    expect(reading.kind === 'failed' && reading.afterMs < 2000).toBe(true)
  })

  it('ends within its limit, also in the middle of a body', async () => {
    for (const answer of ['hang', 'slow-body'] as const) {
      const remove = world.faults.add({ where: { server: 'selfManaged' }, answer })
      expect(await ask('version', { limitSeconds: () => 0.05 })).toEqual({ kind: 'timeout', seconds: 0.05 })
      remove()
    }
  })

  it('is offline where the browser is', async () => {
    expect(await ask('version', { isOnline: () => false })).toEqual({ kind: 'offline' })
    expect(world.requests).toEqual([])
  })

  it('is blocked where the policy of the page says so, about this very address', async () => {
    world.faults.add({ where: { server: 'selfManaged' }, answer: 'reset' })
    const fetchWith =
      (blockedURI: string): typeof fetch =>
      () => {
        // Chromium tells of it after the request has failed.
        setTimeout(violation, 5, blockedURI)
        return Promise.reject(new TypeError('Failed to fetch'))
      }
    expect(await ask('version', { fetch: fetchWith(`${world.selfManaged.url}/api/v4/version`) })).toEqual({ kind: 'blocked' })
    expect(await ask('version', { fetch: fetchWith('https://elsewhere.example/x') })).toMatchObject({ kind: 'failed' })
    expect(await ask('version', { fetch: fetchWith('inline') })).toMatchObject({ kind: 'failed' })
  })

  it('is blocked also where the page, being busy, hears of it only when the waiting is over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const reading = ask('version', { fetch: () => Promise.reject(new TypeError('Failed to fetch')) })
    await new Promise(setImmediate)
    // Due together with the end of the waiting, and behind it.
    setTimeout(violation, 50, world.selfManaged.url)
    await vi.advanceTimersByTimeAsync(100)
    expect(await reading).toEqual({ kind: 'blocked' })
  })

  it('ends when nobody wants to know any more', async () => {
    world.faults.add({ where: { server: 'selfManaged' }, answer: 'hang' })
    const ending = new AbortController()
    const reading = probes().version(instanceOf(world.selfManaged), ending.signal)
    ending.abort()
    expect(await reading).toMatchObject({ kind: 'failed' })
  })

  it('leaves no timer behind', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    await ask('version')
    expect(vi.getTimerCount()).toBe(0)
  })
})
