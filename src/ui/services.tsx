import { createContext, use } from 'react'
import type { CallLog } from '../domain/call-log.ts'
import type { Arrival, LookAt } from '../domain/data-arrival.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import type { Instance } from '../domain/instance.ts'
import type { LazyPart } from '../domain/load-part.ts'
import type { Pauses } from '../domain/pauses.ts'
import type { GitLab, InstanceSettingsCalls, IntegrationCalls, JiraCalls, MergeRequestCalls, Probes } from '../domain/ports.ts'
import type { Integration, IntegrationChange, IntegrationPlace } from '../domain/integration.ts'
import type { ComparedValues, SavedValues } from '../domain/saved-values.ts'
import type { Session } from '../domain/session.ts'
import type { UseCases } from '../use-cases/bind-use-cases.ts'
import type { RareWords } from './words/en/rare-words.ts'
import type { RoomWords } from './words/en/room-words.ts'
import type { Words } from './words/en/words.ts'

/** What main.tsx hands to the user interface: ports and bound use-cases. */
export type Services = UseCases & {
  readonly gitlab: GitLab
  readonly frame: HostFrame
  /** The GitLab that serves this page. */
  readonly host: Instance
  readonly callLog: CallLog
  readonly pauses: Pauses
  /** After which what somebody types is asked for. */
  readonly typingPauseMs: number
  readonly appVersion: string
  /** What is said in the rooms that are loaded later, in the language of the Jira user. Throws `page-part-missing`. */
  readonly roomWords: LazyPart<RoomWords>
  /** The same for the rooms that are opened rarely. */
  readonly rareWords: LazyPart<RareWords>
  /** Signs out at GitLab. From the call on, no call for this session succeeds. Throws `not-revoked`. */
  readonly endSession: (session: Session) => Promise<void>
  /** Whether data arrives; loaded when it is first asked for. */
  readonly lookForData: (at: LookAt, signal: AbortSignal) => Promise<Arrival>
  /** The two calls of a look, where nothing is to be concluded about what arrives; loaded when first asked for. */
  readonly jiraProjects: JiraCalls['projects']
  readonly mergeRequests: MergeRequestCalls['mergeRequests']
  readonly askForInstalledEvent: Probes['installedEvent']
  /** What the app needs of the settings of the instance, and saving one of it; both are loaded when they are first asked for. */
  readonly instanceSettings: InstanceSettingsCalls['instanceSettings']
  readonly saveSetting: InstanceSettingsCalls['saveSetting']
  /** GitLab's integrations, and the projects that have them; loaded when they are first asked for. */
  readonly integrations: () => Promise<IntegrationCalls>
  /** What became of the values that were kept, and bringing one of them back. */
  readonly compareValues: (session: Session, saved: readonly SavedValues[]) => Promise<ComparedValues>
  readonly restoreValues: (session: Session, lost: SavedValues) => Promise<void>
  readonly saveIntegration: (session: Session, place: IntegrationPlace, change: IntegrationChange) => Promise<Integration>
  /** Opens the sign-in window; call it inside the click. Null where the browser blocks it. */
  readonly openPopup: (words: Words['popup']) => Window | null
}

const ServicesContext = createContext<Services | null>(null)

export const ServicesProvider = ServicesContext

export function useServices(): Services {
  const services = use(ServicesContext)
  if (!services) throw new Error('No ServicesProvider above')
  return services
}
