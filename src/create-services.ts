// With main.tsx the only file that knows everybody: it builds the adapters and binds the use-cases to them.
import type { Begun, Page } from './begin/begin.ts'
import { createBearer } from './gitlab/bearer.ts'
import { createGitLab } from './gitlab/create-gitlab.ts'
import { createProbeCalls } from './gitlab/probe-calls.ts'
import { localNetworkPermission } from './http/local-network-permission.ts'
import { pause as realPause } from './http/pause.ts'
import { createProbe } from './http/probe.ts'
import { aboutInstances, signIn } from './loading/parts-loaded-later.ts'
import { createGrantKeeper } from './oauth/grant-keeper.ts'
import { openPopup } from './oauth/open-popup.ts'
import type { Services } from './ui/services.tsx'
import { bindUseCases } from './use-cases/bind-use-cases.ts'

/** Of every step of a connection check: a person waits for the slowest. */
const stepLimitSeconds = 10

/** Everything that the user interface gets, for one window. Tests hand in a network of their own. */
export function createServices(page: Page, begun: Begun): Services {
  const { window, fetch, pause = realPause } = page
  const { frame, host, http, callLog, pauses, firstAnswers, hasWebCrypto, roomWords } = begun
  const { document, navigator } = window
  const limitSeconds = (url: URL): number => Math.min(stepLimitSeconds, page.limitSeconds?.(url) ?? stepLimitSeconds)
  const grants = createGrantKeeper(http)
  // Whatever takes this page away, no access outlives it.
  window.addEventListener('pagehide', grants.revokeAll)
  const bearer = createBearer(http, grants)
  const gitlab = createGitLab({ host, bearer, vouched: frame.vouched, first: begun.gitlab })
  const probe = createProbe({ fetch, isOnline: () => navigator.onLine, policyEvents: document, limitSeconds })

  return {
    gitlab,
    frame,
    host,
    callLog,
    pauses,
    appVersion: __APP_VERSION__,
    roomWords,
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
      firstAnswers,
      pause,
      limitSeconds,
      grants,
      probes: { ...createProbeCalls(probe), localNetwork: () => localNetworkPermission(navigator) },
      authorize: async (options) => (await signIn()).authorize({ http, grants, receiver: window }, options),
      hasWebCrypto,
    }),
  }
}
