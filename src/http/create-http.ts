// The only reader of a Response. On the other side: GitLab, whatever stands in front of it, and the network between.
// Nothing that comes back is trusted: status, size, media type and shape are checked before anybody else sees a value.
import type { Exchange } from '../domain/exchange.ts'
import { AppError, type AnswerFlaw, type CallFacts, type Failure, type TransportFailure } from '../domain/failure.ts'
import type { Pause } from '../domain/pauses.ts'
import { pause as realPause } from './pause.ts'
import { readBody } from './read-body.ts'
import { pauseBeforeRetryMs } from './retry.ts'
import { serverMessage } from './server-message.ts'

export type Http = { readonly requestJson: <T>(exchange: Exchange<T>) => Promise<T> }

export type HttpOptions = {
  readonly fetch: typeof globalThis.fetch
  readonly isOnline: () => boolean
  /** Gets the facts of every call that ended, for the details and the support bundle. */
  readonly onCall?: (facts: CallFacts) => void
  /** Gets every pause before another try, so that it can be shown; answers what to call at its end. */
  readonly onPause?: (pause: Pause) => () => void
  readonly pause?: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Time limit of a call to `url` that has none of its own. */
  readonly limitSeconds?: (url: URL) => number
}

const usualLimitSeconds = (): number => 30

/**
 * Sends and reads JSON. Tries again where that can help and do no harm. Throws AppError; an abort by the caller's own
 * `signal` is passed on as it is.
 */
export function createHttp({ pause = realPause, onPause, ...options }: HttpOptions): Http {
  return {
    requestJson: async (exchange) => {
      const { url, method = 'GET', signal } = exchange
      for (let tries = 1; ; tries++) {
        // Given up while it waited for its turn: nothing is sent.
        signal?.throwIfAborted()
        try {
          return await tryOnce(options, exchange)
        } catch (error) {
          const ms = signal?.aborted ? null : pauseBeforeRetryMs(error, method === 'GET', tries)
          if (ms === null) throw error
          const resume = onPause?.({ origin: url.origin, failure: (error as AppError).failure, untilMs: Date.now() + ms })
          await pause(ms, signal)
          resume?.()
        }
      }
    },
  }
}

async function tryOnce<T>(options: Omit<HttpOptions, 'pause' | 'onPause'>, exchange: Exchange<T>): Promise<T> {
  const { fetch, isOnline, onCall, limitSeconds: usualLimit = usualLimitSeconds } = options
  const { method = 'GET', url, limitSeconds = usualLimit(url), signal } = exchange
  const { origin } = url
  const startedAt = new Date()
  let status: number | null = null
  let message: string | null = null
  let requestId: string | null = null
  const callFacts = (): CallFacts => ({
    method,
    address: `${origin}${url.pathname}`,
    status,
    serverMessage: message,
    requestId,
    startedAt,
    durationMs: Date.now() - startedAt.getTime(),
  })
  const fail = (failure: TransportFailure, cause?: unknown): AppError => new AppError(failure, { cause, call: callFacts() })
  const flawed = (flaw: AnswerFlaw, cause?: unknown): AppError =>
    fail({ kind: 'unexpected-answer', origin, status: status ?? 0, flaw }, cause)
  const limit = AbortSignal.timeout(limitSeconds * 1000)
  const ending = signal ? AbortSignal.any([limit, signal]) : limit

  /** The connection failed, before the headers or in the middle of the body. */
  const lost = (cause: unknown): unknown => {
    if (signal?.aborted) return cause
    if (limit.aborted) return fail({ kind: 'timeout', origin, seconds: limitSeconds }, cause)
    if (status !== null) return flawed('broken-off', cause)
    return fail(isOnline() ? { kind: 'unreachable', origin } : { kind: 'offline' }, cause)
  }

  try {
    const response = await fetch(url.href, requestInit(exchange, ending)).catch((cause: unknown) => {
      throw lost(cause)
    })
    status = response.status
    requestId = response.headers.get('X-Request-Id')
    const text = await readBody(response, ending).catch((cause: unknown) => {
      throw lost(cause)
    })
    if (text === null) throw flawed('too-large')
    const json = parseJson(text)
    if (!response.ok) {
      message = json.ok ? serverMessage(json.value) : null
      const refused = refusalIn(exchange, status, message ?? '')
      throw refused ? new AppError(refused, { call: callFacts() }) : fail(statusFailure(response, origin))
    }
    if (!json.ok) throw flawed('not-json', json.cause)
    try {
      return exchange.parse(json.value, response.headers)
    } catch (cause) {
      throw flawed('shape', cause)
    }
  } finally {
    onCall?.(callFacts())
  }
}

function requestInit({ method = 'GET', headers, body, keepalive = false }: Exchange<unknown>, signal: AbortSignal): RequestInit {
  const json: Record<string, string> = body && 'json' in body ? { 'Content-Type': 'application/json' } : {}
  return {
    method,
    signal,
    keepalive,
    headers: { Accept: 'application/json', ...json, ...headers },
    // A form sets its own content type, one that needs no preflight.
    ...(body ? { body: 'json' in body ? JSON.stringify(body.json) : new URLSearchParams(body.form) } : {}),
    // Cookies of a cross-site frame are blocked or partitioned; the contract needs none.
    credentials: 'omit',
    // The address of this frame carries Jira's page token in its query.
    referrerPolicy: 'no-referrer',
    // Chromium remembers no preflight of a request that is not to be stored: JSON would be asked for before every write.
    cache: body && 'json' in body ? 'default' : 'no-store',
  }
}

type Json = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly cause: unknown }

function parseJson(text: string): Json {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (cause) {
    return { ok: false, cause }
  }
}

function refusalIn({ refusals = [] }: Exchange<unknown>, status: number, message: string): Failure | null {
  const refusal = refusals.find((rule) => rule.status === status && (!rule.says || rule.says.test(message)))
  if (!refusal) return null
  return typeof refusal.failure === 'function' ? refusal.failure(message) : refusal.failure
}

function statusFailure({ status, headers }: Response, origin: string): TransportFailure {
  if (status === 429) return { kind: 'rate-limited', origin, retryAfterSeconds: seconds(headers.get('Retry-After')) }
  if (status === 404) return { kind: 'not-found', origin }
  if (status >= 500) return { kind: 'server-error', origin, status }
  return { kind: 'unexpected-answer', origin, status, flaw: 'status' }
}

/** No server means more than this: longer waits, in any number of digits, are told as a day. */
const longestWaitSeconds = 86_400

/** Null where the header is missing, a date, or hidden from other origins, as GitLab does (contract 2). */
function seconds(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Math.min(Number(header), longestWaitSeconds) : null
}
