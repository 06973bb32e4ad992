import type { BulkRun } from './bulk-run.ts'
import type { LinksSnapshot, SavedGroup } from './links-snapshot.ts'
import type { Observable } from './observable.ts'
import type { Session } from './session.ts'

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
