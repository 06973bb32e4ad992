// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ConnectBridge } from '../../src/jira/connect-bridge.ts'
import { followTheme } from '../../src/jira/follow-theme.ts'

const { dataset } = document.documentElement

beforeEach(() => {
  vi.useFakeTimers()
  delete dataset['colorMode']
  window.matchMedia = (query) => ({ matches: query.includes('dark') }) as MediaQueryList
})
afterEach(() => {
  vi.useRealTimers()
})

const jiraThat = (initializeTheming: () => void): Promise<ConnectBridge> =>
  Promise.resolve({ context: { getToken: () => undefined }, theming: { initializeTheming } })

it('the theme is the one that Jira names', async () => {
  followTheme(
    window,
    jiraThat(() => (dataset['colorMode'] = 'light')),
  )
  await vi.advanceTimersByTimeAsync(2_000)
  expect(dataset['colorMode']).toBe('light')
})

it('the theme is the system’s where Jira names none for a second', async () => {
  followTheme(
    window,
    jiraThat(() => undefined),
  )
  await vi.advanceTimersByTimeAsync(900)
  expect(dataset['colorMode']).toBeUndefined()
  await vi.advanceTimersByTimeAsync(200)
  expect(dataset['colorMode']).toBe('dark')
})

it('the theme is the system’s, at once, where there is no Jira', async () => {
  followTheme(window, Promise.reject(new Error('outside Jira')))
  await vi.advanceTimersByTimeAsync(0)
  expect(dataset['colorMode']).toBe('dark')
})
