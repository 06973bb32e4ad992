import type { ConnectBridge } from './connect-bridge.ts'

/** A Jira that has not named its theme by then has none to name. */
const limitMs = 1_000

/** Puts Jira's colour mode on <html>, now and after each switch; without a Jira, the system's. */
export function followTheme(scope: Window, bridge: Promise<ConnectBridge>): void {
  const { documentElement } = scope.document
  const useSystemTheme = (): void => {
    documentElement.dataset['colorMode'] ??= scope.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  }
  void bridge.then(({ theming }) => {
    theming?.initializeTheming?.()
    scope.setTimeout(useSystemTheme, limitMs)
  }, useSystemTheme)
}
