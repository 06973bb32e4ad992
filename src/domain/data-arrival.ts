import type { Failure } from './failure.ts'
import { installedWay } from './installed-way.ts'
import type { Instance } from './instance.ts'
import type { Session } from './session.ts'

/** A tool that Jira has development data from: its instance type and its name for people. */
export type DevelopmentTool = { readonly type: string; readonly name: string }

/** One kind of data in the Development field of an issue, such as `pullrequest`. All tools together have one time. */
export type DevelopmentEntry = {
  readonly kind: string
  /** Null where it cannot be read. */
  readonly lastUpdated: Date | null
  readonly tools: readonly DevelopmentTool[]
}

/** The Development field of an issue; null where its form is not known. */
export type Development = readonly DevelopmentEntry[] | null

/** The Jira projects that the user may see, those first that something happened in last. */
export type JiraProjects = { readonly keys: readonly string[]; readonly isAll: boolean }

export type IssueDevelopment = { readonly key: string; readonly development: Development }

/** A merge request as far as Jira will hear of it. */
export type MergeRequest = {
  /** As GitLab writes it for people: `acme/platform!12`. */
  readonly reference: string
  readonly webUrl: string | null
  /** In its title or description. */
  readonly issueKeys: readonly string[]
  /** Others, in the name of its source branch: Jira hears of them when the branch is pushed. */
  readonly branchKeys: readonly string[]
  readonly createdAt: Date
  /** Also moved by comments, which Jira does not hear of. */
  readonly updatedAt: Date
}

/** Why something cannot be told from here. */
export type NotTold =
  /** Jira refuses: scope, permission, or an app access rule. */
  | { readonly kind: 'refused' }
  /** This frame, or this Jira, lets no page ask. */
  | { readonly kind: 'no-requests' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'busy' }
  /** A page or something else where data was due, or an error of Jira's own. */
  | { readonly kind: 'no-data' }
  /** No Development field, or none that a search knows: Jira Software is missing. */
  | { readonly kind: 'no-jira-software' }
  | { readonly kind: 'search-refused'; readonly reason: string }
  | { readonly kind: 'no-projects' }
  /** Issues of this site that may not be seen, or are not there: Jira's answer is the same. */
  | { readonly kind: 'hidden'; readonly keys: readonly string[] }
  /** Data at an issue that nothing can be concluded from. */
  | { readonly [Kind in Unclear]: { readonly kind: Kind; readonly key: string } }[Unclear]
  | { readonly kind: 'older'; readonly shown: Shown }
  /** Issues that only branches name: nobody tells here when those were pushed. */
  | { readonly kind: 'branch-only'; readonly keys: readonly string[] }
  | { readonly kind: 'no-link-time' }
  /** Only merge requests tell whether something should have arrived. `issues` were found with data of other tools. */
  | { readonly kind: 'signed-out'; readonly issues: number }
  | { readonly kind: 'no-evidence'; readonly issues: number }
  /** Tries again took up what one look may ask. */
  | { readonly kind: 'asked-enough' }
  | { readonly kind: 'failure'; readonly failure: Failure }

/**
 * Data of an unknown form, without a time that can be read, of several tools at once, of another app called GitLab, or
 * found by a search and not shown.
 */
export type Unclear = 'form' | 'time' | 'shared' | 'other-gitlab' | 'not-shown'

/** Why nothing has arrived yet. */
export type NotYet =
  | { readonly kind: 'nothing-linked' }
  | { readonly kind: 'first-batch'; readonly minutes: number | null }
  /** Of the merge requests changed since the link. */
  | { readonly kind: 'no-work' }
  | { readonly kind: 'no-key'; readonly mergeRequests: number }
  | { readonly kind: 'no-such-issue'; readonly keys: readonly string[] }
  /** Changed less than `minutes` ago, so that it may still be on its way. */
  | { readonly kind: 'recent'; readonly named: NamedIssue; readonly minutes: number }
  /** GitLab sends past branches from 15.11 on. */
  | { readonly kind: 'past-branches'; readonly version: string }

export type NamedIssue = { readonly mergeRequest: MergeRequest; readonly key: string }

/** That GitLab's data stands at an issue, and the time of the newest of it. */
export type Shown = { readonly key: string; readonly since: Date }

export type ArrivalVerdict =
  /** `named`: what of a group names the issue; null for the site as a whole. */
  | { readonly state: 'arrives'; readonly shown: Shown; readonly named: MergeRequest | null }
  | { readonly state: 'not-yet'; readonly reasons: readonly NotYet[] }
  /** `before`: what arrived last. */
  | { readonly state: 'nothing'; readonly missing: readonly NamedIssue[]; readonly before: Shown | null }
  | { readonly state: 'cannot-tell'; readonly why: NotTold }

/** What a look finds: for the site as a whole, and for one linked group where one was looked at. */
export type Arrival = {
  readonly site: ArrivalVerdict
  readonly group: ArrivalVerdict | null
  readonly lookedAt: Date
}

/** What to look at. */
export type LookAt = {
  /** When each linked group was linked. */
  readonly linkedAt: readonly (Date | null)[]
  readonly session: Session | null
  /** The linked group to look at more closely; needs the session. */
  readonly group: { readonly id: number; readonly linkedAt: Date | null } | null
}

/** What helps where nothing arrives follows the way in which the app was installed. */
export type ArrivalRemedy = 'repair' | 'gitlab-support' | 'new-installed-event'

const remedies = { 'behind-host': 'repair', 'gitlab-com': 'gitlab-support', 'own-app': 'new-installed-event' } as const

export const arrivalRemedy = (instance: Instance, host: Instance): ArrivalRemedy => remedies[installedWay(instance, host)]
