import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../src/domain/failure.ts'
import { instanceFromServer, instanceName } from '../../src/domain/instance.ts'
import type { Session } from '../../src/domain/session.ts'
import { hostOf, readPageConfig } from '../../src/gitlab/page-config.ts'
import { createBearer } from '../../src/gitlab/bearer.ts'
import { createFirstCalls } from '../../src/gitlab/first-calls.ts'
import { createChooseCall } from '../../src/gitlab/choose-call.ts'
import { createGitLab } from '../../src/gitlab/create-gitlab.ts'
import { createGroupCalls } from '../../src/gitlab/group-calls.ts'
import { createLinkCalls } from '../../src/gitlab/link-calls.ts'
import { createHttp } from '../../src/http/create-http.ts'
import { serverMessage } from '../../src/http/server-message.ts'
import { contextTokenSource } from '../../src/jira/context-token.ts'
import { connectFrame, siteUrlIn } from '../../src/jira/connect-frame.ts'
import { fromAnswerText } from '../../src/oauth/answer-text.ts'
import { createGrantKeeper } from '../../src/oauth/grant-keeper.ts'
import { readMessage } from '../../src/oauth/popup-answer.ts'
import { exchangeCode, refresh, revoke } from '../../src/oauth/token-endpoint.ts'
import { browserFetch } from '../stand-in/browser-fetch.ts'
import { signedIn } from '../stand-in/signed-in.ts'
import { createWorld } from '../stand-in/world.ts'
import { instanceOf } from './page-of-host.ts'

// Everything that comes from outside, as nobody would send it: it is read, or refused by an AppError.

const cases = { numRuns: 1000 }

type Answer = { readonly status: number; readonly body: string; readonly headers: Readonly<Record<string, string>> }

/** GitLab's adapter, whose network either asks the stand-in or gives any answer. */
async function adapterStage() {
  const world = createWorld()
  const { gitlabCom, jira } = world
  const instance = instanceOf(gitlabCom)
  const ask = browserFetch(world, { pageOrigin: gitlabCom.url })
  let played: Answer | null = null
  let genuine: unknown = null

  const http = createHttp({
    isOnline: () => true,
    pause: () => Promise.resolve(),
    fetch: async (input, init) => {
      if (played) return responseFrom(played)
      const answer = await ask(input, init)
      genuine = await answer
        .clone()
        .json()
        .catch(() => null)
      return answer
    },
  })
  const redirectUri = `${instance.baseUrl}-/jira_connect/oauth_callbacks`
  const grants = createGrantKeeper(http)
  const getToken = (take: (token: unknown) => void): void => {
    void jira.contextToken(jira.users[0]?.accountId ?? '').then(take)
  }
  const { vouched } = connectFrame({ location: { href: instance.baseUrl } } as Window, { context: { getToken } }, http)
  const pageConfig = () => ({ redirectUri, hostClientId: null, canChooseInstance: true })
  const first = createFirstCalls({ http, host: instance, pageConfig, vouched })
  const bearer = createBearer(http, grants)
  const later = { ...createGroupCalls(bearer), ...createChooseCall(vouched, instance), ...createLinkCalls(vouched, bearer) }
  const gitlab = createGitLab({ bearer, first, later })
  for (const path of ['acme', 'acme/platform']) gitlabCom.link(path)
  const client = { instance, clientId: gitlabCom.oauthApplicationId, redirectUri }
  const { accessToken, refreshToken } = await signedIn(world, gitlabCom, 'mara')
  const tokens = { accessToken, refreshToken, expiresInSeconds: 7200 }
  const authorized = grants.keep(client, tokens)
  const session: Session = { ...authorized, user: await gitlab.currentUser(authorized), canAdminister: false, gitlabVersion: () => null }

  return {
    stage: { gitlab, http, client, session, tokens },
    /** What GitLab really answers to this call, or its like where the call fails. */
    async genuineAnswerTo(call: Call): Promise<unknown> {
      await call({ gitlab, http, client, session, tokens }).catch(() => undefined)
      return genuine
    },
    play(answer: Answer) {
      played = answer
    },
  }
}

type Stage = Awaited<ReturnType<typeof adapterStage>>['stage']
type Call = (stage: Stage) => Promise<unknown>

const subscription = { id: '7', groupName: 'A', groupFullName: 'A', groupAvatarUrl: null, groupDescription: '', createdAt: null }

