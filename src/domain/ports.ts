import type { LocalNetworkPermission, Reading } from './connection-check.ts'
import type { Development, IssueDevelopment, JiraProjects, MergeRequest } from './data-arrival.ts'
import type { Group, GroupPage, GroupQuery } from './group.ts'
import type { Installation } from './installation.ts'
import type { SettingKey } from './scripts-to-run/instance-set-up.ts'
import type { InstanceSettings, SettingValue } from './instance-settings.ts'
import type { Integration, IntegrationChange, IntegrationPlace } from './integration.ts'
import type { Instance } from './instance.ts'
import type { ServiceManagement } from './saved-values.ts'
import type { Authorized, GitLabUser, Session } from './session.ts'
import type { LinkedGroups, Subscription } from './subscription.ts'

/** The page itself, and which instance this Jira site's data lives on: asked of the host, `clientId` apart. */
export type InstallationCalls = {
  /** Whether the host can forward to another instance. Throws `page-config-malformed` (contract 4.2). */
  readonly canChooseInstance: () => boolean
  /** As every OAuth application for this page must have it, whatever the instance. Throws `page-config-malformed`. */
  readonly redirectUri: () => string
  /** Needs only Jira's word (contract 1.7). */
  readonly installation: (signal?: AbortSignal) => Promise<Installation>
  /** OAuth `client_id` of the instance. Throws `application-id-missing` where none is set (contract 1.8). */
  readonly clientId: (instance: Instance, signal?: AbortSignal) => Promise<string>
}

export type LinkedGroupsCalls = {
  /** The groups linked on `instance`. Needs only Jira's word, no sign-in (contract 1.3). */
  readonly linkedGroups: (instance: Instance, signal?: AbortSignal) => Promise<LinkedGroups>
}

/** Of the host, which sends the installation to the instance. */
export type ChooseCall = {
  /**
   * Null: the host itself. Also told again what it knows, which sends the installation to the instance once more; the
   * host then keeps to itself whether that succeeded. Throws what the host says about the instance (contract 1.7, 6).
   */
  readonly choose: (instance: Instance | null) => Promise<Installation>
}

export type LinkCalls = {
  /** Needs the word of both: Jira's and the user's. */
  /** Throws `group-already-linked` too: whoever asked wanted it linked and may take that for success (contract 1.6). */
  readonly link: (session: Session, fullPath: string) => Promise<void>
  /** Resolves when GitLab says that it is done (contract 1.4). */
  readonly unlink: (instance: Instance, subscription: Subscription) => Promise<void>
}

export type GroupCalls = {
  /** Groups that the user may link, or all groups for an administrator (contract 7). */
  readonly linkableGroups: (session: Session, query: GroupQuery, signal?: AbortSignal) => Promise<GroupPage>
  /** Throws `not-found` for a group that the user may not see. */
  readonly groupById: (session: Session, id: number, signal?: AbortSignal) => Promise<Group>
  readonly groupByPath: (session: Session, fullPath: string, signal?: AbortSignal) => Promise<Group>
  /** The user's access level in the group, inherited ones included; 0 for no member. */
  readonly accessLevel: (session: Session, groupId: number, signal?: AbortSignal) => Promise<number>
  /** Projects in the group and its subgroups; null where there are more than GitLab counts (contract 9). */
  readonly projectCount: (session: Session, groupId: number, signal?: AbortSignal) => Promise<number | null>
  readonly projectByPath: (session: Session, fullPath: string, signal?: AbortSignal) => Promise<Project>
}

export type UserCalls = {
  readonly currentUser: (authorized: Authorized, signal?: AbortSignal) => Promise<GitLabUser>
  /** As GitLab writes it for whoever is signed in: `17.3.1-ee`. */
  readonly version: (authorized: Authorized, signal?: AbortSignal) => Promise<string>
  readonly hasUser: (session: Session, username: string, signal?: AbortSignal) => Promise<boolean>
}

/** What only administrators of the instance may (contract administration, Who may). */
export type AdministratorCalls = {
  /** Whether GitLab lets this access do what administrators may. Whatever is not its own word on that is thrown. */
  readonly canAdminister: (authorized: Authorized, signal?: AbortSignal) => Promise<boolean>
}

/** What the app needs of the settings of the instance, for administrators (contract administration, Settings of the instance). */
export type InstanceSettingsCalls = {
  /** Throws `refused` with GitLab's own words to whoever is no administrator, or has Admin Mode on. */
  readonly instanceSettings: (session: Session, signal?: AbortSignal) => Promise<InstanceSettings>
  /** Answers what GitLab says it has now. Throws `refused` with what GitLab has against the value. */
  readonly saveSetting: (session: Session, key: SettingKey, value: SettingValue) => Promise<InstanceSettings>
}

