import type { CallFacts } from './failure.ts'

/** All that a support bundle may hold: it is made of these facts and of nothing else. */
export type SupportFacts = {
  readonly appVersion: string
  readonly madeAt: Date
  /** Name of the host, without path or query. */
  readonly host: string
  readonly siteUrl: string | null
  readonly instance: string | null
  readonly gitlabVersion: string | null
  readonly isSignedIn: boolean
  readonly browser: string
  readonly languages: readonly string[]
  readonly isOnline: boolean
  /** The kind of the failure on screen, or the kind of the error for a bug. */
  readonly failure: string | null
  readonly calls: readonly CallFacts[]
}

/** A text that tells whoever runs the servers what happened, without a token, code, verifier or JWT. */
export function supportBundle(facts: SupportFacts): string {
  const lines = [
    'GitLab for Jira: support bundle',
    `App version: ${facts.appVersion}`,
    `Made at: ${facts.madeAt.toISOString()}`,
    `Host: ${facts.host}`,
    `Jira site: ${facts.siteUrl ?? 'unknown'}`,
    `GitLab instance: ${facts.instance ?? 'unknown'}`,
    `GitLab version: ${showableText(facts.gitlabVersion ?? 'unknown')}`,
    `Signed in: ${facts.isSignedIn ? 'yes' : 'no'}`,
    `Browser: ${facts.browser}`,
    `Languages: ${facts.languages.join(', ')}`,
    `Online: ${facts.isOnline ? 'yes' : 'no'}`,
    `Failure: ${showableText(facts.failure ?? 'none on screen')}`,
    '',
    `Calls (${String(facts.calls.length)}, oldest first):`,
    ...facts.calls.map(callLine),
  ]
  // Whatever stands in it, a line stays one line, and says what is seen of it.
  return lines.map((line) => line.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim()).join('\n')
}

function callLine({ startedAt, method, address, status, durationMs, serverMessage, page, requestId }: CallFacts): string {
  const outcome = status === null ? 'no answer' : String(status)
  const parts = [startedAt.toISOString(), method, address, outcome, `${String(durationMs)} ms`]
  if (serverMessage !== null) parts.push(`“${showableText(serverMessage)}”`)
  if (page !== null) parts.push(`not JSON, but “${showableText(page)}”`)
  if (requestId !== null && requestIdForm.test(requestId)) parts.push(`X-Request-Id ${requestId}`)
  return parts.join(' ')
}

/** ULIDs and UUIDs. */
const requestIdForm = /^[A-Za-z0-9-]{1,40}$/

/** Shorter than any token, code or verifier that OAuth servers hand out. */
const harmlessLength = 20

/** A server's own words may repeat what was sent to it, so only what looks like words is shown; the rest is “…”. */
export const showableText = (text: string): string => text.slice(0, 500).replace(/[\w~+=-]+/g, (run) => (isHarmless(run) ? run : '…'))

/** Short, or made of plain words such as gitlab-jira-connect. */
const isHarmless = (run: string): boolean =>
  run.length < harmlessLength ||
  run.split(/[_-]/).every((part) => part.length < harmlessLength && /^(?:[A-Za-z]?[a-z]*|\d{0,10})$/.test(part))
