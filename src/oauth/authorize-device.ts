// The device grant (RFC 8628): the person confirms a code on a page of GitLab's, wherever they open it, and this page asks
// until they have. On the other side: GitLab's endpoint for such codes, from 17.9 on (contract 7), and its token endpoint.
import { failureOf, type Failure } from '../domain/failure.ts'
import type { Exchange } from '../domain/exchange.ts'
import { endpoint, instanceName, type Instance } from '../domain/instance.ts'
import { endWith, type Authorization, type AuthorizeOptions, type OAuthClient } from '../domain/sign-in.ts'
import type { Http } from '../http/create-http.ts'
import { record, ShapeError, text, textOr } from '../http/shape.ts'
import type { GrantStore } from './grant-keeper.ts'
import { exchangeDeviceCode, tokenRefusals, type Tokens } from './token-endpoint.ts'

export type DeviceOptions = {
  readonly http: Http
  readonly grants: GrantStore
  /** Carries the request for a code, which GitLab lets no other origin read. */
  readonly send: <T>(exchange: Exchange<T>) => Promise<T>
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Tells when this page is looked at again. */
  readonly document: EventTarget
}

/** Bound to what it needs, it is the port `Authorize`. It opens no window. */
export async function authorizeDevice(options: DeviceOptions, { client, onStage, signal }: AuthorizeOptions): Promise<Authorization> {
  const grant = await requestCode(options.send, client)
  const authorized = tokensOf(options, client, grant, signal).then((tokens) => {
    onStage('finishing')
    return options.grants.keep(client, tokens)
  })
  return {
    authorized,
    authorizeUrl: grant.verificationUrl,
    checkNumber: null,
    deviceCode: { userCode: grant.userCode, expiresAtMs: grant.expiresAtMs },
    sendWindowAgain: () => undefined,
    finishByHand: () => {
      throw endWith({ kind: 'state-mismatch' })
    },
  }
}

/** RFC 8628 §3.2. */
type DeviceGrant = {
  readonly deviceCode: string
  readonly userCode: string
  /** With the code in it, where GitLab gives such an address. */
  readonly verificationUrl: string
  readonly expiresAtMs: number
  readonly intervalSeconds: number
}

/** Nobody is asked in the last moment, whose answer would come too late. */
const lastMomentMs = 2_000

/** GitLab's codes live minutes. A timer cannot keep more than weeks, and asks without a pause instead. */
const longestLifeSeconds = 86_400

/** Where the server names none (RFC 8628 §3.2). */
const usualIntervalSeconds = 5

/** For a server that counts in whole seconds, or from an earlier moment than this page. */
const marginMs = 500

/** Throws `device-grant-missing` where nothing of GitLab's answers there, else a SignInEnding. */
async function requestCode(send: DeviceOptions['send'], { instance, clientId }: OAuthClient): Promise<DeviceGrant> {
  try {
    return await send({
      method: 'POST',
      url: endpoint(instance, 'oauth/authorize_device'),
      body: { form: { client_id: clientId, scope: 'api' } },
      parse: (body) => parseGrant(body, instance),
      refusals: [400, 401].flatMap((status) =>
        tokenRefusals(status, instance, (name, error, description) => ({ kind: 'code-refused', instance: name, error, description })),
      ),
    })
  } catch (error) {
    if (!isUnknownAddress(failureOf(error))) throw error
    throw endWith({ kind: 'device-grant-missing', instance: instanceName(instance) }, { cause: error })
  }
}

/** A GitLab that has no such address says so, or sends whoever asks to sign in first. */
const isUnknownAddress = (failure: Failure | null): boolean =>
  failure !== null &&
  (['not-found', 'not-passed-on', 'redirected', 'forge-call-failed'].includes(failure.kind) ||
    ('status' in failure && failure.status === 422))

function parseGrant(body: unknown, { baseUrl }: Instance): DeviceGrant {
  const { device_code: deviceCode, user_code: userCode, expires_in: expiresIn, interval, ...urls } = record(body)
  const verificationUrl = textOr(urls['verification_uri_complete'], text(urls['verification_uri']))
  // Where the person is sent with a code that is worth their access: to this GitLab only.
  if (!URL.canParse(verificationUrl) || !new URL(verificationUrl).href.startsWith(baseUrl)) throw new ShapeError('not of this GitLab')
  if (typeof expiresIn !== 'number') throw new ShapeError('no expires_in')
  return {
    deviceCode: text(deviceCode),
    userCode: text(userCode),
    verificationUrl,
    expiresAtMs: Date.now() + Math.min(expiresIn, longestLifeSeconds) * 1000 - lastMomentMs,
    intervalSeconds: typeof interval === 'number' && interval > 0 ? interval : usualIntervalSeconds,
  }
}

/** Asks until there are tokens (RFC 8628 §3.5). Throws a SignInEnding; what may pass ends it only when the code does. */
async function tokensOf(
  { http, pause, document }: DeviceOptions,
  client: OAuthClient,
  { deviceCode, expiresAtMs, intervalSeconds }: DeviceGrant,
  signal: AbortSignal,
): Promise<Tokens> {
  let pauseMs = intervalSeconds * 1000 + marginMs
  for (;;) {
    // From the answer before on, whose question the server has counted from: it never finds this too early.
    const dueAtMs = Math.min(Date.now() + pauseMs, expiresAtMs)
    const over = new AbortController()
    const ending = AbortSignal.any([signal, over.signal])
    await Promise.race([pause(dueAtMs - Date.now(), ending), lookedAtAfter(dueAtMs, document, ending)])
    over.abort()
    if (signal.aborted) throw endWith({ kind: 'sign-in-cancelled' })
    const isLast = Date.now() >= expiresAtMs
    try {
      // Not with the signal: tokens that are on their way have to arrive to be revoked.
      return await exchangeDeviceCode(http, client, deviceCode)
    } catch (error) {
      const outcome = outcomeOf(failureOf(error))
      if (outcome === 'ended') throw error
      if (isLast) throw outcome === 'unknown' ? error : endWith({ kind: 'device-code-expired', instance: instanceName(client.instance) })
      if (outcome === 'slow-down') pauseMs += 5_000
    }
  }
}

const passing: readonly Failure['kind'][] = ['offline', 'unreachable', 'timeout', 'rate-limited', 'server-error', 'maintenance']

/** `unknown`: this time nobody said; the code may be confirmed all the same. */
function outcomeOf(failure: Failure | null): 'pending' | 'slow-down' | 'unknown' | 'ended' {
  if (failure?.kind === 'code-refused' && failure.error === 'authorization_pending') return 'pending'
  if (failure?.kind === 'code-refused' && failure.error === 'slow_down') return 'slow-down'
  return failure && passing.includes(failure.kind) ? 'unknown' : 'ended'
}

/** Browsers hold up the timers of a page in the background, or of a computer that sleeps: so it is asked at once by whoever comes back. */
const lookedAtAfter = (timeMs: number, document: EventTarget, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    document.addEventListener(
      'visibilitychange',
      () => {
        if (Date.now() >= timeMs) resolve()
      },
      { signal },
    )
  })