const calls: Readonly<Record<string, Call>> = {
  installation: ({ gitlab }) => gitlab.installation(),
  'linked groups': ({ gitlab, session }) => gitlab.linkedGroups(session.instance),
  'client id': ({ gitlab, session }) => gitlab.clientId(session.instance),
  'current user': ({ gitlab, session }) => gitlab.currentUser(session),
  version: ({ gitlab, session }) => gitlab.version(session),
  'linkable groups': ({ gitlab, session }) => gitlab.linkableGroups(session, { search: '', page: 1, topLevelOnly: false }),
  'one group': ({ gitlab, session }) => gitlab.groupById(session, 1001),
  'group by path': ({ gitlab, session }) => gitlab.groupByPath(session, 'acme'),
  'role in a group': ({ gitlab, session }) => gitlab.accessLevel(session, 1001),
  'project by path': ({ gitlab, session }) => gitlab.projectByPath(session, 'atlas/app'),
  'user by name': ({ gitlab, session }) => gitlab.hasUser(session, 'mara'),
  'project count': ({ gitlab, session }) => gitlab.projectCount(session, 1001),
  link: ({ gitlab, session }) => gitlab.link(session, 'atlas'),
  unlink: ({ gitlab, session }) => gitlab.unlink(session.instance, subscription),
  'code exchange': ({ http, client }) => exchangeCode(http, client, 'a code', 'a verifier'),
  refresh: ({ http, client }) => refresh(http, client, 'a refresh token'),
  revocation: ({ http, client }) => revoke(http, client, 'a token'),
}

const bodiless = [204, 205, 304]

const responseFrom = ({ status, body, headers }: Answer): Response =>
  new Response(bodiless.includes(status) ? null : body, { status, headers })

/** The same JSON with one value in it replaced, or left out where the new one is undefined. */
function withOneChange(json: unknown, at: number, value: unknown): unknown {
  let index = 0
  return JSON.parse(JSON.stringify(json), (_key, node: unknown) => (index++ === at ? value : node)) as unknown
}

const strange = [undefined, null, true, -1, 1e300, '', '7', 'javascript:alert(1)', '//x', 'http://[', [], {}, [[]], { id: {} }]

const strangeValue = fc.oneof(fc.constantFrom(...strange), fc.string(), fc.jsonValue({ maxDepth: 1 }))

function answersLike(genuine: unknown): fc.Arbitrary<Answer> {
  const near = fc.tuple(fc.nat(40), strangeValue).map(([at, value]) => withOneChange(genuine, at, value))
  const body = fc.oneof(
    { weight: 6, arbitrary: near.map((json) => (json === undefined ? '' : JSON.stringify(json))) },
    { weight: 2, arbitrary: fc.json({ maxDepth: 1 }) },
    { weight: 1, arbitrary: fc.string() },
  )
  const count = fc.oneof(
    fc.string().map((text) => text.replace(/[^\x20-\x7e]/g, '')),
    fc.nat().map(String),
  )
  return fc.record({
    status: fc.oneof({ weight: 3, arbitrary: fc.constant(200) }, { weight: 1, arbitrary: fc.integer({ min: 200, max: 599 }) }),
    body,
    headers: fc.record({ 'X-Total': count, 'X-Next-Page': count, 'Retry-After': count }, { requiredKeys: [] }),
  })
}

/** Whether the page may rely on a value that an adapter answers. */
function isWellFormed(value: unknown, name = ''): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') return !name.endsWith('Url') || /^https?:\/\//.test(value)
  if (value instanceof Date) return !Number.isNaN(value.getTime())
  if (value instanceof Set) return [...value].every((item) => isWellFormed(item))
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, item]) => isWellFormed(item, key))
}

/** Resolves where the call answers something well-formed or fails by name. */
async function expectNamedEnd(call: Promise<unknown>): Promise<void> {
  let value: unknown
  try {
    value = await call
  } catch (error) {
    if (error instanceof AppError) return
    throw error
  }
  if (!isWellFormed(value)) expect(value).toBe('well-formed')
}

const orAppError = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

