import * as fc from 'fast-check'
import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Authorization } from '../../src/domain/sign-in.ts'
import { authorize } from '../../src/oauth/authorize.ts'
import { visitAs } from '../stand-in/user-agent.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'
import { pageOfHost } from './page-of-host.ts'

// The page waits for one message of one window. Everybody else may post to it as well: the page that frames it, other
// windows that it or GitLab opened, extensions, a page that GitLab's origin shows elsewhere.

const shapes = 1000

type Attempt = Authorization & {
  readonly popup: Window
  readonly isClosed: () => boolean
  readonly cancel: () => void
  readonly post: (data: unknown, from?: { readonly source?: unknown; readonly origin?: string }) => void
  /** What the genuine callback page posts. */
  readonly answer: Readonly<Record<string, unknown>>
}

let world: World
beforeEach(() => {
  world = createWorld()
})

type AttemptOptions = { readonly hasVisited?: boolean }

/** A sign-in whose person is back at the callback page, or not yet; this page has heard nothing so far. */
async function waitingAttempt({ hasVisited = true }: AttemptOptions = {}): Promise<Attempt> {
  const { gitlabCom } = world
  const { http, grants, host } = pageOfHost(world)
  const receiver = new EventTarget()
  const ending = new AbortController()
  let isClosed = false
  const popup = {
    closed: false,
    focus: () => undefined,
    close: () => (isClosed = true),
    postMessage: () => undefined,
    location: { replace: () => undefined },
  }
  const authorization = await authorize(
    { http, grants, receiver: receiver as unknown as Window },
    {
      client: {
        instance: host,
        clientId: gitlabCom.oauthApplicationId,
        redirectUri: `${gitlabCom.url}/-/jira_connect/oauth_callbacks`,
      },
      popup: popup as unknown as Window,
      isSwitchingAccount: false,
      onStage: () => undefined,
      signal: ending.signal,
    },
  )
  const visit = visitAs(world, { username: 'mara', password: gitlabCom.user('mara').password, consent: 'allow' })
  const { searchParams } = hasVisited ? await visit(authorization.authorizeUrl) : new URL(authorization.authorizeUrl)
  return {
    ...authorization,
    popup: popup as unknown as Window,
    isClosed: () => isClosed,
    cancel: () => {
      ending.abort()
    },
    post: (data, { source = popup, origin = gitlabCom.url } = {}) => {
      receiver.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }))
    },
    answer: { type: 'jiraConnectOauthCallback', success: true, ...Object.fromEntries(searchParams) },
  }
}

const exchanges = (): string[] =>
  world.requests.filter(({ url }) => url.endsWith('/oauth/token')).map(({ body }) => new URLSearchParams(body).get('code') ?? '')

/** The attempt heard nothing so far, and takes the genuine answer. */
async function expectStillWaiting({ authorized, isClosed, post, answer }: Attempt): Promise<void> {
  // What a message sets off runs before this does: the first thing would be to close the window.
  await setImmediate()
  expect(isClosed()).toBe(false)
  expect(exchanges()).toEqual([])
  post(answer)
  await authorized
  expect(exchanges()).toEqual([answer['code']])
}

const anything = fc.anything({
  maxDepth: 1,
  maxKeys: 3,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
})

/** Anything at all, and what is close to the genuine answer: each part of it right, of another text or of another kind. */
function messagesLike(answer: Attempt['answer']): fc.Arbitrary<unknown> {
  const near = (name: string) => fc.oneof(fc.constant(answer[name]), fc.string(), anything)
  const parts = ['type', 'success', 'code', 'state', 'error', 'error_description']
  const record = fc.record(Object.fromEntries(parts.map((name) => [name, near(name)])), { requiredKeys: [] })
  return fc.oneof(record, anything, fc.constant(answer))
}

describe('a message that is not from our own window at the callback page', () => {
  /** The wrong window, the wrong origin, or both. */
  const strangers = () => {
    const source = fc.constantFrom({ name: 'the parent' }, { name: 'another popup' }, null)
    const near = [world.jira.origin, world.selfManaged.url, `${world.gitlabCom.url}.evil.example`, `${world.gitlabCom.url}/`]
    const origin = fc.oneof(fc.constantFrom(...near, 'null', ''), fc.webUrl())
    return fc.oneof(fc.record({ source, origin }), fc.record({ source }), fc.record({ origin }))
  }

  it(`is ignored in any of ${String(shapes)} shapes, the genuine answer and the right state included`, async () => {
    const attempt = await waitingAttempt()
    fc.assert(
      fc.property(messagesLike(attempt.answer), strangers(), (data, from) => {
        attempt.post(data, from)
      }),
      { numRuns: shapes },
    )
    await expectStillWaiting(attempt)
  })
})

describe('a message from our own window at the callback page', () => {
  it(`that is no answer of a callback page is ignored, in any of ${String(shapes)} shapes`, async () => {
    const attempt = await waitingAttempt()
    const noAnswer = messagesLike(attempt.answer).filter(
      (data) => !(typeof data === 'object' && data !== null && 'type' in data && data.type === attempt.answer['type']),
    )
    fc.assert(
      fc.property(noAnswer, (data) => {
        attempt.post(data)
      }),
      { numRuns: shapes },
    )
    await expectStillWaiting(attempt)
  })

  it('that answers another request ends the attempt, whatever it says besides, and no code is exchanged', async () => {
    const wrong = fc.constantFrom<(state: string) => unknown>(
      (state) => state.toUpperCase(),
      (state) => `${state} `,
      (state) => state.slice(1),
      (state) => [state],
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(wrong, fc.func(anything)), fc.string(), async (stateFrom, code) => {
        const attempt = await waitingAttempt({ hasVisited: false })
        const failure = failureOf(attempt.authorized)
        const { type, state } = attempt.answer
        attempt.post({ type, success: true, code, state: stateFrom(String(state)) })
        expect(await failure).toEqual({ kind: 'state-mismatch' })
        expect(attempt.isClosed()).toBe(true)
      }),
      { numRuns: 300 },
    )
    expect(exchanges()).toEqual([])
  })
})

describe('the genuine answer', () => {
  it('counts once, however often and from wherever it comes again', async () => {
    const attempt = await waitingAttempt()
    for (let time = 0; time < 10; time += 1) attempt.post(attempt.answer)
    await attempt.authorized
    attempt.post(attempt.answer)
    attempt.post(attempt.answer, { source: {} })
    attempt.post({ ...attempt.answer, code: 'another' })
    await world.idle()
    expect(exchanges()).toEqual([attempt.answer['code']])
  })

  it('does not count after the attempt was cancelled', async () => {
    const attempt = await waitingAttempt()
    const failure = failureOf(attempt.authorized)
    attempt.cancel()
    attempt.post(attempt.answer)
    expect(await failure).toEqual({ kind: 'sign-in-cancelled' })
    expect(exchanges()).toEqual([])
  })

  it('does not count in the attempt after it', async () => {
    const first = await waitingAttempt()
    const cancelled = failureOf(first.authorized)
    first.cancel()
    await cancelled
    const second = await waitingAttempt()
    // From the first window, which is still open, and so from a window that is not ours any more.
    second.post(first.answer, { source: first.popup })
    second.post(second.answer)
    await second.authorized
    expect(exchanges()).toEqual([second.answer['code']])
  })
})
