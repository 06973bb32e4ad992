import type { Instance } from './instance.ts'

/** The app on one Jira site: which GitLab instance its data lives on. */
export type Installation = {
  /** Null means the host itself: nothing was chosen, or GitLab.com was. */
  readonly chosenInstance: Instance | null
}
