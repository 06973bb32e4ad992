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
  | { readonly kind: 'jira-user-not-admin' }
  | { readonly kind: 'jira-user-unreadable' }
  /** GitLab says "Forbidden" on unlink for both of the above and does not tell which. */
  | { readonly kind: 'jira-user-refused' }
  // What the signed-in GitLab user may do
  | { readonly kind: 'signed-out'; readonly instance: string }
  | { readonly kind: 'group-not-linkable'; readonly fullPath: string; readonly username: string }
  | { readonly kind: 'group-already-linked'; readonly fullPath: string }
  | { readonly kind: 'linking-not-offered'; readonly instance: string }
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
  | { readonly kind: 'gitlab-elsewhere'; readonly address: string; readonly foundAt: string }
  | { readonly kind: 'gitlab-too-old'; readonly instance: string; readonly version: string }
  /** GitLab answers, but not on the paths that only the origin in its proxy URL setting may read (contract 2). */
  | { readonly kind: 'proxy-url-differs'; readonly instance: string; readonly proxyUrl: string }
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
  | { readonly kind: 'not-revoked'; readonly instance: string }
  // Transport
  /** A part of this page itself did not load. */
  | { readonly kind: 'page-part-missing' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable'; readonly origin: string }
  | { readonly kind: 'timeout'; readonly origin: string; readonly seconds: number }
  | { readonly kind: 'rate-limited'; readonly origin: string; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'server-error'; readonly origin: string; readonly status: number }
  | { readonly kind: 'not-found'; readonly origin: string }
  | { readonly kind: 'unexpected-answer'; readonly origin: string; readonly status: number; readonly flaw: AnswerFlaw }

/** What can come of any call, whoever is asked for whatever. */
export const transportKinds = [
  'offline',
  'unreachable',
  'timeout',
  'rate-limited',
  'server-error',
  'not-found',
  'unexpected-answer',
] as const satisfies readonly Failure['kind'][]

export type TransportFailure = Extract<Failure, { kind: (typeof transportKinds)[number] }>

/** What was wrong with an answer that should have been JSON of a known shape. */
export type AnswerFlaw = 'status' | 'not-json' | 'shape' | 'too-large' | 'broken-off'

/** What may be shown of a call: no query, no header, no body but the server's own message. */
export type CallFacts = {
  readonly method: string
  /** Origin and path. */
  readonly address: string
  readonly status: number | null
  readonly serverMessage: string | null
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
