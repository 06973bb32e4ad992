// The only reader of a Response. On the other side: GitLab, whatever stands in front of it, and the network between.
// Nothing that comes back is trusted: who answered, size and shape are checked before anybody else sees a value.
import type { Exchange } from '../domain/exchange.ts'
import { AppError, type AnswerFlaw, type CallFacts } from '../domain/failure.ts'
import { lazyPart } from '../domain/load-part.ts'
import type { TransportFailure } from '../domain/transport-failure.ts'
import { parseJson } from './parse-json.ts'
import { readBody } from './read-body.ts'
import type { AnswerWords } from './failure-of-answer.ts'
import type { RetryOptions } from './retry.ts'
import type { Answer } from './who-answered.ts'

export type Http = { readonly requestJson: <T>(exchange: Exchange<T>) => Promise<T> }

export type HttpOptions = RetryOptions & {
  readonly fetch: typeof globalThis.fetch
  readonly isOnline: () => boolean
  /** Gets the facts of every call that ended, for the details and the support bundle. */
  readonly onCall?: (facts: CallFacts) => void
  /** Time limit of a call to `url` that has none of its own. */
  readonly limitSeconds?: (url: URL) => number
}

/**
 * Who gave an answer is asked of those only that are not what was asked for, and whether to try again where a call failed. The
 * first answers are read before the page's script is there, which has this and which alone can tell anybody of a failure.
 */
const judging = lazyPart(() => import('./failure-of-answer.ts'))

const usualLimitSeconds = (): number => 30

/**
 * Sends and reads JSON. Tries again where that can help and do no harm. Throws AppError; an abort by the caller's own
 * `signal` is passed on as it is.
 */
export function createHttp(options: HttpOptions): Http {
  return {
    requestJson: async (exchange) => {
      for (let tries = 1; ; tries++) {
        // Given up while it waited for its turn: nothing is sent.
        exchange.signal?.throwIfAborted()
        exchange.spend?.()
        try {
          return await tryOnce(options, exchange)
        } catch (error) {
          if (exchange.signal?.aborted) throw error
          const { untilNextTry } = judging.current() ?? (await judging())
          await untilNextTry(error, tries, exchange, options)
        }
      }
    },
  }
}

async function tryOnce<T>(options: HttpOptions, exchange: Exchange<T>): Promise<T> {
  const { fetch, isOnline, onCall, limitSeconds: usualLimit = usualLimitSeconds } = options
  const { method = 'GET', url, limitSeconds = usualLimit(url), signal } = exchange
  const { origin } = url
  const startedAt = new Date()
  let status: number | null = null
  let words: AnswerWords = { serverMessage: null, page: null }
  let requestId: string | null = null
  const callFacts = (): CallFacts => ({
    method,
    address: `${origin}${url.pathname}`,
    status,
    ...words,
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
    if (isRedirect(response)) throw fail({ kind: 'redirected', origin, leadsTo: null })
    status = response.status
    requestId = response.headers.get('X-Request-Id')
    const text = await readBody(response, ending).catch((cause: unknown) => {
      throw lost(cause)
    })
    if (text === null) throw flawed('too-large')
    const answer: Answer = { status, headers: response.headers, text, json: parseJson(text) }
    if (!response.ok || answer.json === undefined) {
      const { failureOfAnswer, wordsOf } = await judging()
      words = wordsOf(answer)
      const failure = failureOfAnswer(exchange, answer)
      if (failure) throw new AppError(failure, { call: callFacts() })
    }
    try {
      return exchange.parse(answer.json, response.headers)
    } catch (cause) {
      throw flawed('shape', cause)
    }
  } finally {
    onCall?.(callFacts())
  }
}

function requestInit({ method = 'GET', headers, body, keepalive = false }: Exchange<unknown>, signal: AbortSignal): RequestInit {
  const isJson = body && 'json' in body
  return {
    method,
    signal,
    keepalive,
    headers: { Accept: 'application/json', ...(isJson && { 'Content-Type': 'application/json' }), ...headers },
    // A form sets its own content type, one that needs no preflight.
    ...(body && { body: isJson ? JSON.stringify(body.json) : new URLSearchParams(body.form) }),
    // What is sent is meant for this address: code, verifier and tokens must not follow to another.
    redirect: 'manual',
    // Cookies of a cross-site frame are blocked or partitioned; the contract needs none.
    credentials: 'omit',
    // The address of this frame carries Jira's page token in its query.
    referrerPolicy: 'no-referrer',
    // Chromium remembers no preflight of a request that is not to be stored: JSON would be asked for before every write.
    cache: isJson ? 'default' : 'no-store',
  }
}

/** A browser hides where a redirect leads that it does not follow (Fetch, opaque-redirect). */
const isRedirect = ({ type, status, headers }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400 && headers.has('Location'))
