// With main.tsx the only file that knows everybody: it builds the adapters and binds the use-cases to them.
import { createCallLog } from './domain/call-log.ts'
import { lazyPart } from './domain/load-part.ts'
import { createPauses } from './domain/pauses.ts'
import type { SelfManaged } from './domain/self-managed.ts'
import { createGitLab } from './gitlab/create-gitlab.ts'
import { hostOf, readPageConfig } from './gitlab/page-config.ts'
import { createHttp, type HttpOptions } from './http/create-http.ts'
import { createJira } from './jira/create-jira.ts'
import { followTheme } from './jira/follow-theme.ts'
import { openPopup } from './oauth/open-popup.ts'
import type { Services } from './ui/services.tsx'
import { start } from './use-cases/start.ts'

export type Outside = {
  /** The window of this page, in Jira's frame. */
  readonly window: Window
  readonly fetch: typeof fetch
  /** Waits between two tries of a call; tests need not. */
  readonly pause?: NonNullable<HttpOptions['pause']>
  /** Time limit of a call; tests make it short where a server is silent. */
  readonly limitSeconds?: NonNullable<HttpOptions['limitSeconds']>
}

/** Everything that the user interface gets, for one window. Tests hand in a network of their own. */
export function createServices({ window, fetch, ...waiting }: Outside): Services {
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
  const options = {
    http,
    host,
    pageConfig,
    contextToken,
    explain: async (...found: Parameters<SelfManaged['explain']>) => (await selfManaged()).explain(...found),
  }
  const gitlab = createGitLab(options)

  // Parts that are loaded when they are first needed: none of them delays the first screen.
  const signIn = lazyPart(async () => {
    const [{ createSignIn }, { authorize }] = await Promise.all([
      import('./use-cases/sign-in.ts'),
      import('./oauth/authorize.ts'),
    ])
    return createSignIn({
      gitlab,
      redirectUri: gitlab.redirectUri,
      authorize: (options) => authorize({ ...options, http, receiver: window }),
    })
  })
  const selfManaged = lazyPart(async () =>
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
    selfManaged,
    start: () => start({ gitlab, host, hasWebCrypto: 'subtle' in window.crypto }),
    openPopup: () => openPopup(window),
    startSignIn: async (start) => (await signIn())(start),
    linkGroup: async (...flow) => (await groupFlows()).linkGroup(...flow),
    unlinkGroup: async (...flow) => (await groupFlows()).unlinkGroup(...flow),
    linkMany: async (...flow) => (await groupFlows()).linkMany(...flow),
    unlinkMany: async (...flow) => (await groupFlows()).unlinkMany(...flow),
    findUnlinked: async (...flow) => (await groupFlows()).findUnlinked(...flow),
    describeGroups: async (...flow) => (await groupFlows()).describeGroups(...flow),
    findByAddress: async (...flow) => (await groupFlows()).findByAddress(...flow),
    collectGroups: async (...flow) => (await groupFlows()).collectGroups(...flow),
  }
}