export type MergeRequestCalls = {
  /** The latest that were changed after `since` in the group and its subgroups, as far as the user sees them (contract 7). */
  readonly mergeRequests: (session: Session, groupId: number, since: Date | null, signal?: AbortSignal) => Promise<readonly MergeRequest[]>
}

/** GitLab's integration of a group or project (contract service-management, The integration). */
export type IntegrationCalls = {
  /** Throws `integration-unavailable`, and `integration-refused` where it was never linked. */
  readonly integration: (session: Session, place: IntegrationPlace, signal?: AbortSignal) => Promise<Integration>
  /** The same, and `integration-refused` for values that GitLab does not take. It may answer well and have changed nothing. */
  readonly saveIntegration: (session: Session, place: IntegrationPlace, change: IntegrationChange) => Promise<Integration>
  /** Projects of the group and its subgroups; `search` as GitLab searches, '' for all. */
  readonly projectsIn: (session: Session, groupId: number, query: ProjectQuery, signal?: AbortSignal) => Promise<ProjectPage>
}

export type ProjectQuery = { readonly search: string; readonly page: number; readonly perPage: number }

export type ProjectPage = {
  readonly projects: readonly IntegrationPlace[]
  /** Null where GitLab leaves it out. */
  readonly total: number | null
  readonly hasNextPage: boolean
}

/**
 * Jira's REST API, as the Jira user and within the scopes of the app (contract after-linking, What a page in Jira can
 * read). Each call throws what the frame's `jiraRequest` throws, and `unexpected-answer` for what is of no known form.
 */
export type JiraCalls = {
  /** Id of the Development field; null where this Jira has none. */
  readonly developmentField: () => Promise<string | null>
  readonly projects: () => Promise<JiraProjects>
  /** Issues with development data of any tool, those first that something happened at last. */
  readonly issuesWithDevelopment: (fieldId: string) => Promise<readonly IssueDevelopment[]>
  readonly development: (issueKey: string, fieldId: string) => Promise<Development>
}

/**
 * GitLab's HTTP contract, by subject. Every call throws an AppError and nothing else, `signal` apart, and ends within
 * its time limit. Sections are those of GitLab's contract in the design documents.
 */
export type GitLab = FirstCalls & ChooseCall & LinkCalls & GroupCalls & UserCalls & AdministratorCalls

/** What is asked before anything can be shown. Jira's word is enough for it, or it needs none. */
export type FirstCalls = InstallationCalls & LinkedGroupsCalls

/** A GitLab project, as far as it matters here. */
export type Project = {
  readonly id: number
  readonly fullPath: string
  /** Full path of the group that it is in, or the username. */
  readonly ownerPath: string
  readonly isPersonal: boolean
}

/** Questions without any credential to an address that may be anybody's. */
export type Probes = {
  readonly version: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  /** Whether anything answers, whoever may read it. */
  readonly door: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  /** Whether the route for linking exists: without user and token it refuses, and changes nothing (contract 1.6). */
  readonly linkRoute: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  readonly applicationId: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  /** Whether GitLab answers what Jira tells it of an installation: without Jira’s word with 401 (contract 1.11). */
  readonly installedEvent: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  /** What the host of this page tells Jira of the app (contract 8): nobody else may read it. */
  readonly descriptor: (host: Instance, signal: AbortSignal) => Promise<Reading>
  /** Version and application id in a way that makes a browser ask first, by OPTIONS, whether it may. */
  readonly versionByPreflight: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  readonly applicationIdByPreflight: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  /** Whether DELETE comes through: without Jira’s word GitLab refuses it (contract 1.4), as it does the list (contract 1.3). */
  readonly unlinkRoute: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  readonly listRoute: (instance: Instance, signal: AbortSignal) => Promise<Reading>
  /** What the browser says about this frame and local addresses; asked once, never asks the person. */
  readonly localNetwork: () => Promise<LocalNetworkPermission>
}

/** The answers to them, each of which may still fail. */
export type FirstAnswers = {
  /** The instance that the data of this Jira site lives on: the chosen one, or the host. */
  readonly instance: Promise<Instance>
  readonly linkedGroups: Promise<LinkedGroups>
  readonly clientId: Promise<string>
}

/** What the page needs to know before it can show anything; the client id, before anybody can sign in. */
export type Start = {
  readonly instance: Instance
  readonly linkedGroups: LinkedGroups
  readonly clientId: Promise<string>
}

/** What was just unlinked, with what is needed to link it again. */
export type Unlinked = UnlinkedLinks & {
  /** Ids of all linked groups before. */
  readonly groupIdsBefore: readonly number[]
}

export type UnlinkedLinks = {
  readonly subscriptions: readonly Subscription[]
  /** What they had of their own for service management; null where this GitLab has no such thing. Never rejects. */
  readonly valuesBefore: Promise<ServiceManagement | null>
}
