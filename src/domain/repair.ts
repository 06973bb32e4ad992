import type { LinksSnapshot, SavedGroup } from './links-snapshot.ts'
import type { Session } from './session.ts'

export type RepairStage = 'leaving' | 'waiting' | 'returning' | 'linking' | 'finished'

export type RelinkOutcome = 'to-do' | 'linking' | 'linked' | { readonly error: unknown }

export type RepairState = {
  readonly stage: RepairStage
  readonly isRunning: boolean
  /** Why it stopped before the end. */
  readonly error: unknown
  readonly groups: readonly { readonly group: SavedGroup; readonly outcome: RelinkOutcome }[]
}

/** Takes the links away by the documented switch to the host and back, and makes them again. */
export type Repair = {
  /** The same object as long as nothing has changed. */
  readonly state: () => RepairState
  readonly onChange: (changed: () => void) => () => void
  /**
   * Starts, goes on where it stopped, or tries the groups again that failed. Nothing while it runs. `session`: of
   * whoever signed in anew meanwhile.
   */
  readonly run: (session?: Session | null) => void
}

export type RepairStart = {
  readonly session: Session
  readonly snapshot: LinksSnapshot
  /** `linking` where the installation is back already, as when a saved list is read in. */
  readonly from: 'leaving' | 'linking'
}
