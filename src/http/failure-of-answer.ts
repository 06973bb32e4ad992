import type { Exchange } from '../domain/exchange.ts'
import type { CallFacts, Failure } from '../domain/failure.ts'
import type { TransportFailure } from '../domain/transport-failure.ts'
import { serverMessage } from './server-message.ts'
import { visibleText, whoAnswered, type Answer, type Answerer } from './who-answered.ts'

export { untilNextTry } from './retry.ts'

export type AnswerWords = Pick<CallFacts, 'serverMessage' | 'page'>

type Asked = Pick<Exchange<unknown>, 'url' | 'method' | 'refusals'>

/**
 * What it means that `answer` came instead of what was asked for; null for an answer that only its shape can judge, in
 * which `parse` has the last word. A status alone is no cause: it says something only together with who answered.
 */
export function failureOfAnswer({ url, method = 'GET', refusals = [] }: Asked, answer: Answer): Failure | null {
  const { status } = answer
  const { origin } = url
  const answerer = whoAnswered(answer)
  const says = 'says' in answerer ? answerer.says : null
  const isGood = status >= 200 && status < 300
  if (isGood && answer.json !== undefined) return null
  if (!isGood && says) {
    const refusal = refusals.find(
      (rule) => rule.status === status && rule.says.test(says.text) && (rule.under ?? says.under) === says.under,
    )
    if (refusal) return typeof refusal.failure === 'function' ? refusal.failure(says.text) : refusal.failure
  }
  const request = { origin, status, method, path: url.pathname }
  switch (answerer.who) {
    case 'rack-attack':
      return status === 429 ? rateLimited(origin, answer) : { kind: 'address-banned', origin }
    case 'challenge':
      return { kind: 'challenged', origin }
    case 'sign-in-wall':
      return { kind: 'sign-in-wall', origin }
    case 'redirect':
      return { kind: 'redirected', origin, leadsTo: answerer.leadsTo }
    case 'firewall':
      return { kind: 'firewall-refused', ...request, supportId: answerer.supportId, allowed: allowedBy(answer) }
    case 'gitlab':
    case 'unknown':
    case 'web-server':
      if (isGood) return { kind: 'unexpected-answer', origin, status, flaw: 'not-json' }
      return byStatus(answer, answerer, request)
    default:
      return answerer satisfies never
  }
}

type Request = { readonly origin: string; readonly status: number; readonly method: string; readonly path: string }

function byStatus(answer: Answer, answerer: Answerer, request: Request): TransportFailure {
  const { origin, status } = request
  const reason = 'says' in answerer ? (answerer.says?.text ?? '') : ''
  const isPage = answer.json === undefined && answerer.who !== 'gitlab'
  if (isMaintenance(answer, reason)) return { kind: 'maintenance', origin, reason, retryAfterSeconds: seconds(answer) }
  if (status === 429) return rateLimited(origin, answer)
  if (status >= 500) return { kind: 'server-error', origin, status, isGitLabs: answerer.who === 'gitlab' && !gatewayStatuses.has(status) }
  if (status === 404) return answerer.who === 'gitlab' ? { kind: 'not-found', origin } : { kind: 'not-passed-on', ...request }
  if (isPage && status === 405) return { kind: 'firewall-refused', ...request, supportId: null, allowed: allowedBy(answer) }
  if (isPage && status === 401) return { kind: 'sign-in-wall', origin }
  if (isPage) return { kind: 'answered-in-front', ...request }
  if (reason === '') return { kind: 'unexpected-answer', origin, status, flaw: 'status' }
  return { kind: 'refused', origin, status, reason: reason.replace(/^\d{3} [\w ]+ - /, '') }
}

/** What a server says of another one behind it (RFC 9110 §15.6.3, §15.6.5; contract 13). */
const gatewayStatuses = new Set([502, 504])

/** Contract 13. A web server that says when to come back has been told so by somebody who is at work on it. */
function isMaintenance({ status, headers, text, json }: Answer, reason: string): boolean {
  if (status !== 403 && status !== 503) return false
  const words = json === undefined ? (status === 503 ? visibleText(text) : '') : reason
  return (status === 503 && headers.has('Retry-After')) || /read-only (instance|mode)|maintenance|deploy in progress/i.test(words)
}

const rateLimited = (origin: string, answer: Answer): TransportFailure => ({
  kind: 'rate-limited',
  origin,
  retryAfterSeconds: seconds(answer),
})

/** No server means more than this: longer waits, in any number of digits, are told as a day. */
const longestWaitSeconds = 86_400

/** Null where the header is missing, a date, or hidden from other origins, as GitLab does (contract 2). */
function seconds({ headers }: Answer): number | null {
  const header = headers.get('Retry-After')
  return header !== null && /^\d+$/.test(header) ? Math.min(Number(header), longestWaitSeconds) : null
}

/** As methods are written (RFC 9110 §10.2.1). */
const allowedBy = ({ headers }: Answer): string | null => /^[A-Z]+(, ?[A-Z]+)*$/.exec(headers.get('Allow') ?? '')?.[0] ?? null

/** What may be shown of an answer: the reason that it gives, or of a page or of other data its type and first words. */
export function wordsOf(answer: Answer): AnswerWords {
  const { headers, text, json } = answer
  const said = json !== undefined && answer.status >= 300 ? (serverMessage(json)?.text ?? null) : null
  // What comes with a good status may be what nobody but the caller should see.
  if (said !== null || (json !== undefined && answer.status < 300)) return { serverMessage: said, page: null }
  const type = headers.get('Content-Type')?.split(';')[0] ?? 'no Content-Type'
  return { serverMessage: null, page: `${type}: ${visibleText(text).slice(0, 200)}` }
}
