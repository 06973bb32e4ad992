import type { Instance } from './instance.ts'

/** The app on one Jira site: which GitLab instance its data lives on. */
export type Installation = {
  /** Null means the host itself: nothing was chosen, or GitLab.com was. */
  readonly chosenInstance: Instance | null
}

export type InstanceSwitch = {
  /** What is chosen now, by its installation. */
  readonly from: Instance
  /** The host, for GitLab.com. */
  readonly to: Instance
}

export type SwitchOutcome = {
  /** The page's policy was computed before the choice and does not let it ask the instance (contract 3). */
  readonly needsReload: boolean
  /** False where an instance was replaced that could not be told to delete its links. */
  readonly isFormerTold: boolean
}
