import { failureOf, type Failure } from '../domain/failure.ts'
import type { Verdict } from './run-many.ts'

const done: Verdict = { name: 'done-before' }
const halt: Verdict = { name: 'halt' }
const trouble: Verdict = { name: 'server-trouble' }

/** What is not about the one group that was tried. */
const verdicts: Readonly<Partial<Record<Failure['kind'], Verdict>>> = {
  'group-already-linked': done,
  'signed-out': halt,
  'context-token-refused': halt,
  'jira-user-not-admin': halt,
  'jira-user-unreadable': halt,
  'jira-user-refused': halt,
  'linking-not-offered': halt,
  'outside-jira': halt,
  'jira-silent': halt,
  'page-part-missing': halt,
  offline: halt,
  unreachable: trouble,
  timeout: trouble,
  'server-error': trouble,
  'unexpected-answer': trouble,
}

/** How a run of many links or unlinks goes on after an error. */
export function judgeFailure(error: unknown): Verdict {
  const failure = failureOf(error)
  if (!failure) return { name: 'failed' }
  if (failure.kind === 'rate-limited') {
    return { name: 'back-off', ms: failure.retryAfterSeconds === null ? null : failure.retryAfterSeconds * 1000 }
  }
  return verdicts[failure.kind] ?? { name: 'failed' }
}
