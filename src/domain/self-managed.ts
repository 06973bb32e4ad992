import type { BulkRun } from './bulk-run.ts'
import type { CheckTarget, LocalNetworkPermission, Reading, Verdicts } from './connection-check.ts'
import type { Installation } from './installation.ts'
import type { Instance } from './instance.ts'
import type { LinksSnapshot, SavedGroup } from './links-snapshot.ts'
import type { Observable } from './observable.ts'
import type { Session } from './session.ts'

// What is about the choice of an instance: the ports that only this needs, and the flows. Nobody on GitLab.com needs
// it, so its code comes when it is asked for. Sections are those of GitLab's contract.

/** Tells the host which instance this Jira site's data lives on (section 1.7, 6). */
export type InstallationCalls = {
  /**
   * Null: the host itself. Also told again what it knows, which sends the installation to the instance once more; the
   * host then keeps to itself whether that succeeded. Throws what the host says about the instance.
   */
  readonly choose: (instance: Instance | null) => Promise<Installation>
}

/** Questions without any credential to an address that may be anybody's. */
export type Probes = {
  readonly version: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  /** Whether anything answers, whoever may read it. */
  readonly door: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  /** Whether the route for linking exists: without user and token it refuses, and changes nothing (section 1.6). */
  readonly linkRoute: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  readonly applicationId: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  /** What the browser says about this frame and local addresses; asked once, never asks the person. */
  readonly localNetwork: () => Promise<LocalNetworkPermission>
}

export type Choice = {
  /** What is chosen now, by its installation. */
  readonly from: Instance
  /** The host, for GitLab.com. */
  readonly to: Instance
}

export type ChoiceOutcome = {
  /** The page's policy was computed before the choice and does not let it ask the instance (section 3). */
  readonly needsReload: boolean
  /** False where an instance was replaced that could not be told to delete its links. */
  readonly isFormerTold: boolean
}

/** A running check. Its steps end one by one, each within its limit. */
export type ConnectionCheck = Observable<Verdicts> & { readonly stop: () => void }

export type RepairStage = 'leaving' | 'waiting' | 'returning' | 'linking'

export type RepairState = {
  readonly stage: RepairStage
  /** On its way to the run, which says for itself how it gets on. */
  readonly isRunning: boolean
  /** Why it stopped on its way to the run. */
  readonly error: unknown
  /** Links the groups of the list, once their instance is back; null before. Those that are linked count as done before. */
  readonly run: BulkRun<SavedGroup> | null
}

/** Takes the links away by the documented switch to the host and back, and makes them again. */
export type Repair = Observable<RepairState> & {
  /** Starts, or goes on where it stopped. Nothing while it is on its way, nor once the run is there. */
  readonly goOn: () => void
}

export type RepairStart = {
  /** Asked for every group, so that a new sign-in counts at once. */
  readonly session: () => Session | null
  readonly snapshot: LinksSnapshot
  /** `linking` where the installation is back already, as when a saved list is read in. */
  readonly from: 'leaving' | 'linking'
}

/** The flows, bound to their adapters. */
export type SelfManaged = {
  readonly chooseInstance: (choice: Choice) => Promise<ChoiceOutcome>
  readonly checkConnection: (target: CheckTarget & { readonly session: Session | null }) => ConnectionCheck
  /** Sends the installation to its instance again, and resolves when the instance takes Jira's token. */
  readonly renewInstallation: (instance: Instance) => Promise<void>
  /** What is linked on the session's instance, with what is needed to link it again. */
  readonly takeSnapshot: (session: Session) => Promise<LinksSnapshot>
  readonly repair: (start: RepairStart) => Repair
  /** What is behind an `unreachable` of an instance: a more precise AppError, or `error` where nothing more is known. */
  readonly explain: (instance: Instance, error: unknown) => Promise<unknown>
}
