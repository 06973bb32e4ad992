// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Http } from '../../src/http/create-http.ts'
import { hostFrameOf } from '../../src/jira/host-frame-of.ts'
import { failureOf } from './failure-of.ts'

// What is asked of it says which frame it is: one with AP.js knows the Jira user's groups, one without fails by name.

const working = {
  context: { getToken: () => undefined },
  request: () => Promise.resolve({ body: '{"groups": {"items": [{"name": "org-admins"}]}}' }),
}

const http: Http = { requestJson: () => Promise.reject(new Error('Nothing is sent')) }

const pageIs = (readyState: DocumentReadyState) => {
  Object.defineProperty(document, 'readyState', { value: readyState, configurable: true })
}
beforeEach(() => {
  pageIs('interactive')
  delete document.documentElement.dataset['colorMode']
})
afterEach(() => {
  vi.useRealTimers()
  pageIs('complete')
  document.head.replaceChildren()
})

type Scope = { AP?: unknown; readonly reload: () => void }

/** A page whose address names a site, with the script tag of AP.js where `hasScript`. */
function pageWith({ AP, hasScript = true }: { readonly AP?: unknown; readonly hasScript?: boolean } = {}) {
  const script = document.createElement('script')
  script.id = 'connect-bridge'
  if (hasScript) document.head.append(script)
  const reload = vi.fn()
  const scope = {
    ...(AP !== undefined && { AP }),
    reload,
    document,
    location: { href: 'https://gitlab.com/?xdm_e=https%3A%2F%2Facme.atlassian.net', reload },
    navigator: { language: 'fr-FR' },
    setTimeout: window.setTimeout.bind(window),
    matchMedia: (query: string) => ({ matches: query.includes('dark') }) as MediaQueryList,
  }
  return { scope: scope as Scope, script, frame: hostFrameOf(scope as unknown as Window, http) }
}

const isInJira = async ({ userGroups }: ReturnType<typeof hostFrameOf>) => (await userGroups()) !== null

describe('AP.js', () => {
  it('is there before this page runs', async () => {
    expect(await isInJira(pageWith({ AP: working, hasScript: false }).frame)).toBe(true)
  })

  it('is taken when it comes after everybody has stopped waiting', async () => {
    vi.useFakeTimers()
    const { scope, script, frame } = pageWith()
    const inJira = isInJira(frame)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await inJira).toBe(false)
    scope.AP = working
    script.dispatchEvent(new Event('load'))
    await frame.arrival
    expect(await isInJira(frame)).toBe(true)
  })

  it('comes with its script', async () => {
    const { scope, script, frame } = pageWith()
    const inJira = isInJira(frame)
    scope.AP = working
    script.dispatchEvent(new Event('load'))
    expect(await inJira).toBe(true)
  })

  it.each([
    ['whose script was blocked', undefined, (script: HTMLElement) => script.dispatchEvent(new Event('error'))],
    ['whose script had failed before this page ran', undefined, () => window.dispatchEvent(new Event('load'))],
    ['outside Jira, without a context', {}, (script: HTMLElement) => script.dispatchEvent(new Event('load'))],
    ['that is null', null, (script: HTMLElement) => script.dispatchEvent(new Event('load'))],
    ['with a context of another kind', { context: { getToken: 'x' } }, (script: HTMLElement) => script.dispatchEvent(new Event('load'))],
  ])('%s: this is outside Jira', async (_what, AP, happens) => {
    const { script, frame } = pageWith({ AP })
    const failure = failureOf(frame.jiraRequest('/rest/api/3/myself'))
    happens(script)
    expect(await failure).toEqual({ kind: 'outside-jira' })
  })

  it('that takes too long is waited for no longer than ten seconds', async () => {
    vi.useFakeTimers()
    const failure = failureOf(pageWith().frame.jiraRequest('/'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await failure).toEqual({ kind: 'outside-jira' })
  })

  it('without its script, or after all has loaded, is not waited for', async () => {
    expect(await failureOf(pageWith({ hasScript: false }).frame.jiraRequest('/'))).toEqual({ kind: 'outside-jira' })
    pageIs('complete')
    expect(await failureOf(pageWith().frame.jiraRequest('/'))).toEqual({ kind: 'outside-jira' })
  })

  it('that has not come yet keeps what it is asked, and the address tells the site meanwhile', async () => {
    vi.useFakeTimers()
    const { scope, script, frame } = pageWith()
    expect(frame.siteUrl).toBe('https://acme.atlassian.net')
    const create = vi.fn()
    const reload = vi.fn()
    const locale = frame.locale()
    frame.showFlag({ title: 'Linked', type: 'success' })
    frame.reload()
    // Longer than anybody waits for the language once AP.js is there.
    await vi.advanceTimersByTimeAsync(5_000)
    scope.AP = {
      ...working,
      flag: { create },
      navigator: { reload },
      user: {
        getLocale: (answer: (locale: string) => void) => {
          answer('de_DE')
        },
      },
    }
    script.dispatchEvent(new Event('load'))
    expect(await locale).toBe('de_DE')
    expect(create).toHaveBeenCalledOnce()
    expect(reload).toHaveBeenCalledOnce()
  })
})

describe('the page outside Jira', () => {
  const { documentElement } = document

  it('speaks the browser’s language in the system’s colours, knows no site and no groups, and reloads itself', async () => {
    const { scope, frame } = pageWith({ hasScript: false })
    frame.followColorMode()
    frame.showFlag({ title: 'Linked', type: 'success' })
    frame.reload()
    expect(documentElement.dataset['colorMode']).toBe('dark')
    expect(scope.reload).toHaveBeenCalledOnce()
    expect([frame.siteUrl, await frame.locale(), await frame.userGroups()]).toEqual([null, 'fr-FR', null])
  })

  it('vouches for nothing', async () => {
    const { frame } = pageWith({ hasScript: false })
    const failure = await failureOf(frame.vouched({ url: new URL('https://gitlab.com/'), parse: () => undefined }))
    expect(failure).toEqual({ kind: 'outside-jira' })
  })

  it('is what a page shows whose AP.js never comes', async () => {
    const { scope, script, frame } = pageWith()
    frame.followColorMode()
    frame.reload()
    const locale = frame.locale()
    script.dispatchEvent(new Event('error'))
    expect(await locale).toBe('fr-FR')
    expect(documentElement.dataset['colorMode']).toBe('dark')
    expect(scope.reload).toHaveBeenCalledOnce()
  })
})