describe('any answer of a server is read or refused by name', () => {
  let adapter: Awaited<ReturnType<typeof adapterStage>>
  let genuine: Readonly<Record<string, unknown>>
  beforeAll(async () => {
    adapter = await adapterStage()
    const answers: [string, unknown][] = []
    for (const [name, call] of Object.entries(calls)) answers.push([name, await adapter.genuineAnswerTo(call)])
    genuine = Object.fromEntries(answers)
  })

  it.each(Object.entries(calls))('%s', async (name, call) => {
    await fc.assert(
      fc.asyncProperty(answersLike(genuine[name]), async (answer) => {
        adapter.play(answer)
        await expectNamedEnd(call(adapter.stage))
      }),
      cases,
    )
  })
})

describe('anything else from outside is read or refused by name:', () => {
  it('a message', () => {
    const like = fc.record(
      { type: fc.constant('jiraConnectOauthCallback'), success: fc.anything(), code: fc.anything(), state: fc.anything() },
      { requiredKeys: ['type'] },
    )
    fc.assert(
      fc.property(fc.oneof(like, fc.anything({ withMap: true, withNullPrototype: true })), (data) => {
        for (const [name, value] of readMessage(data) ?? []) expect([name, value]).not.toContain('')
      }),
      cases,
    )
  })

  it('the text that is pasted', () => {
    const base64 = fc.string().map((text) => btoa(encodeURIComponent(text)))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), base64, fc.base64String()), (text) => {
        const answer = fromAnswerText(text)
        expect(answer === null || answer.has('state')).toBe(true)
      }),
      cases,
    )
  })

  it('the configuration inside the page', () => {
    const config = { oauthApplicationId: fc.jsonValue(), canChooseInstance: fc.jsonValue() }
    const block = fc.oneof(
      fc.record(config, { requiredKeys: [] }).map((json) => JSON.stringify(json)),
      fc.json(),
      fc.string(),
    )
    const metadata = fc.record({
      oauth_token_payload: fc.oneof(fc.jsonValue(), fc.record({ client_id: fc.jsonValue(), redirect_uri: fc.jsonValue() })),
    })
    const attribute = fc.oneof(
      metadata.map((json) => JSON.stringify(json)),
      fc.json(),
      fc.string(),
    )
    const dataset = fc.record({ oauthMetadata: attribute, publicKeyStorageEnabled: fc.string() }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.option(block), fc.option(dataset), (textContent, ownDataset) => {
        const page = {
          getElementById: () => (textContent === null ? null : { textContent }),
          querySelector: () => (ownDataset === null ? null : { dataset: ownDataset }),
        } as unknown as Document
        const read = orAppError(() => readPageConfig(page, { baseUrl: 'https://gitlab.com/' }))
        if (!read) return
        expect(typeof read.redirectUri).toBe('string')
        expect(read.hostClientId).not.toBe('')
        expect(typeof read.canChooseInstance).toBe('boolean')
      }),
      cases,
    )
  })

  it('the address of the page', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (address, site) => {
        const url = new URL(address)
        expect(hostOf(url).baseUrl).toMatch(/^https?:.*\/$/)
        url.searchParams.set('xdm_e', site)
        const siteUrl = siteUrlIn({ location: { href: url.href } } as Window)
        expect(siteUrl === null || typeof siteUrl === 'string').toBe(true)
      }),
      cases,
    )
  })

  it('the address of an instance, as its server tells it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
        const instance = instanceFromServer(text)
        if (!instance) return
        expect(instance.baseUrl).toMatch(/^https?:\/\/[^?#]+\/$/)
        expect(instanceName(instance)).not.toMatch(/\/$/)
      }),
      cases,
    )
  })

  it('what a server says of an error', () => {
    const fields = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant({ toString: 'none' })))
    const shape = fc.oneof(fc.jsonValue(), fields)
    const parts = { message: shape, error: shape, error_description: shape, errors: shape }
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record(parts, { requiredKeys: [] })), (body) => {
        const message = serverMessage(body)
        expect(message === null || message.text.length <= 501).toBe(true)
      }),
      cases,
    )
  })

  it('Jira’s token', async () => {
    const jwtLike = fc
      .tuple(fc.string(), fc.json(), fc.string())
      .map(([head, claims, tail]) => `${head}.${btoa(encodeURIComponent(claims))}.${tail}`)
    await fc.assert(
      fc.asyncProperty(fc.oneof(jwtLike, fc.anything()), async (token) => {
        const bridge = {
          context: {
            getToken: (take: (token: unknown) => void) => {
              take(token)
            },
          },
        }
        await expectNamedEnd(contextTokenSource(bridge)())
      }),
      cases,
    )
  })
})
