export type ThemeChoice = 'light' | 'dark' | 'system'

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')

/**
 * Sets the colour mode of Jira's page. The host library watches the attribute and tells the app's frame, so that
 * it follows at once.
 */
export function applyTheme(choice: ThemeChoice) {
  const isDark = choice === 'dark' || (choice === 'system' && systemIsDark.matches)
  document.documentElement.dataset['colorMode'] = isDark ? 'dark' : 'light'
}

export const onSystemThemeChange = (follow: () => void) => {
  systemIsDark.addEventListener('change', follow)
}

export const themeChoiceFrom = (text: string | null): ThemeChoice => (text === 'dark' || text === 'system' ? text : 'light')
