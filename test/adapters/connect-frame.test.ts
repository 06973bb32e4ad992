// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Exchange } from '../../src/domain/exchange.ts'
import { AppError } from '../../src/domain/failure.ts'
import type { Http } from '../../src/http/create-http.ts'
import type { ConnectBridge } from '../../src/jira/connect-bridge.ts'
import { connectFrame } from '../../src/jira/connect-frame.ts'
import { failureOf } from './failure-of.ts'

const { dataset } = document.documentElement

beforeEach(() => {
  delete dataset['colorMode']
})
afterEach(() => {
  vi.useRealTimers()
})

const working: ConnectBridge = { context: { getToken: () => undefined } }

const silent: Http = { requestJson: () => Promise.reject(new Error('Nothing is sent')) }

type FrameOptions = { readonly search?: string; readonly http?: Http; readonly ancestorOrigins?: readonly string[] }

function frameWith(bridge: Partial<ConnectBridge>, { search = '', http = silent, ancestorOrigins }: FrameOptions = {}) {
  const reload = vi.fn()
  const page = {
    document,
    location: { href: `https://gitlab.com/-/jira_connect/subscriptions${search}`, reload, ...(ancestorOrigins && { ancestorOrigins }) },
    navigator: { language: 'fr-FR' },
    setTimeout: (done: () => void, ms: number) => setTimeout(done, ms),
    matchMedia: (query: string) => ({ matches: query.includes('dark') }) as MediaQueryList,
  }
  return { frame: connectFrame(page as unknown as Window, { ...working, ...bridge }, http), reload }
}

const gone = (): never => {
  throw new TypeError('host is gone')
}

describe('what GitLab is sent', () => {
  const url = new URL('https://gitlab.com/-/jira_connect/subscriptions')
  const refused = new AppError({ kind: 'context-token-refused', instance: 'gitlab.com' })

  /** Jira gives the tokens `one`, `two`, …; `outcomes` are those of the calls, in turn. */
  function vouching(...outcomes: readonly unknown[]) {
    const tokens = ['one', 'two', 'three'].values()
    const sent: Exchange<unknown>[] = []
    const http: Http = {
      requestJson: <T>(exchange: Exchange<T>) => {
        sent.push(exchange)
        const outcome = outcomes[sent.length - 1]
        return outcome instanceof AppError ? Promise.reject(outcome) : Promise.resolve(outcome as T)
      },
    }
    const getToken = vi.fn((take: (token: unknown) => void) => {
      take(tokens.next().value)
    })
    return { ...frameWith({ context: { getToken } }, { http }), sent, getToken }
  }

  it('has Jira’s word in a header, beside what is there', async () => {
    const { frame, sent } = vouching('answer')
    expect(await frame.vouched({ url, headers: { Accept: 'x' }, parse: () => '' })).toBe('answer')
    expect(sent).toMatchObject([{ url, headers: { Accept: 'x', Authorization: 'JWT one' } }])
  })

  it('or in the body, which leaves the header to the GitLab user', async () => {
    const { frame, sent } = vouching('answer')
    const headers = { Authorization: 'Bearer x' }
    await frame.vouched({ url, headers, body: { json: { namespace_path: 'atlas' } }, parse: () => '' }, 'body')
    expect(sent).toMatchObject([{ headers, body: { json: { jwt: 'one', namespace_path: 'atlas' } } }])
  })

  it.each(['header', 'body'] as const)('is sent once more with a new token where the first is refused (%s)', async (by) => {
    const { frame, sent } = vouching(refused, 'answer')
    expect(await frame.vouched({ url, parse: () => '' }, by)).toBe('answer')
    const words = sent.map(({ headers, body }) => headers?.['Authorization'] ?? (body as { json: { jwt: string } }).json.jwt)
    expect(words.map((word) => word.replace('JWT ', ''))).toEqual(['one', 'two'])
  })

  it('is sent no third time, and not again after another failure', async () => {
    const twice = vouching(refused, refused)
    expect(await failureOf(twice.frame.vouched({ url, parse: () => '' }))).toEqual(refused.failure)
    expect(twice.sent).toHaveLength(2)
    const other = vouching(new AppError({ kind: 'jira-user-not-admin' }))
    expect(await failureOf(other.frame.vouched({ url, parse: () => '' }))).toEqual({ kind: 'jira-user-not-admin' })
    expect(other.sent).toHaveLength(1)
  })

  it('need not wait for the token: it is asked for at once, and once', async () => {
    const { frame, getToken } = vouching('answer')
    expect(getToken).toHaveBeenCalledOnce()
    await frame.vouched({ url, parse: () => '' })
    expect(getToken).toHaveBeenCalledOnce()
  })
})

