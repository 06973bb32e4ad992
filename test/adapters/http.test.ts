import { beforeEach, describe, expect, it } from 'vitest'
import type { CallFacts } from '../../src/domain/failure.ts'
import type { Exchange, Refusal } from '../../src/domain/exchange.ts'
import { createHttp, type Http, type HttpOptions } from '../../src/http/create-http.ts'
import { browserFetch } from '../stand-in/browser-fetch.ts'
import type { FaultAnswer } from '../stand-in/faults.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'

const path = '/api/v4/groups'

let world: World
let calls: CallFacts[]
let pauses: number[]
beforeEach(() => {
  world = createWorld()
  calls = []
  pauses = []
})

const httpWith = (options: Partial<HttpOptions> = {}): Http =>
  createHttp({
    fetch: browserFetch(world, { pageOrigin: world.gitlabCom.url }),
    isOnline: () => true,
    onCall: (facts) => calls.push(facts),
    pause: (ms) => {
      pauses.push(ms)
      return Promise.resolve()
    },
    ...options,
  })

const ask = (exchange: Partial<Exchange<unknown>> = {}, options: Partial<HttpOptions> = {}) =>
  httpWith(options).requestJson({ url: new URL(`${world.gitlabCom.url}${path}?search=secret`), parse: (body) => body, ...exchange })

const answerWith = (answer: FaultAnswer, times?: number) =>
  world.faults.add({ where: { path: /^\/api\/v4\/groups/ }, answer, ...(times !== undefined && { times }) })

const origin = () => world.gitlabCom.url

describe('a request', () => {
  it('is sent without cookies and referrer, never from a cache, as JSON or as a form that needs no preflight', async () => {
    const inits: (RequestInit | undefined)[] = []
    const options: Partial<HttpOptions> = {
      fetch: (_url, init) => {
        inits.push(init)
        return Promise.resolve(Response.json({}))
      },
    }
    await ask({ headers: { Authorization: 'JWT x' } }, options)
    await ask({ method: 'PUT', body: { json: { one: 1 } } }, options)
    await ask({ method: 'POST', body: { form: { one: '1 & 2' } } }, options)
    const common = { credentials: 'omit', referrerPolicy: 'no-referrer' }
    expect(inits).toMatchObject([common, common, common])
    // A write is never answered from a cache, and its preflight may be.
    expect(inits.map((init) => init?.cache)).toEqual(['no-store', 'default', 'no-store'])
    expect(inits.map((init) => init?.headers)).toEqual([
      { Accept: 'application/json', Authorization: 'JWT x' },
      { Accept: 'application/json', 'Content-Type': 'application/json' },
      { Accept: 'application/json' },
    ])
    expect(inits.map((init) => init?.body && String(init.body as string | URLSearchParams))).toEqual([
      undefined,
      '{"one":1}',
      'one=1+%26+2',
    ])
  })
})

describe('an answer that is none', () => {
  const flawed = (flaw: string, status = 200) => ({ kind: 'unexpected-answer', origin: origin(), status, flaw })

  it.each([
    ['malformed-json', 'not-json'],
    ['truncated', 'broken-off'],
    ['enormous', 'too-large'],
  ] as const)('%s is named %s', async (answer, flaw) => {
    answerWith(answer)
    expect(await failureOf(ask())).toEqual(flawed(flaw))
    expect(pauses).toEqual([])
  })

  it('HTML where JSON was due', async () => {
    answerWith({ status: 200, body: '<!doctype html><h1>Welcome</h1>' })
    expect(await failureOf(ask())).toEqual(flawed('not-json'))
  })

  it('nothing where JSON was due', async () => {
    answerWith({ status: 204 })
    expect(await failureOf(ask())).toEqual(flawed('not-json', 204))
  })

  it('JSON that cannot be parsed into what is needed', async () => {
    const parse = () => {
      throw new RangeError('no such field')
    }
    expect(await failureOf(ask({ parse }))).toEqual(flawed('shape'))
  })

  it.each(['hang', 'slow-body'] as const)('a time-out (%s) ends it, and is not tried again', async (answer) => {
    answerWith(answer)
    const failure = await failureOf(ask({ limitSeconds: 0.05 }))
    expect(failure).toEqual({ kind: 'timeout', origin: origin(), seconds: 0.05 })
    expect(calls).toHaveLength(1)
  })

  it.each(['hang', 'slow-body'] as const)('whoever asked ends it (%s), and gets no failure', async (answer) => {
    answerWith(answer)
    const ending = new AbortController()
    const asked = ask({ signal: ending.signal })
    ending.abort()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
    expect(calls).toHaveLength(1)
  })
})

