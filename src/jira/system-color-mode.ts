/** Puts the system's colour mode on <html>, where no Jira has put its own. */
export function applySystemColorMode(page: Window): void {
  page.document.documentElement.dataset['colorMode'] ??= page.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
