import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Authorization, SignInStage } from '../../src/domain/sign-in.ts'
import { toAnswerText } from '../../src/oauth/answer-text.ts'
import { createAuthorizationRequest } from '../../src/oauth/authorization-request.ts'
import { authorize } from '../../src/oauth/authorize.ts'
import { visitAs } from '../stand-in/user-agent.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'
import { pageOfHost, type PageOfHost } from './page-of-host.ts'

const instance = 'gitlab.localhost:8080'

let world: World
let page: PageOfHost
let receiver: EventTarget
let popup: {
  closed: boolean
  focus: () => void
  close: () => void
  postMessage: (data: unknown, targetOrigin: string) => void
  location: { replace: (url: string) => void }
  document: { referrer: string }
}
let told: [data: unknown, targetOrigin: string][]
let addresses: string[]
let stages: SignInStage[]
let ending: AbortController
beforeEach(() => {
  world = createWorld()
  page = pageOfHost(world)
  receiver = new EventTarget()
  addresses = []
  told = []
  stages = []
  ending = new AbortController()
  popup = {
    closed: false,
    focus: () => undefined,
    close() {
      popup.closed = true
    },
    postMessage: (...message) => told.push(message),
    location: { replace: (url) => addresses.push(url) },
    document: { referrer: '' },
  }
})
afterEach(() => {
  vi.useRealTimers()
})

const redirectUri = () => `${world.gitlabCom.url}/-/jira_connect/oauth_callbacks`

const begin = (window: typeof popup | null = popup): Promise<Authorization> => {
  return authorize(
    { http: page.http, grants: page.grants, receiver: receiver as unknown as Window },
    {
      client: { instance: page.host, clientId: world.gitlabCom.oauthApplicationId, redirectUri: redirectUri() },
      popup: window as unknown as Window | null,
      isSwitchingAccount: false,
      onStage: (stage) => stages.push(stage),
      signal: ending.signal,
    },
  )
}

const visit = async (url: string, consent: 'allow' | 'deny' = 'allow'): Promise<URL> => {
  const { password } = world.gitlabCom.user('mara')
  return visitAs(world, { username: 'mara', password, consent })(url)
}

type Message = Readonly<Record<string, unknown>>

const messageOf = ({ searchParams }: URL): Message => ({
  type: 'jiraConnectOauthCallback',
  success: searchParams.has('code'),
  ...Object.fromEntries(searchParams),
})

const post = (data: unknown, from: { readonly source?: unknown; readonly origin?: string } = {}) => {
  const { source = popup, origin = world.gitlabCom.url } = from
  receiver.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }))
}

const exchanges = () => world.requests.filter(({ body }) => body.includes('grant_type=authorization_code'))

describe('an authorization', () => {
  it('ends with tokens that GitLab takes, and a closed window', async () => {
    const { authorized, authorizeUrl } = await begin()
    expect(addresses).toEqual([authorizeUrl])
    post(messageOf(await visit(authorizeUrl)))
    const token = await page.grants.accessToken(await authorized)
    const headers = { Authorization: `Bearer ${token}` }
    expect((await world.fetch(new Request(`${world.gitlabCom.url}/api/v4/user`, { headers }))).status).toBe(200)
    expect(stages).toEqual(['finishing'])
    expect(popup.closed).toBe(true)
  })

  it('has a state and a challenge of its own every time', async () => {
    const first = await begin()
    const second = await begin()
    for (const attempt of [first, second]) attempt.authorized.catch(() => undefined)
    const of = ({ authorizeUrl }: Authorization) => new URL(authorizeUrl).searchParams
    expect(of(first).get('state')).not.toBe(of(second).get('state'))
    expect(of(first).get('code_challenge')).not.toBe(of(second).get('code_challenge'))
    ending.abort()
  })

  it('exchanges one code once, however often it is told', async () => {
    const { authorized, authorizeUrl, finishByHand } = await begin()
    const callback = await visit(authorizeUrl)
    post(messageOf(callback))
    finishByHand(toAnswerText(callback.searchParams, '007'), false)
    post(messageOf(callback))
    await authorized
    post(messageOf(callback))
    expect(exchanges()).toHaveLength(1)
  })

  it('never tells the window or its messages the code verifier', async () => {
    const { authorized, authorizeUrl } = await begin()
    post(messageOf(await visit(authorizeUrl)))
    await authorized
    const verifier = new URLSearchParams(exchanges()[0]?.body).get('code_verifier') ?? ''
    expect(verifier.length).toBeGreaterThanOrEqual(43)
    expect(authorizeUrl).not.toContain(verifier)
  })
})

