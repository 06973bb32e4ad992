// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadConnectBridge } from '../../src/jira/connect-bridge.ts'
import { createJira } from '../../src/jira/create-jira.ts'
import { failureOf } from './failure-of.ts'

const working = { context: { getToken: () => undefined } }

const pageIs = (readyState: DocumentReadyState) => {
  Object.defineProperty(document, 'readyState', { value: readyState, configurable: true })
}
beforeEach(() => {
  pageIs('interactive')
})
afterEach(() => {
  vi.useRealTimers()
  pageIs('complete')
})

describe('AP.js', () => {
  it('is there before this page runs', async () => {
    expect(await loadConnectBridge({ AP: working }, document.createElement('script'))).toBe(working)
  })

  it('comes with its script', async () => {
    const scope: { AP?: unknown } = {}
    const script = document.createElement('script')
    const loading = loadConnectBridge(scope, script)
    scope.AP = working
    script.dispatchEvent(new Event('load'))
    expect(await loading).toBe(working)
  })

  it.each([
    ['whose script was blocked', {}, (script: HTMLElement) => script.dispatchEvent(new Event('error'))],
    ['whose script had failed before this page ran', {}, () => window.dispatchEvent(new Event('load'))],
    ['outside Jira, without a context', { AP: {} }, (script: HTMLElement) => script.dispatchEvent(new Event('load'))],
    ['that is null', { AP: null }, (script: HTMLElement) => script.dispatchEvent(new Event('load'))],
    [
      'with a context of another kind',
      { AP: { context: { getToken: 'x' } } },
      (script: HTMLElement) => script.dispatchEvent(new Event('load')),
    ],
  ])('%s: this is outside Jira', async (_what, scope, happens) => {
    const script = document.createElement('script')
    const failure = failureOf(loadConnectBridge(scope, script))
    happens(script)
    expect(await failure).toEqual({ kind: 'outside-jira' })
  })

  it('that takes too long is waited for no longer than ten seconds', async () => {
    vi.useFakeTimers()
    const failure = failureOf(loadConnectBridge({}, document.createElement('script')))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await failure).toEqual({ kind: 'outside-jira' })
  })

  it('without its script, or after all has loaded, is not waited for', async () => {
    expect(await failureOf(loadConnectBridge({}, null))).toEqual({ kind: 'outside-jira' })
    pageIs('complete')
    expect(await failureOf(loadConnectBridge({}, document.createElement('script')))).toEqual({ kind: 'outside-jira' })
  })
})

describe('Jira', () => {
  const jiraWith = (bridge: unknown, search = '') => {
    const reload = vi.fn()
    const location = { href: `https://gitlab.com/-/jira_connect/subscriptions${search}`, reload }
    const scope = { AP: bridge, location }
    return { ...createJira(scope as unknown as Window, null), reload }
  }

  it.each([
    ['?xdm_e=https%3A%2F%2Facme.atlassian.net', 'https://acme.atlassian.net'],
    ['?xdm_e=https%3A%2F%2Facme.atlassian.net%2Fpath%3Fx', 'https://acme.atlassian.net'],
    ['?xdm_e=acme', null],
    ['', null],
  ])('tells its site in the address of the frame: %s', (search, siteUrl) => {
    expect(jiraWith(working, search).jira.siteUrl).toBe(siteUrl)
  })

  it('shows flags and loads the frame anew', async () => {
    const create = vi.fn()
    const reloadFrame = vi.fn()
    const { jira } = jiraWith({ ...working, flag: { create }, navigator: { reload: reloadFrame } })
    jira.showFlag({ title: 'Linked', type: 'success' })
    jira.reload()
    await vi.waitFor(() => {
      expect(reloadFrame).toHaveBeenCalledOnce()
    })
    expect(create).toHaveBeenCalledExactlyOnceWith({ title: 'Linked', body: '', type: 'success', close: 'auto' })
  })

  describe('names the language of its user', () => {
    const german = {
      ...working,
      user: {
        getLocale: (answer: (locale: string) => void) => {
          answer('de_DE')
        },
      },
    }
    const pageWith = (AP?: unknown) => ({ AP, location: { href: 'https://gitlab.com/' }, navigator: { language: 'fr-FR' } })
    const localeOn = (scope: object, script: HTMLScriptElement | null = null) =>
      createJira(scope as unknown as Window, script).jira.locale()

    it('also where AP.js takes longer to come than anybody waits for the answer', async () => {
      vi.useFakeTimers()
      const scope = pageWith()
      const script = document.createElement('script')
      const locale = localeOn(scope, script)
      await vi.advanceTimersByTimeAsync(5_000)
      scope.AP = german
      script.dispatchEvent(new Event('load'))
      expect(await locale).toBe('de_DE')
    })

    it('and within a second, or the browser does', async () => {
      vi.useFakeTimers()
      const locale = localeOn(pageWith({ ...working, user: { getLocale: () => undefined } }))
      await vi.advanceTimersByTimeAsync(1_000)
      expect(await locale).toBe('fr-FR')
    })

    it.each([
      ['missing', undefined],
      ['without users', working],
      [
        'that breaks',
        {
          ...working,
          user: {
            getLocale: () => {
              throw new Error('no')
            },
          },
        },
      ],
    ])('or the browser does: a Jira that is %s', async (_what, bridge) => {
      vi.useFakeTimers()
      const locale = localeOn(pageWith(bridge))
      await vi.advanceTimersByTimeAsync(1_000)
      expect(await locale).toBe('fr-FR')
    })
  })

  it.each([
    ['missing', undefined],
    ['older than flags and reloads', working],
  ])('that is %s makes neither fail: the page reloads itself', async (_what, bridge) => {
    const { jira, reload } = jiraWith(bridge)
    jira.showFlag({ title: 'Linked', type: 'success' })
    jira.reload()
    await vi.waitFor(() => {
      expect(reload).toHaveBeenCalledOnce()
    })
  })
})
