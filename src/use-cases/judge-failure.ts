import { failureOf, type Failure } from '../domain/failure.ts'
import type { Consequence } from './run-many.ts'

const done: Consequence = { name: 'done-before' }
const halt: Consequence = { name: 'halt' }
const trouble: Consequence = { name: 'server-trouble' }

/** What is not about the one group that was tried. */
const consequences: Readonly<Partial<Record<Failure['kind'], Consequence>>> = {
  'group-already-linked': done,
  'signed-out': halt,
  'context-token-refused': halt,
  'jira-user-not-admin': halt,
  'jira-user-unreadable': halt,
  'jira-user-refused': halt,
  'linking-not-offered': halt,
  'user-demand': halt,
  'user-barred': halt,
  'scope-too-small': halt,
  'outside-jira': halt,
  'jira-silent': halt,
  'page-part-missing': halt,
  offline: halt,
  unreachable: trouble,
  timeout: trouble,
  'server-error': trouble,
  'unexpected-answer': trouble,
  'firewall-refused': trouble,
  'answered-in-front': trouble,
  'not-passed-on': trouble,
  'address-banned': halt,
  redirected: halt,
  challenged: halt,
  'sign-in-wall': halt,
  // What `unreachable` has turned out to be
  'blocked-by-page-policy': halt,
  'no-answer': halt,
  'no-connection': halt,
  'no-connection-or-local': halt,
  'local-network-denied': halt,
  'not-gitlab': halt,
  'answer-unreadable': halt,
  'proxy-url-differs': halt,
  'preflight-refused': halt,
}

/** A rest that is longer than this is no rest: the run stops, and a person decides when it goes on. */
const longestRestSeconds = 3600

/** How a run of many links or unlinks goes on after an error. */
export function judgeFailure(error: unknown): Consequence {
  const failure = failureOf(error)
  if (!failure) return { name: 'failed' }
  if (failure.kind === 'rate-limited' || failure.kind === 'maintenance') {
    const { retryAfterSeconds } = failure
    if (retryAfterSeconds === null) return { name: 'back-off', ms: null }
    return retryAfterSeconds > longestRestSeconds ? halt : { name: 'back-off', ms: retryAfterSeconds * 1000 }
  }
  return consequences[failure.kind] ?? { name: 'failed' }
}