describe('an answer', () => {
  const requestOf = () => createAuthorizationRequest({ instance: page.host, clientId: 'id', redirectUri: redirectUri() })
  const answerTo = (url: string, says: Record<string, string>) =>
    new URLSearchParams({ state: new URL(url).searchParams.get('state') ?? '', ...says })

  it('to this request brings the code, with the verifier of the challenge, and counts once', async () => {
    const { url, codeIn } = await requestOf()
    const answer = answerTo(url, { code: 'c' })
    const { code, codeVerifier } = codeIn(answer)
    expect(code).toBe('c')
    expect(codeVerifier).toMatch(/^[\w.~-]{43,128}$/)
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier))
    expect(new URL(url).searchParams.get('code_challenge')).toBe(Buffer.from(digest).toString('base64url'))
    expect(() => codeIn(answer)).toThrow('state-mismatch')
  })

  it.each([
    ['without a state', new URLSearchParams({ code: 'c' })],
    ['with a state that no address can have', new URLSearchParams({ code: 'c', state: '%' })],
    ['with the error of another request', new URLSearchParams({ error: 'access_denied', state: 'x' })],
  ])('%s is to another request', async (_which, answer) => {
    const { isAnsweredBy, codeIn } = await requestOf()
    expect(isAnsweredBy(answer)).toBe(false)
    expect(() => codeIn(answer)).toThrow('state-mismatch')
  })

  it.each([';', ';x', ' ', '%20'])('whose state has “%s” after ours is to another request', async (more) => {
    const { url, codeIn } = await requestOf()
    const answer = answerTo(url, { code: 'c' })
    answer.set('state', `${answer.get('state') ?? ''}${more}`)
    expect(() => codeIn(answer)).toThrow('state-mismatch')
  })

  it('with neither code nor error is of no use', async () => {
    const { url, codeIn } = await requestOf()
    expect(() => codeIn(answerTo(url, {}))).toThrow('state-mismatch')
  })
})

describe('messages', () => {
  it.each([
    [
      'from another window',
      (message: Message) => {
        post(message, { source: {} })
      },
    ],
    [
      'from nowhere',
      (message: Message) => {
        post(message, { source: null })
      },
    ],
    [
      'from another origin',
      (message: Message) => {
        post(message, { origin: 'https://gitlab.example' })
      },
    ],
    [
      'that are no object',
      () => {
        post('jiraConnectOauthCallback')
      },
    ],
    [
      'of another type',
      (message: Message) => {
        post({ ...message, type: 'other' })
      },
    ],
  ])('%s do not count', async (_which, send) => {
    const { authorized, authorizeUrl } = await begin()
    const message = messageOf(await visit(authorizeUrl))
    send({ ...message, code: 'forged' })
    post(message)
    await authorized
    expect(exchanges()).toHaveLength(1)
  })

  it.each([
    ['with another state', (message: Message) => ({ ...message, state: 'x' })],
    ['without a state', (message: Message) => ({ ...message, state: undefined })],
    ['with a state that is no text', (message: Message) => ({ ...message, state: 1 })],
  ])('of our own window %s end the attempt before any code is exchanged', async (_which, change) => {
    const { authorized, authorizeUrl } = await begin()
    const failure = failureOf(authorized)
    post(change(messageOf(await visit(authorizeUrl))))
    expect(await failure).toEqual({ kind: 'state-mismatch' })
    expect(exchanges()).toEqual([])
    expect(popup.closed).toBe(true)
  })
})

