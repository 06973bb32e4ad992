import { AppError, failureOf, type CallFacts, type Failure } from './failure.ts'
import type { Instance } from './instance.ts'
import type { Observable } from './observable.ts'
import type { Authorized, Session } from './session.ts'
import { kindsInFront, transportKinds } from './transport-failure.ts'

/** Everything that can hold up a sign-in. Each has its way on in the UI. */
export const signInStages = [
  /** The browser opened no popup: the person opens `authorizeUrl` and carries the answer over by hand. */
  'window-blocked',
  /** The popup shows GitLab, for the person to sign out there and in as somebody else. */
  'switching-account',
  /** No window was tried: the same by choice. */
  'by-hand',
  /** A code is to be confirmed on a page of GitLab's (RFC 8628), which nothing here has opened. */
  'waiting-for-device',
  /** The popup shows GitLab's pages. */
  'waiting',
  /** The popup looks closed, which a page that cuts its opener off also causes (contract jira, Frames and popups). */
  'window-lost',
  /** The answer is here; tokens and user are being fetched. */
  'finishing',
] as const

export type SignInStage = (typeof signInStages)[number]

/** Everything that keeps a sign-in from starting: no window opens. */
export const signInObstacles = [
  // The page itself
  'web-crypto-missing',
  'page-config-malformed',
  // The instance, asked for its client id, and what explains that it does not answer
  'application-id-missing',
  'proxy-url-differs',
  'linking-not-offered',
  'not-gitlab',
  'gitlab-elsewhere',
  'blocked-by-page-policy',
  'local-network-denied',
  'no-connection-or-local',
  'no-connection',
  'no-answer',
  'offline',
  'unreachable',
  'timeout',
  'answer-unreadable',
  'rate-limited',
  'server-error',
  'unexpected-answer',
  ...kindsInFront,
] as const satisfies readonly Failure['kind'][]

export type SignInObstacle = (typeof signInObstacles)[number]

/** Everything that ends a sign-in once it has started. */
export const signInEndings = [
  // The person, or GitLab's answer to the authorization request (RFC 6749 §4.1.2.1)
  'sign-in-cancelled',
  'access-denied',
  'sign-in-refused',
  'state-mismatch',
  'issuer-mismatch',
  // The token endpoint (RFC 6749 §5.2), and that of the codes to confirm (RFC 8628 §3.5)
  'application-not-public',
  'code-refused',
  'device-grant-missing',
  'device-code-expired',
  // The question who signed in
  'signed-out',
  'user-demand',
  'user-barred',
  'scope-too-small',
  // Both, and the code of this page for them
  ...transportKinds,
  'page-part-missing',
] as const satisfies readonly Failure['kind'][]

export type SignInEnding = Extract<Failure, { kind: (typeof signInEndings)[number] }>

/** The error with which a sign-in ends. Another kind of failure does not compile. */
export const endWith = (ending: SignInEnding, options?: { cause?: unknown; call?: CallFacts | null }): AppError =>
  new AppError(ending, options)

const endingKinds: ReadonlySet<Failure['kind']> = new Set(signInEndings)

/** For what calls have thrown, which no type tells: an ending as it is; any other failure is a bug here. */
export function asEnding(error: unknown): unknown {
  const failure = failureOf(error)
  if (failure === null || endingKinds.has(failure.kind)) return error
  return new Error(`${failure.kind} is no ending of a sign-in`, { cause: error })
}

/** The OAuth application on one instance, a public client (RFC 6749 §2.1). */
export type OAuthClient = {
  readonly instance: Instance
  readonly clientId: string
  readonly redirectUri: string
}

/**
 * How a person gives access: in a window of this page's, on a page of GitLab's by a code that stands here (the device grant,
 * RFC 8628), or in a window of their own, whose answer they carry over.
 */
export type SignInWay = 'window' | 'device' | 'by-hand'

/** What GitLab asks for on its own page (RFC 8628 §3.2). */
export type DeviceCode = {
  readonly userCode: string
  /** Unix time from which on it is of no use. */
  readonly expiresAtMs: number
}

export type AuthorizeOptions = {
  readonly client: OAuthClient
  /** Opened in the click; null where the browser blocked it: then only `finishByHand` can end the attempt. */
  readonly popup: Window | null
  /** Shows GitLab's start page first; `sendWindowAgain` then leads to the authorize page. */
  readonly isSwitchingAccount: boolean
  readonly onStage: (stage: SignInStage) => void
  readonly signal: AbortSignal
}

/**
 * `unproven`: it does not show which server gave the answer, where it could be another one's. It is not used before
 * somebody is sure that they gave access to the instance itself.
 */
export type TakeByHand = (pasted: string, isSure: boolean) => 'taken' | 'unproven'

/** A person's way through GitLab's pages, on which this page waits. */
export type Authorization = {
  /** Throws a SignInEnding. */
  readonly authorized: Promise<Authorized>
  readonly authorizeUrl: string
  /** What the callback page shows beside its text, for a person to compare; null where none comes into it. */
  readonly checkNumber: string | null
  /** Null where no code is to be confirmed. */
  readonly deviceCode: DeviceCode | null
  readonly sendWindowAgain: () => void
  readonly finishByHand: TakeByHand
}

/** Resolves once the person can begin. Another grant of OAuth is another implementation. */
export type Authorize = (options: AuthorizeOptions) => Promise<Authorization>

export type SignInState = {
  readonly stage: SignInStage
  /** GitLab's page for this attempt, once it is known: of the authorization, or for the code. */
  readonly authorizeUrl: string | null
  readonly checkNumber: string | null
  readonly deviceCode: DeviceCode | null
}

/** One try to sign in, from the click on. */
export type SignInAttempt = {
  /** Resolves with the session, or rejects with a SignInEnding. */
  readonly session: Promise<Session>
  readonly state: Observable<SignInState>
  /** Sends the same window to GitLab's authorize page again, for when single sign-on lost the way; as soon as there is one. */
  readonly sendWindowAgain: () => void
  /**
   * Takes the text that the callback page shows when it cannot reach this page, or its whole address. Throws
   * `state-mismatch` where it is neither. Nothing is taken before `authorizeUrl` is known.
   */
  readonly finishByHand: TakeByHand
  readonly cancel: () => void
}

/** `popup` was opened in the click (a later opening is blocked), or is null where the browser refused, or for another way. */
export type StartSignIn = (start: {
  readonly way: SignInWay
  readonly popup: Window | null
  readonly instance: Instance
  readonly clientId: string
  /** Lets the person change the GitLab user first: GitLab would sign in whoever is signed in there. */
  readonly isSwitchingAccount?: boolean
}) => SignInAttempt
