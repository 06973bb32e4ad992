// With main.tsx the only file that knows everybody: it builds the adapters and binds the use-cases to them.
import type { Begun, Page } from './begin/begin.ts'
import { lazyPart } from './domain/load-part.ts'
import { createBearer, type Bearer } from './gitlab/bearer.ts'
import type { GrantKeeper } from './domain/session.ts'
import type { Group } from './domain/group.ts'
import { createGitLab } from './gitlab/create-gitlab.ts'
import { createProbeCalls } from './gitlab/probe-calls.ts'
import { localNetworkPermission } from './http/local-network-permission.ts'
import { pause as realPause } from './http/pause.ts'
import { createProbe } from './http/probe.ts'
import { aboutInstances, next, openedRarely } from './loading/parts-loaded-later.ts'
import { openPopup } from './oauth/open-popup.ts'
import type { ChooseCall, GroupCalls, LinkCalls } from './domain/ports.ts'
import type { Services } from './ui/services.tsx'
import { bindLater, bindLoaded, bindUseCases, type UseCaseOptions } from './use-cases/bind-use-cases.ts'

/** Of every step of a connection check: a person waits for the slowest. */
const stepLimitSeconds = 10

/** GitLab's own page waits 500 ms; this is short enough to feel at once and long enough not to ask per keystroke. */
const realTypingPauseMs = 300

/** What a frame of another kind speaks instead of what GitLab offers to the page that it serves itself. */
export type Dialect = {
  readonly laterBy?: (bearer: Bearer, begun: Begun) => ChooseCall & LinkCalls
  /** Carries the request for a code to sign in with. */
  readonly sendForCode?: Begun['http']['requestJson']
}

/** What comes with what follows the first screen. */
const laterCalls = (bearer: Bearer, { frame: { vouched }, host }: Begun): ChooseCall & LinkCalls => ({
  choose: async (instance) => (await aboutInstances()).createChooseCall(vouched, host).choose(instance),
  link: async (...given) => (await next()).createLinkCalls(vouched, bearer).link(...given),
  unlink: async (...given) => (await next()).createLinkCalls(vouched, bearer).unlink(...given),
})

const groupCalls = (bearer: Bearer): GroupCalls => {
  const calls = async () => (await next()).createGroupCalls(bearer)
  return {
    linkableGroups: async (...given) => (await calls()).linkableGroups(...given),
    groupById: async (...given) => (await calls()).groupById(...given),
    groupByPath: async (...given) => (await calls()).groupByPath(...given),
    accessLevel: async (...given) => (await calls()).accessLevel(...given),
    projectCount: async (...given) => (await calls()).projectCount(...given),
    projectByPath: async (...given) => (await calls()).projectByPath(...given),
  }
}

/** Everything that the user interface gets, for one window. Tests hand in a network of their own. */
export function createServices(
  page: Pick<Page, 'window' | 'fetch' | 'pause' | 'limitSeconds' | 'typingPauseMs'>,
  begun: Begun,
  { laterBy = laterCalls, sendForCode = begun.http.requestJson }: Dialect = {},
): Services {
  const { window, fetch, pause = realPause, typingPauseMs = realTypingPauseMs } = page
  const { frame, host, http, callLog, pauses, firstAnswers, hasWebCrypto, roomWords, rareWords } = begun
  const { document, navigator } = window
  const limitSeconds = (url: URL): number => Math.min(stepLimitSeconds, page.limitSeconds?.(url) ?? stepLimitSeconds)
  // Comes with the first sign-in: before it there is nothing to keep.
  const keeper = lazyPart(async () => {
    const made = (await next()).createGrantKeeper(http)
    // Whatever takes this page away, no access outlives it.
    window.addEventListener('pagehide', made.revokeAll)
    return made
  })
  const grants: GrantKeeper = {
    accessToken: async (authorized) => (await keeper()).accessToken(authorized),
    renewed: async (authorized, refused) => (await keeper()).renewed(authorized, refused),
    revoke: async (authorized) => (await keeper()).revoke(authorized),
  }
  const bearer = createBearer(http, grants)
  const gitlab = createGitLab({ bearer, first: begun.gitlab, later: { ...laterBy(bearer, begun), ...groupCalls(bearer) } })
  const probe = createProbe({ fetch, isOnline: () => navigator.onLine, policyEvents: document, limitSeconds })

  const probeCalls = createProbeCalls(probe)
  const integrations = async () => (await openedRarely()).createIntegrationCalls(bearer)

  const options: UseCaseOptions = {
    gitlab,
    frame,
    host,
    firstAnswers,
    pause,
    limitSeconds,
    grants,
    probes: { ...probeCalls, localNetwork: () => localNetworkPermission(navigator) },
    authorize: async (asked) => (await next()).authorize({ http, grants: await keeper(), receiver: window }, asked),
    authorizeDevice: async (asked) => {
      const { authorizeDevice } = await next()
      return authorizeDevice({ http, grants: await keeper(), send: sendForCode, pause, document }, asked)
    },
    hasWebCrypto,
    readValues: async (...given) => (await openedRarely()).readValues(await integrations(), ...given),
  }

  const settingsCalls = async () => (await openedRarely()).createInstanceSettingsCalls(bearer)

  return {
    gitlab,
    frame,
    host,
    callLog,
    pauses,
    typingPauseMs,
    appVersion: __APP_VERSION__,
    roomWords,
    rareWords,
    askForInstalledEvent: probeCalls.installedEvent,
    openPopup: (words) => openPopup(window, words),
    endSession: grants.revoke,
    lookForData: async (at, signal) => {
      const { createJiraCalls, createMergeRequestCalls, lookForData } = await openedRarely()
      const asked = {
        gitlab: { ...gitlab, ...createMergeRequestCalls(bearer) },
        jira: (spend: () => void) => createJiraCalls(frame, spend),
      }
      return lookForData({ ...asked, host, limitSeconds }, at, signal)
    },
    jiraProjects: async () => (await openedRarely()).createJiraCalls(frame).projects(),
    mergeRequests: async (...given) => (await openedRarely()).createMergeRequestCalls(bearer).mergeRequests(...given),
    instanceSettings: async (...given) => (await settingsCalls()).instanceSettings(...given),
    saveSetting: async (...given) => (await openedRarely()).saveSetting(await settingsCalls(), ...given),
    integrations,
    readValues: options.readValues,
    compareValues: async (...given) => (await openedRarely()).compareValues({ ...gitlab, ...(await integrations()) }, ...given),
    restoreValues: async (...given) => (await openedRarely()).restoreValues({ ...gitlab, ...(await integrations()) }, ...given),
    saveIntegration: async (...given) => (await openedRarely()).saveIntegration(await integrations(), ...given),
    ...bindUseCases(options),
    chooseInstance: bindLater(async () => (await aboutInstances()).chooseInstance, options),
    checkConnection: bindLoaded(() => aboutInstances.current()?.checkConnection, options),
    linkMany: bindLoaded(() => next.current()?.linkMany<Group>, options),
    unlinkMany: bindLoaded(() => next.current()?.unlinkMany, options),
    repair: bindLoaded(() => aboutInstances.current()?.repair, options),
    collectGroups: bindLater(async () => (await next()).collectGroups, gitlab),
    findByAddress: bindLater(async () => (await next()).findByAddress, gitlab),
    linkGroup: bindLater(async () => (await next()).linkGroup, options),
    findUnlinked: bindLater(async () => (await next()).findUnlinked, options),
    renewInstallation: bindLater(async () => (await aboutInstances()).renewInstallation, options),
    takeSnapshot: bindLater(async () => (await aboutInstances()).takeSnapshot, options),
  }
}
