import type { Exchange } from '../domain/exchange.ts'
import { failureOf, type Failure } from '../domain/failure.ts'
import type { Pause } from '../domain/pauses.ts'
import { pause as realPause } from './pause.ts'

export type RetryOptions = {
  /** Gets every pause before another try, so that it can be shown; answers what to call at its end. */
  readonly onPause?: (pause: Pause) => () => void
  readonly pause?: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** Growing, because a server in trouble needs rest; two, because a person waits. */
const readPausesMs = [1_000, 3_000]

/** After a 429 whose Retry-After is hidden from other origins, as GitLab hides it (contract 2). */
const backOffPausesMs = [5_000, 15_000, 30_000]

/** A rest of nothing, told again and again, would be a storm of requests. */
const shortestPauseMs = 1_000

/** Nobody is kept waiting longer than this by one 429; the failure then says when to come back. */
const longestPauseMs = 60_000

/**
 * Waits until a call that failed with `error` is due again, and lets it be shown. Throws the error where it is to stay one, and at
 * once: whoever stops at the first error has sent no more meanwhile.
 */
export function untilNextTry(
  error: unknown,
  triesSoFar: number,
  { url, method = 'GET', signal }: Pick<Exchange<unknown>, 'url' | 'method' | 'signal'>,
  { pause = realPause, onPause }: RetryOptions,
): Promise<void> {
  const failure = failureOf(error)
  if (!failure) throw error
  const ms = pauseMs(failure, method === 'GET', triesSoFar)
  if (ms === null) throw error
  const resume = onPause?.({ origin: url.origin, failure, untilMs: Date.now() + ms })
  return pause(ms, signal).then(() => resume?.())
}

/**
 * How long to wait before the next try, or null where there is none. A write is tried again after a 429 only, which
 * says that nothing was done; after anything else it may have arrived.
 */
function pauseMs(failure: Failure, isRead: boolean, triesSoFar: number): number | null {
  if (failure.kind === 'rate-limited') return rateLimitPauseMs(failure, triesSoFar)
  if (failure.kind === 'maintenance') return isRead && failure.retryAfterSeconds !== null ? rateLimitPauseMs(failure, triesSoFar) : null
  return isRead && isPassing(failure) ? (readPausesMs[triesSoFar - 1] ?? null) : null
}

function rateLimitPauseMs({ retryAfterSeconds }: { readonly retryAfterSeconds: number | null }, triesSoFar: number): number | null {
  const backOffMs = backOffPausesMs[triesSoFar - 1]
  if (backOffMs === undefined) return null
  const toldMs = retryAfterSeconds === null ? backOffMs : Math.max(retryAfterSeconds * 1000, shortestPauseMs)
  return toldMs <= longestPauseMs ? toldMs : null
}

/**
 * Not a time-out: whoever has waited for one should hear of it. Not offline: that ends with an event, not with time. An
 * ingress answers 404 while what it leads to is being replaced.
 */
const isPassing = ({ kind }: Failure): boolean => kind === 'server-error' || kind === 'unreachable' || kind === 'not-passed-on'
