type Versions = { readonly chrome: number; readonly firefox: number; readonly safari: number }

/** What is said where the page's script cannot run or does not come. It knows the language of the browser, not that of Jira. */
export const start = {
  browserTooOld: {
    title: 'This browser is too old for this page',
    text: ({ chrome, firefox, safari }: Versions, missing: string) =>
      `Update it, or use another: Chrome or Edge ${chrome}, Firefox ${firefox}, Safari ${safari} or later. Missing: ${missing}.`,
  },
  scriptMissing: {
    title: 'A part of this page did not load',
    text: 'The network broke or blocks it, or GitLab was updated meanwhile. Nothing is lost: reload. If this stays, show it to your network team.',
  },
  reload: 'Reload',
}

export type StartWords = typeof start