describe('a refusal', () => {
  it('is told by our callback page with its state', async () => {
    const { authorized, authorizeUrl } = await begin()
    const failure = failureOf(authorized)
    post(messageOf(await visit(authorizeUrl, 'deny')))
    expect(await failure).toEqual({ kind: 'access-denied', instance })
  })

  it('is told by GitLab’s callback page without state and reason', async () => {
    const { authorized } = await begin()
    const failure = failureOf(authorized)
    post({ type: 'jiraConnectOauthCallback', success: false })
    expect(await failure).toEqual({ kind: 'access-denied', instance })
  })

  it('may have another reason', async () => {
    world.gitlabCom.settings.signIn.error = { error: 'temporarily_unavailable', description: 'Later.' }
    const { authorized, authorizeUrl } = await begin()
    const failure = failureOf(authorized)
    post(messageOf(await visit(authorizeUrl)))
    expect(await failure).toEqual({ kind: 'sign-in-refused', instance, error: 'temporarily_unavailable', description: 'Later.' })
  })
})

describe('the token endpoint', () => {
  const failureWith = async (break_: () => void) => {
    break_()
    const { authorized, authorizeUrl } = await begin()
    const failure = failureOf(authorized)
    post(messageOf(await visit(authorizeUrl)))
    return failure
  }
  const fault = (answer: Parameters<World['faults']['add']>[0]['answer']) => () => {
    world.faults.add({ where: { path: '/oauth/token' }, answer })
  }

  it('of a confidential application expects a secret', async () => {
    const failure = await failureWith(() => (world.gitlabCom.settings.signIn.isConfidential = true))
    expect(failure).toEqual({ kind: 'application-not-public', instance })
  })

  it('may refuse the code', async () => {
    const body = { error: 'invalid_grant', error_description: 'It is invalid.' }
    const failure = await failureWith(fault({ status: 400, body }))
    expect(failure).toEqual({ kind: 'code-refused', instance, error: 'invalid_grant', description: 'It is invalid.' })
  })

  it.each([
    ['reset', { kind: 'unreachable', origin: `http://${instance}` }],
    ['malformed-json', { kind: 'unexpected-answer', flaw: 'not-json' }],
    ['html-502', { kind: 'server-error', status: 502 }],
  ] as const)('may fail like any server (%s), and is not asked again: a code is good for once', async (answer, expected) => {
    expect(await failureWith(fault(answer))).toMatchObject(expected)
    expect(exchanges()).toHaveLength(1)
  })

  it.each(['mac', 'Bearer x', '', null, undefined])('may answer with a token of a type that nobody here knows (%s)', async (token_type) => {
    const body = { access_token: 'a', refresh_token: 'r', expires_in: 7200, token_type }
    expect(await failureWith(fault({ status: 200, body }))).toMatchObject({ kind: 'unexpected-answer', flaw: 'shape' })
  })

  it('may answer without a token', async () => {
    expect(await failureWith(fault({ status: 200, body: { token_type: 'Bearer' } }))).toMatchObject({ flaw: 'shape' })
  })
})

describe('without a message', () => {
  it('the window is told lost once it looks closed, and the answer still counts by hand', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { authorized, authorizeUrl, finishByHand } = await begin()
    const callback = await visit(authorizeUrl)
    popup.closed = true
    await vi.advanceTimersByTimeAsync(5_000)
    expect(stages).toEqual(['window-lost'])
    finishByHand(` ${toAnswerText(callback.searchParams, '007')}\n`, false)
    await authorized
    expect(stages).toEqual(['window-lost', 'finishing'])
  })

  it('a text of another sign-in is refused, and the attempt goes on', async () => {
    const { authorized, authorizeUrl, finishByHand } = await begin(null)
    const callback = await visit(authorizeUrl)
    for (const text of ['', 'nonsense', toAnswerText(new URLSearchParams({ code: 'x', state: 'y' }), '007')]) {
      expect(() => {
        finishByHand(text, false)
      }).toThrow('state-mismatch')
    }
    finishByHand(toAnswerText(callback.searchParams, '007'), false)
    await authorized
  })

  it('it can be cancelled at any time', async () => {
    const { authorized } = await begin()
    const failure = failureOf(authorized)
    ending.abort()
    expect(await failure).toEqual({ kind: 'sign-in-cancelled' })
    expect(popup.closed).toBe(true)
  })
})
