// With main.tsx the only file that knows everybody: it builds the adapters and binds the use-cases to them.
import { createCallLog } from './domain/call-log.ts'
import { lateFunctions, lazyPart } from './domain/load-part.ts'
import { createPauses } from './domain/pauses.ts'
import type { SelfManaged } from './domain/self-managed.ts'
import { createGitLab } from './gitlab/create-gitlab.ts'
import type { GitLabOptions } from './gitlab/vouched-calls.ts'
import { hostOf, readPageConfig } from './gitlab/page-config.ts'
import { createHttp, type HttpOptions } from './http/create-http.ts'
import { createJira } from './jira/create-jira.ts'
import { followTheme } from './jira/follow-theme.ts'
import { openPopup } from './oauth/open-popup.ts'
import type { Services } from './ui/services.tsx'
import type { Languages } from './ui/words/words.ts'
import { start } from './use-cases/start.ts'

export type Outside = {
  /** The window of this page, in Jira's frame. */
  readonly window: Window
  readonly fetch: typeof globalThis.fetch
  /** Waits between two tries of a call; tests need not. */
  readonly pause?: NonNullable<HttpOptions['pause']>
  /** Time limit of a call; tests make it short where a server is silent. */
  readonly limitSeconds?: NonNullable<HttpOptions['limitSeconds']>
  readonly languages: Languages
}

/** Everything that the user interface gets, for one window. Tests hand in a network of their own. */
export function createServices({ window, fetch, languages, ...waiting }: Outside): Services {
  const { document, navigator } = window
  const host = hostOf(new URL(window.location.href))
  const pageConfig = () => readPageConfig(document, host)
  const callLog = createCallLog()
  const pauses = createPauses()
  const http = createHttp({
    fetch,
    isOnline: () => navigator.onLine,
    onCall: callLog.record,
    onPause: pauses.add,
    ...waiting,
  })
  const { jira, contextToken, bridge } = createJira(window, document.querySelector<HTMLScriptElement>('#connect-bridge'))
  followTheme(window, bridge())
  // Before React has drawn anything: every call of the first screen waits for it.
  contextToken().catch(() => undefined)
  const options: GitLabOptions = {
    http,
    host,
    pageConfig,
    contextToken,
    ...lateFunctions(() => selfManaged(), ['explain']),
  }
  const gitlab = createGitLab(options)

  // Parts that are loaded when they are first needed: none of them delays the first screen.
  const signIn = lazyPart(async () => (await import('./create-sign-in-flow.ts')).createSignInFlow({ gitlab, http, window }))
  const selfManaged: () => Promise<SelfManaged> = lazyPart(async () =>
    (await import('./create-self-managed.ts')).createSelfManaged({ ...options, ...waiting, gitlab, jira, bridge, window, fetch }),
  )
  const groupFlows = lazyPart(async () => (await import('./create-group-flows.ts')).createGroupFlows(gitlab))

  return {
    gitlab,
    jira,
    host,
    callLog,
    pauses,
    appVersion: __APP_VERSION__,
    languages,
    selfManaged,
    start: () => start({ gitlab, host, hasWebCrypto: 'subtle' in window.crypto }),
    openPopup: () => openPopup(window),
    ...lateFunctions(signIn, ['startSignIn']),
    ...lateFunctions(groupFlows, [
      'linkGroup',
      'unlinkGroup',
      'linkMany',
      'unlinkMany',
      'findUnlinked',
      'describeGroups',
      'findByAddress',
      'collectGroups',
    ]),
  }
}