describe('a status that means a failure', () => {
  it.each([
    [404, { kind: 'not-found' }],
    [500, { kind: 'server-error', status: 500, isGitLabs: true }],
    [418, { kind: 'unexpected-answer', status: 418, flaw: 'status' }],
    [429, { kind: 'rate-limited', retryAfterSeconds: null }],
  ])('%i', async (status, failure) => {
    answerWith({ status })
    expect(await failureOf(ask())).toEqual({ origin: origin(), ...failure })
  })

  it.each([
    ['message', { message: 'It is not so' }, 'It is not so'],
    ['error', { error: 'not_so', error_description: 'It is not so' }, 'not_so: It is not so'],
    ['errors as a text', { errors: 'It is not so' }, 'It is not so'],
    ['errors by field', { errors: { url: ['is blocked', 'is bad'], name: ['is taken'] } }, 'url is blocked, is bad; name is taken'],
    ['message by field', { message: { path: ['is taken'] } }, 'path is taken'],
    ['errors as a list', { errors: ['It is not so', 'Nor so'] }, 'It is not so, Nor so'],
    ['in one another', { message: { base: ['It is not so'], error: { url: { en: 'is bad' } } } }, 'It is not so; url en is bad'],
    ['a list without a key', ['It is not so'], null],
  ])('is told in any of GitLab’s shapes: %s', async (_shape, body, message) => {
    answerWith({ status: 418, body })
    await failureOf(ask())
    expect(calls[0]?.serverMessage).toBe(message)
  })

  it('is told in no more than 500 characters', async () => {
    answerWith({ status: 418, body: { message: 'x'.repeat(9999) } })
    await failureOf(ask())
    expect(calls[0]?.serverMessage).toBe(`${'x'.repeat(500)}…`)
  })

  it('is judged by the first refusal that fits, words before the bare status', async () => {
    answerWith({ status: 418, body: { message: 'I am a teapot' } })
    const refusals: Refusal[] = [
      { status: 418, says: /kettle/, failure: { kind: 'jira-user-refused' } },
      { status: 418, says: /teapot/, failure: (reason) => ({ kind: 'instance-address-refused', reason }) },
      { status: 418, says: /./, failure: { kind: 'state-mismatch' } },
    ]
    expect(await failureOf(ask({ refusals }))).toEqual({ kind: 'instance-address-refused', reason: 'I am a teapot' })
  })
})

describe('another try', () => {
  it('is made for a read after growing pauses, and ends when it succeeds', async () => {
    answerWith('html-502', 1)
    answerWith('reset', 1)
    expect(await ask()).toEqual([])
    expect(pauses).toEqual([1000, 3000])
  })

  it('is made twice at most', async () => {
    answerWith('reset')
    expect(await failureOf(ask())).toEqual({ kind: 'unreachable', origin: origin() })
    expect(calls).toHaveLength(3)
  })

  it.each(['reset', 'html-502'] as const)('is not made for a write, which may have arrived (%s)', async (answer) => {
    answerWith(answer)
    await failureOf(ask({ method: 'POST' }))
    expect(calls).toHaveLength(1)
  })

  it('is not made while the browser is offline', async () => {
    answerWith('reset')
    expect(await failureOf(ask({}, { isOnline: () => false }))).toEqual({ kind: 'offline' })
    expect(calls).toHaveLength(1)
  })

  it('after a 429 waits as told, for a write as well, since nothing was done', async () => {
    answerWith({ status: 429, headers: { 'Retry-After': '7' } }, 1)
    await failureOf(ask({ method: 'POST' }))
    expect(pauses).toEqual([7000])
    expect(calls.map(({ status }) => status)).not.toEqual([429, 429])
  })

  it('after a 429 is not made where the wait would be long', async () => {
    answerWith({ status: 429, headers: { 'Retry-After': '3600' } })
    expect(await failureOf(ask())).toEqual({ kind: 'rate-limited', origin: origin(), retryAfterSeconds: 3600 })
    expect(calls).toHaveLength(1)
  })

  it('is announced with its reason, and its end is', async () => {
    answerWith('html-502', 1)
    const told: string[] = []
    await ask(
      {},
      {
        onPause: ({ failure }) => {
          told.push(failure.kind)
          return () => told.push('over')
        },
      },
    )
    expect(told).toEqual(['server-error', 'over'])
  })
})

describe('the facts of a call', () => {
  it('have method, address, status and request id, but no query', async () => {
    await ask()
    const [facts] = calls
    expect(facts).toMatchObject({ method: 'GET', address: `${origin()}${path}`, status: 200, serverMessage: null })
    expect(facts?.requestId).toMatch(/^\w{26}$/)
    expect(facts?.startedAt).toBeInstanceOf(Date)
    expect(JSON.stringify(facts)).not.toContain('secret')
  })

  it('are with the failure, too', async () => {
    answerWith({ status: 418, body: { message: 'I am a teapot' } })
    await expect(ask()).rejects.toMatchObject({ call: { status: 418, serverMessage: 'I am a teapot', method: 'GET' } })
  })
})
