// With main.tsx the only file that knows everybody: it builds the adapters and binds the use-cases to them.
import { createCallLog, type CallLog } from './domain/call-log.ts'
import type { HostFrame } from './domain/host-frame.ts'
import { createPauses, type Pauses } from './domain/pauses.ts'
import { createBearer } from './gitlab/bearer.ts'
import { createGitLab } from './gitlab/create-gitlab.ts'
import { hostOf, readPageConfig } from './gitlab/page-config.ts'
import { createProbeCalls } from './gitlab/probe-calls.ts'
import { createHttp, type Http, type HttpOptions } from './http/create-http.ts'
import { localNetworkPermission } from './http/local-network-permission.ts'
import { pause as realPause } from './http/pause.ts'
import { createProbe } from './http/probe.ts'
import { hostFrameOf } from './jira/host-frame-of.ts'
import { aboutInstances, signIn } from './loading/parts-loaded-later.ts'
import { createGrantKeeper } from './oauth/grant-keeper.ts'
import { openPopup } from './oauth/open-popup.ts'
import type { Services } from './ui/services.tsx'
import type { Languages } from './ui/words/languages.ts'
import { bindUseCases } from './use-cases/bind-use-cases.ts'

export type Page = {
  /** The window of this page, in Jira's frame. */
  readonly window: Window
  readonly fetch: typeof globalThis.fetch
  /** Waits between two tries of a call; tests need not. */
  readonly pause?: NonNullable<HttpOptions['pause']>
  /** Time limit of a call; tests make it short where a server is silent. */
  readonly limitSeconds?: NonNullable<HttpOptions['limitSeconds']>
  readonly languages: Languages
}

/** What the page has of the world around it, whoever is on the other side of it. */
export type Outside = {
  readonly frame: HostFrame
  readonly http: Http
  readonly callLog: CallLog
  readonly pauses: Pauses
}

export function createOutside(page: Page): Outside {
  const { window } = page
  const callLog = createCallLog()
  const pauses = createPauses()
  const http = createHttp({ ...page, isOnline: () => window.navigator.onLine, onCall: callLog.record, onPause: pauses.add })
  return { frame: hostFrameOf(window, http), http, callLog, pauses }
}

/** Of every step of a connection check: a person waits for the slowest. */
const stepLimitSeconds = 10

/** Everything that the user interface gets, for one window. Tests hand in a network of their own. */
export function createServices(page: Page, outside: Outside = createOutside(page)): Services {
  const { window, fetch, languages, pause = realPause } = page
  const { frame, http, callLog, pauses } = outside
  const { document, navigator } = window
  const host = hostOf(new URL(window.location.href))
  const limitSeconds = (url: URL): number => Math.min(stepLimitSeconds, page.limitSeconds?.(url) ?? stepLimitSeconds)
  const grants = createGrantKeeper(http)
  const bearer = createBearer(http, grants)
  const gitlab = createGitLab({ http, bearer, host, pageConfig: () => readPageConfig(document, host), vouched: frame.vouched })
  const probe = createProbe({ fetch, isOnline: () => navigator.onLine, policyEvents: document, limitSeconds })
  frame.followColorMode()

  return {
    gitlab,
    frame,
    host,
    callLog,
    pauses,
    appVersion: __APP_VERSION__,
    languages,
    openPopup: (words) => openPopup(window, words),
    endSession: grants.revoke,
    lookForData: async (at, signal) => {
      const { createJiraCalls, createMergeRequestCalls, lookForData } = await aboutInstances()
      const asked = { gitlab: { ...gitlab, ...createMergeRequestCalls(bearer) }, jira: createJiraCalls(frame) }
      return lookForData({ ...asked, host, limitSeconds }, at, signal)
    },
    ...bindUseCases({
      gitlab,
      frame,
      host,
      pause,
      limitSeconds,
      probes: { ...createProbeCalls(probe), localNetwork: () => localNetworkPermission(navigator) },
      authorize: async (options) => (await signIn()).authorize({ http, grants, receiver: window }, options),
      hasWebCrypto: 'subtle' in window.crypto,
    }),
  }
}
