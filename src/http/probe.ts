// Asks an address that nothing is known about, and says what a browser can learn. On the other side: any server, or
// none. Such a request carries nothing about anybody: no token, no cookie, no referrer.
import type { Reading } from '../domain/connection-check.ts'
import type { Refusal } from '../domain/exchange.ts'
import { failureOfAnswer } from './failure-of-answer.ts'
import { parseJson } from './parse-json.ts'
import { readBody } from './read-body.ts'
import { placeOf, whoAnswered } from './who-answered.ts'

export type ProbeOptions = {
  readonly fetch: typeof globalThis.fetch
  readonly isOnline: () => boolean
  /** The document, which hears of what its policy blocks. */
  readonly policyEvents: EventTarget
  readonly limitSeconds: (url: URL) => number
}

/**
 * `blind`: only whether anything answers, whoever may read it. `post`: an empty POST, which needs no preflight; `preflight`:
 * a GET that needs one; `delete`: a DELETE, which a browser sends to nobody who does not let it.
 */
export type Probe = (
  url: URL,
  how: 'read' | 'blind' | 'post' | 'preflight' | 'delete',
  signal: AbortSignal,
  refusals?: readonly Refusal[],
) => Promise<Reading>

/** Never rejects: whatever happens is a reading. */
export function createProbe({ fetch, isOnline, policyEvents, limitSeconds }: ProbeOptions): Probe {
  return async (url, how, signal, refusals = []) => {
    if (!isOnline()) return { kind: 'offline' }
    const startedAt = performance.now()
    const policy = watchPolicy(policyEvents, url)
    const seconds = limitSeconds(url)
    const limit = AbortSignal.timeout(seconds * 1000)
    const ending = AbortSignal.any([signal, limit])
    const method = how === 'post' ? 'POST' : how === 'delete' ? 'DELETE' : 'GET'
    try {
      const response = await fetch(url.href, {
        method,
        headers: {
          // As the calls that it speaks for: GitLab has pages for whoever does not say so.
          Accept: 'application/json',
          // A type that no form can send: a browser asks first.
          ...(how === 'preflight' && { 'Content-Type': 'application/json' }),
        },
        mode: how === 'blind' ? 'no-cors' : 'cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: ending,
      })
      if (response.type === 'opaque') return { kind: 'opaque' }
      const { status, headers } = response
      const text = (await readBody(response, ending)) ?? ''
      const answer = { status, headers, text, json: parseJson(text) }
      return {
        kind: 'answered',
        origin: url.origin,
        status,
        json: answer.json,
        isGitLabs: whoAnswered(answer).who === 'gitlab',
        failure: failureOfAnswer({ url, method, refusals }, answer),
        leadsTo: response.redirected ? placeOf(response.url) : null,
      }
    } catch {
      if (limit.aborted) return { kind: 'timeout', seconds }
      const afterMs = performance.now() - startedAt
      return (await policy.isViolated()) ? { kind: 'blocked' } : { kind: 'failed', afterMs }
    } finally {
      policy.stop()
    }
  }
}

/** The event and the failure of the request are two tasks of the browser, in no order that a standard promises. */
const eventDelayMs = 50

function watchPolicy(policyEvents: EventTarget, { origin }: URL) {
  let violation: (() => void) | null = null
  const violated = new Promise<true>((resolve) => {
    violation = () => {
      resolve(true)
    }
  })
  const listen = (event: Event): void => {
    const blocked = 'blockedURI' in event ? String(event.blockedURI) : ''
    if (URL.canParse(blocked) && new URL(blocked).origin === origin) violation?.()
  }
  policyEvents.addEventListener('securitypolicyviolation', listen)
  return {
    // A page that was busy for all of that time has the event still before it, among what it does next.
    isViolated: () => Promise.race([violated, later(eventDelayMs).then(() => later(0))]),
    stop: () => {
      policyEvents.removeEventListener('securitypolicyviolation', listen)
    },
  }
}

const later = (ms: number): Promise<false> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(false)
    }, ms)
  })
