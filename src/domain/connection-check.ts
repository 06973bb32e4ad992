import type { Failure } from './failure.ts'
import type { VersionGap } from './gitlab-version.ts'
import type { Instance } from './instance.ts'
import type { Observable } from './observable.ts'
import type { GitLabUser } from './session.ts'

/** What a browser learns of one request that carries nothing about anybody. */
export type Reading =
  | {
      readonly kind: 'answered'
      /** Of the server that was asked. */
      readonly origin: string
      readonly status: number
      /** Undefined where the body is none. */
      readonly json: unknown
      /** By its headers or its words, whatever it says. */
      readonly isGitLabs: boolean
      /** What it would be of a call that got this answer; null where the status is good and the body JSON. */
      readonly failure: Failure | null
      /** Where redirects have led to this answer, without query, and without the path where it ends in the one asked for; null where there were none. */
      readonly leadsTo: string | null
    }
  /** Something answered that a page may not read (mode `no-cors`). */
  | { readonly kind: 'opaque' }
  /** The network error without a reason, which is all that a page gets. */
  | { readonly kind: 'failed'; readonly afterMs: number }
  | { readonly kind: 'timeout'; readonly seconds: number }
  /** This page's own policy does not let it ask (`connect-src`). */
  | { readonly kind: 'blocked' }
  /** The browser has no network at all. */
  | { readonly kind: 'offline' }

/** Whether the browser lets this frame reach local addresses; `unknown` where it has no such permission. */
export type LocalNetworkPermission = 'granted' | 'prompt' | 'denied' | 'unknown'

/** Undefined as long as the answer is not there; null where the question is not asked. */
export type Readings = {
  /** `/api/v4/version`, which any GitLab since 8 answers to everybody, with 401 and JSON (contract 2). */
  readonly version?: Reading
  /** The same address, only to see whether anything answers. */
  readonly door?: Reading
  /** The same path at the root of the server; null where it need not be asked. */
  readonly versionAtRoot?: Reading | null
  /** The route for linking, which exists from 15.7 on (contract 1.6). */
  readonly linkRoute?: Reading
  /** `/-/jira_connect/oauth_application_id`, open to the proxy URL's origin only (contract 2). */
  readonly applicationId?: Reading
  /** The version and the application id once more, each after a preflight, without which no call with a token is sent. */
  readonly versionByPreflight?: Reading
  readonly applicationIdByPreflight?: Reading
  /** A link that is none, deleted by nobody: GitLab refuses (contract 1.4), if it is let hear of it. */
  readonly unlinkRoute?: Reading
  /** What a GET of the same is answered with; null where the DELETE was answered itself. */
  readonly listRoute?: Reading | null
  readonly localNetwork?: LocalNetworkPermission
  /** Names of the Jira user's groups; null where Jira does not tell. */
  readonly jiraGroups?: readonly string[] | null
  /** What the instance lists with Jira's token; null where it is not the installation's, or only a link shows whether it takes that. */
  readonly links?: { readonly count: number } | { readonly failure: Failure } | null
  /** What GitLab tells the signed-in user; null where nobody is signed in to this instance. */
  readonly metadata?: { readonly version: string } | { readonly failure: Failure } | null
  /** Another origin than the instance's that it writes into the addresses of its groups; null where there is none, or nobody to tell. */
  readonly groupsOrigin?: string | null
  /** `app_descriptor.json` of the host. */
  readonly descriptor?: Reading
}

export type CheckTarget = {
  readonly instance: Instance
  /** The GitLab that serves this page. */
  readonly host: Instance
  /** Whether the server has confirmed it as the instance of this Jira site: only then credentials are sent there. */
  readonly isChosen: boolean
  /** Signed in to this instance. */
  readonly user: Pick<GitLabUser, 'username' | 'ownOrigin'> | null
  /** Of the app that Jira shows this page for; null where the frame does not say. */
  readonly appKey: string | null
}

export type CheckStep =
  | 'page-policy'
  | 'reach'
  | 'local-network'
  | 'gitlab'
  | 'proxy-url'
  | 'application-id'
  | 'preflight'
  | 'unlinking'
  | 'version'
  | 'user'
  | 'jira-groups'
  | 'own-name'
  | 'descriptor'
  | 'host-view'
  | 'public-key-storage'
  | 'jira-site'

/** What a step found that works. */
export type CheckFact =
  | { readonly kind: 'plain' }
  | { readonly kind: 'proxy-url-blank' }
  | { readonly kind: 'version'; readonly version: string; readonly gaps: readonly VersionGap[] }
  | { readonly kind: 'user'; readonly username: string }
  /** GitLab writes another name into addresses than the one that it is asked by. */
  | { readonly kind: 'other-name'; readonly ownName: string }
  | { readonly kind: 'admin-group'; readonly group: string }
  | { readonly kind: 'links'; readonly count: number }

/** Why a step cannot be known from here. */
export type NotKnown =
  /** The page's policy lets it ask the instance only once it is chosen (contract 3). */
  | 'policy-before-save'
  /** A step before it has failed, and this one needs it. */
  | 'needs-earlier-step'
  | 'after-save'
  | 'after-sign-in'
  | 'jira-does-not-tell'
  /** Nothing answers, and the browser does not say whether a local address is the reason. */
  | 'may-be-local'
  | 'host-asked-at-save'
  | 'host-asks-at-save'
  | 'keys-fetched-at-save'
  | 'keys-asked-at-save'
  /** The host answers no descriptor that can be read. */
  | 'descriptor-unreadable'
  /** Nobody may read here what GitLab refuses, whatever the method. */
  | 'refusals-hidden'
  /** Too many requests: GitLab does not say more for a while. */
  | 'busy'

export type Verdict =
  | { readonly state: 'running' }
  | { readonly state: 'works'; readonly fact: CheckFact }
  | { readonly state: 'fails'; readonly failure: Failure }
  | { readonly state: 'unknown'; readonly why: NotKnown }

/** Of the steps that matter for the instance: a host is not asked from outside. */
export type Verdicts = Readonly<Partial<Record<CheckStep, Verdict>>>

/** A running check. Its steps end one by one, each within its limit. */
export type ConnectionCheck = Observable<Verdicts> & { readonly stop: () => void }