describe('the colour mode', () => {
  const follow = (initializeTheming?: () => void) => {
    vi.useFakeTimers()
    frameWith(initializeTheming ? { theming: { initializeTheming } } : {}).frame.followColorMode()
  }

  it('is the one that Jira names', async () => {
    follow(() => (dataset['colorMode'] = 'light'))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(dataset['colorMode']).toBe('light')
  })

  it.each([
    ['names none', () => undefined],
    ['knows of none', undefined],
    ['is gone', gone],
  ])('is the system’s where Jira %s for a second', async (_what, initializeTheming) => {
    follow(initializeTheming)
    await vi.advanceTimersByTimeAsync(900)
    expect(dataset['colorMode']).toBeUndefined()
    await vi.advanceTimersByTimeAsync(200)
    expect(dataset['colorMode']).toBe('dark')
  })
})

describe('Jira', () => {
  it.each([
    ['?xdm_e=https%3A%2F%2Facme.atlassian.net', 'https://acme.atlassian.net'],
    ['?xdm_e=https%3A%2F%2Facme.atlassian.net%2Fpath%3Fx', 'https://acme.atlassian.net'],
    ['?xdm_e=acme', null],
    ['?xdm_e=javascript%3Aalert(1)', null],
    ['?xdm_e=data%3Atext%2Fhtml%2Cx', null],
    ['?xdm_e=ftp%3A%2F%2Facme.atlassian.net', null],
    ['', null],
  ])('tells its site in the address of the frame: %s', (search, siteUrl) => {
    expect(frameWith({}, { search }).frame.siteUrl).toBe(siteUrl)
  })

  it.each([
    ['?xdm_c=channel-gitlab-jira-connect-git.acme.com__gitlab-configuration', 'gitlab-jira-connect-git.acme.com'],
    ['?xdm_c=gitlab', null],
    ['', null],
  ])('tells the app’s key there too: %s', (search, appKey) => {
    expect(frameWith({}, { search }).frame.appKey).toBe(appKey)
  })

  it.each([
    ['names it', ['https://acme.atlassian.net'], true],
    ['names it around another frame of Jira’s', ['https://cdn.prod.atlassian-dev.net', 'https://acme.atlassian.net'], true],
    ['names others only', ['https://evil.example'], false],
    ['names one that only begins like it', ['https://acme.atlassian.net.evil.example'], false],
    ['tells nothing, as in a frame without a referrer', ['null'], true],
    ['knows of no frame around', [], true],
    ['does not tell', undefined, true],
  ])('is believed to be the site of that address where the browser %s', (_what, ancestorOrigins, isBelieved) => {
    const { frame } = frameWith({}, { search: '?xdm_e=https%3A%2F%2Facme.atlassian.net', ...(ancestorOrigins && { ancestorOrigins }) })
    expect(frame.siteUrl).toBe(isBelieved ? 'https://acme.atlassian.net' : null)
  })

  it('shows flags and loads the frame anew', () => {
    const create = vi.fn()
    const reloadFrame = vi.fn()
    const { frame } = frameWith({ flag: { create }, navigator: { reload: reloadFrame } })
    frame.showFlag({ title: 'Linked', type: 'success' })
    frame.reload()
    expect(reloadFrame).toHaveBeenCalledOnce()
    expect(create).toHaveBeenCalledExactlyOnceWith({ title: 'Linked', body: '', type: 'success', close: 'auto' })
  })

  it.each([
    ['older than flags and reloads', {}],
    ['gone', { flag: { create: gone } }],
  ])('that is %s makes neither fail: the page reloads itself', (_what, bridge) => {
    const { frame, reload } = frameWith(bridge)
    frame.showFlag({ title: 'Linked', type: 'success' })
    frame.reload()
    expect(reload).toHaveBeenCalledOnce()
  })

  const speaking = (getLocale?: (answer: (locale: unknown) => void) => unknown) => {
    vi.useFakeTimers()
    const locale = frameWith(getLocale ? { user: { getLocale } } : {}).frame.locale()
    return vi.advanceTimersByTimeAsync(1_000).then(() => locale)
  }

  it('names the language of its user', async () => {
    expect(
      await speaking((answer) => {
        answer('de_DE')
      }),
    ).toBe('de_DE')
  })

  it.each([
    ['is silent for a second', () => undefined],
    ['knows no users', undefined],
    ['breaks', gone],
  ])('or the browser does, where it %s', async (_what, getLocale) => {
    expect(await speaking(getLocale)).toBe('fr-FR')
  })
})
