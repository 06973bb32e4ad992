import type { BulkRun } from './bulk-run.ts'
import type { FoundByAddress } from './found-group.ts'
import type { Group, GroupPage, GroupQuery } from './group.ts'
import type { Installation } from './installation.ts'
import type { Instance } from './instance.ts'
import type { GroupDirectory } from './match-groups.ts'
import type { SelfManaged } from './self-managed.ts'
import type { Authorized, GitLabUser, Session } from './session.ts'
import type { StartSignIn } from './sign-in.ts'
import type { LinkedGroups, Subscription } from './subscription.ts'

/**
 * GitLab's HTTP contract. Every call throws an AppError and nothing else, `signal` apart, and ends within its time
 * limit. Sections are those of GitLab's contract in the design documents.
 */
export type GitLab = {
  /** Whether the host can forward to another instance. Throws `page-config-malformed` (section 4.2). */
  readonly canChooseInstance: () => boolean
  /** As every OAuth application for this page must have it, whatever the instance. Throws `page-config-malformed`. */
  readonly redirectUri: () => string
  /** Which instance this Jira site's data lives on. Needs only Jira's word (section 1.7). */
  readonly installation: (signal?: AbortSignal) => Promise<Installation>
  /** The groups linked on `instance`. Needs only Jira's word, no sign-in (section 1.3). */
  readonly linkedGroups: (instance: Instance, signal?: AbortSignal) => Promise<LinkedGroups>
  /** Resolves when the subscription is gone, also if it was gone before (section 1.4). */
  readonly unlink: (instance: Instance, subscription: Subscription) => Promise<void>
  /** OAuth `client_id` of the instance. Throws `application-id-missing` where none is set (section 1.8). */
  readonly clientId: (instance: Instance, signal?: AbortSignal) => Promise<string>
  readonly currentUser: (authorized: Authorized, signal?: AbortSignal) => Promise<GitLabUser>
  /** As GitLab writes it: `17.3.1-ee`. */
  readonly version: (authorized: Authorized, signal?: AbortSignal) => Promise<string>
  /** Groups that the user may link, or all groups for an administrator (section 7). */
  readonly linkableGroups: (session: Session, query: GroupQuery, signal?: AbortSignal) => Promise<GroupPage>
  /** Projects in the group and its subgroups; null where there are more than GitLab counts (section 9). */
  readonly projectCount: (session: Session, groupId: number, signal?: AbortSignal) => Promise<number | null>
  /** Throws `not-found` for a group that the user may not see. */
  readonly groupById: (session: Session, id: number, signal?: AbortSignal) => Promise<Group>
  readonly groupByPath: (session: Session, fullPath: string, signal?: AbortSignal) => Promise<Group>
  /** The user's access level in the group, inherited ones included; 0 for no member. */
  readonly accessLevel: (session: Session, groupId: number, signal?: AbortSignal) => Promise<number>
  readonly projectByPath: (session: Session, fullPath: string, signal?: AbortSignal) => Promise<Project>
  readonly hasUser: (session: Session, username: string, signal?: AbortSignal) => Promise<boolean>
  /** Throws `group-already-linked` too: whoever asked wanted it linked and may take that for success (section 1.6). */
  readonly link: (session: Session, fullPath: string) => Promise<void>
}

/** A GitLab project, as far as it matters here. */
export type Project = {
  readonly fullPath: string
  /** Full path of the group that it is in, or the username. */
  readonly ownerPath: string
  readonly isPersonal: boolean
}

/** The frame we run in. What it tells is for display only; GitLab verifies who the Jira user is. */
export type Jira = {
  /** Origin of the Jira site, as `https://acme.atlassian.net`. */
  readonly siteUrl: string | null
  /** The language that the Jira user has chosen there, as `de_DE` or `de-DE`. Never fails, and never takes long. */
  readonly locale: () => Promise<string>
  /** A flag in Jira's own corner of the page. Never fails: where Jira shows none, nothing happens. */
  readonly showFlag: (flag: { title: string; body?: string; type: 'success' | 'info' | 'warning' | 'error' }) => void
  /** Loads this page again inside Jira, with a fresh token in its address. */
  readonly reload: () => void
}

/** What the page needs to know before it can show anything. */
export type Start = {
  /** The instance that the data of this Jira site lives on: the chosen one, or the host. */
  readonly instance: Instance
  readonly linkedGroups: LinkedGroups
}

/** What was just unlinked, with what is needed to link it again. */
export type Unlinked = {
  readonly subscriptions: readonly Subscription[]
  /** Ids of all linked groups before. */
  readonly groupIdsBefore: readonly number[]
}

/** Flows of several calls, bound to their adapters. */
export type UseCases = {
  readonly start: () => Promise<Start>
  readonly startSignIn: StartSignIn
  /**
   * Signs out at GitLab. From the call on, no call for this session succeeds. Throws `not-revoked` where GitLab could not
   * be told: it ends the access by itself then.
   */
  readonly endSession: (session: Session) => Promise<void>
  /** The flows around the choice of an instance. Rejects only where their code does not load. */
  readonly selfManaged: () => Promise<SelfManaged>
  /** Resolves when the group is linked, also if it was before; an uncertain outcome is looked up. */
  readonly linkGroup: (session: Session, group: Group) => Promise<void>
  /** Resolves when the subscription is gone; an uncertain outcome is looked up. */
  readonly unlinkGroup: (instance: Instance, subscription: Subscription) => Promise<void>
  /** Resolves when the run has begun. `session` is asked for every group, so that a new sign-in counts at once. */
  readonly linkMany: (instance: Instance, groups: readonly Group[], session: () => Session | null) => Promise<BulkRun<Group>>
  readonly unlinkMany: (instance: Instance, subscriptions: readonly Subscription[]) => Promise<BulkRun<Subscription>>
  /** The groups that were unlinked. Throws `group-not-linkable` where none can be found. */
  readonly findUnlinked: (session: Session, unlinked: Unlinked) => Promise<Group[]>
  /** The groups of these ids, the first ones first; null for what the user cannot see. */
  readonly describeGroups: (
    session: Session,
    groupIds: readonly number[],
    options: { readonly signal: AbortSignal; readonly onProgress: (directory: GroupDirectory) => void },
  ) => Promise<GroupDirectory>
  /** What an id or the first of the paths that leads somewhere is about. */
  readonly findByAddress: (
    session: Session,
    where: { readonly id: number } | { readonly paths: readonly string[] },
    signal?: AbortSignal,
  ) => Promise<FoundByAddress>
  /** Everything that a search finds. `total` is null where GitLab does not count. */
  readonly collectGroups: (
    session: Session,
    query: Pick<GroupQuery, 'search' | 'topLevelOnly'>,
    options: { readonly signal: AbortSignal; readonly onProgress: (found: number, total: number | null) => void },
  ) => Promise<Group[]>
}
