/**
 * Every expected way to fail. Each kind carries exactly what its advice needs; the words are in ui/words.
 * `instance` is a name for people (`instanceName`), never an address with a query.
 */
export type Failure =
  // The frame we run in
  | { readonly kind: 'outside-jira' }
  | { readonly kind: 'jira-silent'; readonly seconds: number }
  | { readonly kind: 'web-crypto-missing' }
  /** `place`: the name of the element, attribute or key in the page. */
  | { readonly kind: 'page-config-malformed'; readonly place: string; readonly expected: ExpectedConfig }
  // Who GitLab takes the Jira user for
  | { readonly kind: 'context-token-refused'; readonly instance: string }
  | ({ readonly kind: 'jira-user-not-admin' } & JirasWord)
  | ({ readonly kind: 'jira-user-unreadable' } & JirasWord)
  /** GitLab says "Forbidden" on unlink for both of the above and does not tell which. */
  | ({ readonly kind: 'jira-user-refused' } & JirasWord)
  // What the signed-in GitLab user may do
  | { readonly kind: 'signed-out'; readonly instance: string }
  /** What GitLab wants of the user before it does anything, in its own sentence: terms, e-mail, password, second factor. */
  | { readonly kind: 'user-demand'; readonly instance: string; readonly sentence: string }
  /** The account is blocked, or waits for an administrator: GitLab's own sentence. */
  | { readonly kind: 'user-barred'; readonly instance: string; readonly sentence: string }
  | { readonly kind: 'scope-too-small'; readonly instance: string }
  | { readonly kind: 'group-not-linkable'; readonly fullPath: string; readonly username: string }
  | { readonly kind: 'group-already-linked'; readonly fullPath: string }
  | { readonly kind: 'linking-not-offered'; readonly instance: string }
  /** GitLab's integration of a group or project cannot be reached by this user, or by this GitLab's API. */
  | (AtIntegration & {
      readonly kind: 'integration-unavailable'
      readonly why: 'role' | 'not-offered' | 'gone'
      readonly version: string | null
    })
  /** `reason`: GitLab's own words, where it has any. */
  | (AtIntegration & {
      readonly kind: 'integration-refused'
      readonly why: 'off' | 'values' | 'not-kept' | 'nothing-above'
      readonly reason: string
    })
  /** `found`: how many groups were read; `isRepeated`: a page brought nothing new, and still there is a next one. */
  | { readonly kind: 'list-without-end'; readonly instance: string; readonly found: number; readonly isRepeated: boolean }
  // Choosing an instance: what the host said about it (contract 1.7)
  /** `reason` is the host's own, as in "is blocked: Requests to localhost are not allowed". */
  | { readonly kind: 'instance-address-refused'; readonly reason: string }
  | { readonly kind: 'host-unknown-to-instance'; readonly instance: string; readonly proxyUrl: string }
  | { readonly kind: 'installation-not-offered'; readonly instance: string; readonly host: string }
  | { readonly kind: 'host-cannot-reach-instance'; readonly instance: string; readonly host: string }
  | { readonly kind: 'host-redirected'; readonly instance: string; readonly host: string }
  | { readonly kind: 'installation-failed'; readonly instance: string; readonly host: string; readonly status: string }
  // What the browser sees of an instance. `address` and `instance` with the scheme where people have to enter them.
  | { readonly kind: 'blocked-by-page-policy'; readonly instance: string; readonly host: string }
  /** No answer from the server at all, not even one that may not be read. */
  | { readonly kind: 'no-answer'; readonly origin: string; readonly seconds: number }
  | { readonly kind: 'no-connection'; readonly origin: string }
  | { readonly kind: 'no-connection-or-local'; readonly origin: string; readonly page: string }
  | { readonly kind: 'local-network-denied'; readonly origin: string; readonly page: string }
  | { readonly kind: 'not-gitlab'; readonly address: string }
  /** Something answers that this page may not read, whatever it asks. */
  | { readonly kind: 'answer-unreadable'; readonly address: string }
  | { readonly kind: 'gitlab-elsewhere'; readonly address: string; readonly foundAt: string }
  | { readonly kind: 'gitlab-too-old'; readonly instance: string; readonly version: string }
  /** GitLab answers, but not on the paths that only the origin in its proxy URL setting may read (contract 2). */
  | { readonly kind: 'proxy-url-differs'; readonly instance: string; readonly proxyUrl: string }
  /** `named`: the host that the app descriptor of `host` is about, which is its own app. */
  | { readonly kind: 'proxy-url-not-blank'; readonly host: string; readonly named: string }
  /** Jira has the app under another key than its host says. */
  | { readonly kind: 'app-key-differs'; readonly host: string; readonly key: string; readonly installedKey: string }
  /**
   * GitLab answers, but not the question (OPTIONS) that a browser asks before a call with a token, or not before or to DELETE
   * alone; `path`: what it is about.
   */
  | { readonly kind: 'preflight-refused'; readonly instance: string; readonly method: 'OPTIONS' | 'DELETE'; readonly path: string }
  // Sign-in
  | { readonly kind: 'application-id-missing'; readonly instance: string }
  | { readonly kind: 'sign-in-cancelled' }
  | { readonly kind: 'access-denied'; readonly instance: string }
  | { readonly kind: 'sign-in-refused'; readonly instance: string; readonly error: string; readonly description: string }
  | { readonly kind: 'state-mismatch' }
  /** `server`: origin of another authorization server; null where the answer does not name one that can be read. */
  | { readonly kind: 'issuer-mismatch'; readonly instance: string; readonly server: string | null }
  | { readonly kind: 'application-not-public'; readonly instance: string }
  | { readonly kind: 'code-refused'; readonly instance: string; readonly error: string; readonly description: string }
  /** GitLab before 17.9, or something in front of it, gives no code to sign in with. */
  | { readonly kind: 'device-grant-missing'; readonly instance: string }
  | { readonly kind: 'device-code-expired'; readonly instance: string }
  | { readonly kind: 'not-revoked'; readonly instance: string }
  // A page inside Forge, and GitLab's interface for it (contract forge, GitLab's interface)
  /** GitLab has no such interface. */
  | { readonly kind: 'forge-interface-missing'; readonly host: string }
  /** GitLab does not take what Atlassian signs for this app. `appId`: the app's own, for its settings. */
  | { readonly kind: 'forge-token-refused'; readonly host: string; readonly appId: string }
  /** Of the older generation, which has to know the Jira site before its first link. */
  | { readonly kind: 'forge-site-unknown'; readonly host: string }
  | { readonly kind: 'forge-system-token-missing'; readonly host: string }
  | { readonly kind: 'forge-group-elsewhere'; readonly fullPath: string }
  /** Atlassian's servers could not carry a call: `reason` is their own. */
  | { readonly kind: 'forge-call-failed'; readonly host: string; readonly reason: string }
  // Transport
  /** A part of this page itself did not load. */
  | { readonly kind: 'page-part-missing' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable'; readonly origin: string }
  | { readonly kind: 'timeout'; readonly origin: string; readonly seconds: number }
  | { readonly kind: 'rate-limited'; readonly origin: string; readonly retryAfterSeconds: number | null }
  /** `isGitLabs`: by evidence; else it may be that of a web server or gateway before a GitLab that is down. */
  | { readonly kind: 'server-error'; readonly origin: string; readonly status: number; readonly isGitLabs: boolean }
  | { readonly kind: 'not-found'; readonly origin: string }
  | { readonly kind: 'unexpected-answer'; readonly origin: string; readonly status: number; readonly flaw: AnswerFlaw }
  /** Somebody says no, in words of their own that are none that GitLab is known to use here. */
  | { readonly kind: 'refused'; readonly origin: string; readonly status: number; readonly reason: string }
  /** GitLab takes no changes, or nothing, for now. `reason` is its own sentence, or empty. */
  | { readonly kind: 'maintenance'; readonly origin: string; readonly reason: string; readonly retryAfterSeconds: number | null }
  /** GitLab's Rack Attack refuses everything from this address for a while (contract 13). */
  | { readonly kind: 'address-banned'; readonly origin: string }
  // Somebody between the browser and GitLab answered
  /** Where the answer leads, as far as it is known: a browser keeps it from a page that does not follow. */
  | { readonly kind: 'redirected'; readonly origin: string; readonly leadsTo: string | null }
  | { readonly kind: 'challenged'; readonly origin: string }
  | { readonly kind: 'sign-in-wall'; readonly origin: string }
  /** `allowed`: the methods that it lets pass, where it says so. */
  | (RefusedRequest & { readonly kind: 'firewall-refused'; readonly supportId: string | null; readonly allowed: string | null })
  | (RefusedRequest & { readonly kind: 'answered-in-front' })
  | (RefusedRequest & { readonly kind: 'not-passed-on' })

/** Whose integration it is about, and who asked for it. */
type AtIntegration = {
  readonly instance: string
  readonly place: 'group' | 'project'
  readonly fullPath: string
  readonly username: string
}

/** `adminGroup`: the admin group that Jira, asked by this page, says the person is in. */
type JirasWord = { readonly adminGroup?: string }

/** `path`: without what was asked for in the query. */
type RefusedRequest = { readonly origin: string; readonly status: number; readonly method: string; readonly path: string }

/**
 * What can fail only once the host has answered: in a room of the page, when somebody signs in, links or unlinks, and what
 * is found out about an instance that cannot be reached.
 */
export type RoomFailureKind = Extract<
  Failure['kind'],
  | 'integration-unavailable'
  | 'integration-refused'
  | 'issuer-mismatch'
  | 'list-without-end'
  | 'no-connection-or-local'
  | 'local-network-denied'
  | 'no-connection'
  | 'no-answer'
  | 'application-id-missing'
  | 'proxy-url-differs'
  | 'blocked-by-page-policy'
  | 'not-gitlab'
  | 'answer-unreadable'
  | 'gitlab-elsewhere'
  | 'preflight-refused'
  | 'linking-not-offered'
  | 'signed-out'
  | 'jira-user-not-admin'
  | 'jira-user-unreadable'
  | 'jira-user-refused'
  | 'user-demand'
  | 'user-barred'
  | 'scope-too-small'
  | 'group-not-linkable'
  | 'group-already-linked'
  | 'instance-address-refused'
  | 'host-unknown-to-instance'
  | 'installation-not-offered'
  | 'host-cannot-reach-instance'
  | 'host-redirected'
  | 'installation-failed'
  | 'gitlab-too-old'
  | 'proxy-url-not-blank'
  | 'app-key-differs'
  | 'sign-in-cancelled'
  | 'access-denied'
  | 'sign-in-refused'
  | 'state-mismatch'
  | 'application-not-public'
  | 'code-refused'
  | 'device-grant-missing'
  | 'device-code-expired'
  | 'not-revoked'
>

/** What can fail only inside Forge: its words come with that build. */
export type ForgeFailureKind = Extract<
  Failure['kind'],
  | 'forge-interface-missing'
  | 'forge-token-refused'
  | 'forge-site-unknown'
  | 'forge-system-token-missing'
  | 'forge-group-elsewhere'
  | 'forge-call-failed'
>

/** What was wrong with an answer that should have been JSON of a known shape. */
export type AnswerFlaw = 'status' | 'not-json' | 'shape' | 'too-large' | 'broken-off'

/** What may be shown of a call: no query, no header, no body but the server's own message or the first words of a page. */
export type CallFacts = {
  readonly method: string
  /** Origin and path. */
  readonly address: string
  readonly status: number | null
  readonly serverMessage: string | null
  /** Of an answer that was no JSON, or JSON without a reason: its media type and what a person would read of it first. */
  readonly page: string | null
  readonly requestId: string | null
  readonly startedAt: Date
  readonly durationMs: number
}

/** The one error that adapters and use-cases throw on purpose. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly failure: Failure
  readonly call: CallFacts | null

  constructor(failure: Failure, { cause, call = null }: { cause?: unknown; call?: CallFacts | null } = {}) {
    super(failure.kind, { cause })
    this.name = 'AppError'
    this.failure = failure
    this.call = call
  }
}

/** The failure behind an error, or null for a bug. */
export const failureOf = (error: unknown): Failure | null => (error instanceof AppError ? error.failure : null)

export const isFailure = (error: unknown, kind: Failure['kind']): boolean => failureOf(error)?.kind === kind

/** What was due where the configuration inside the page is malformed. */
export type ExpectedConfig = 'json' | 'object' | 'string' | 'boolean' | 'own-address'
