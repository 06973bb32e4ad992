import type { Exchange } from './exchange.ts'

export type Flag = { readonly title: string; readonly body?: string; readonly type: 'success' | 'info' | 'warning' | 'error' }

/**
 * The frame that the page runs in. It offers values and requests, and never a token: another frame may sign what it
 * sends itself, where no script sees it. What it tells is for display only; GitLab verifies who the Jira user is.
 */
export type HostFrame = {
  /** Origin of the Jira site, as `https://acme.atlassian.net`; null where nobody says. */
  readonly siteUrl: string | null
  /** Of the app that Jira shows this page for; null where the frame does not say. */
  readonly appKey: string | null
  /** Resolves when a frame that did not come in time has come after all; null where none is to come. */
  readonly arrival: Promise<void> | null
  /** The language that the Jira user has chosen there, as `de_DE` or `de-DE`. Never fails, and never takes long. */
  readonly locale: () => Promise<string>
  /** Puts Jira's colour mode on <html>, now and after each switch; where Jira names none, the system's. */
  readonly followColorMode: () => void
  /** Names of the groups of the Jira user. Never fails; null where Jira does not tell. */
  readonly userGroups: () => Promise<readonly string[] | null>
  /** A flag in Jira's own corner of the page. Never fails: where Jira shows none, nothing happens. */
  readonly showFlag: (flag: Flag) => void
  /** Loads this page again inside Jira, with a fresh token in its address. */
  readonly reload: () => void
  /** Whether a window that this page opens can answer it. */
  readonly opensWindows: boolean
  /** Opens a page of another site in a new tab; null where the browser's own links do. */
  readonly openPage: ((url: string) => void) | null
  /**
   * The JSON of Jira's REST API at `path` (`/rest/api/3/…`), asked with GET as the Jira user and within seconds. Throws
   * `outside-jira`, `jira-silent`, `not-found` where this Jira lets no app ask, and `unexpected-answer`.
   */
  readonly jiraRequest: (path: string) => Promise<unknown>
  /**
   * Sends with Jira's word for site and user, and once more with a new one where the first is refused
   * (`context-token-refused`). `by`: where GitLab's contract has that word, in a header or as `jwt` in the JSON body.
   * Throws `outside-jira`, `jira-silent` and whatever comes of the exchange.
   */
  readonly vouched: <T>(exchange: Exchange<T>, by?: 'header' | 'body') => Promise<T>
}
