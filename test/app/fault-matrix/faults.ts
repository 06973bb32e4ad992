import type { FaultAnswer } from '../../stand-in/faults.ts'

/** One way for a call to go wrong, and what the title of the page's message may then be. */
export type MatrixFault = {
  readonly name: string
  readonly answer: FaultAnswer
  readonly says: RegExp
  /** The server is silent: only the page's own time limit ends the call. */
  readonly isSilent?: boolean
  readonly isOffline?: boolean
}

/** A refusal means something else at every endpoint: its rows of the failure table are tested one by one. */
const anyName = /./

const tooLong = /takes too long/
const notGitLab = /not GitLab’s/
const refused = (status: number, body: object = {}) => ({ answer: { status, body }, says: anyName })

/** A browser tells a page the same of all of them. Where the instance answers elsewhere, its proxy URL is the reason. */
const unreadable = /cannot be reached|does not answer this page/

export const matrixFaults: readonly MatrixFault[] = [
  { name: 'time-out', answer: 'hang', says: tooLong, isSilent: true },
  { name: 'slow body', answer: 'slow-body', says: tooLong, isSilent: true },
  { name: 'reset', answer: 'reset', says: unreadable },
  { name: 'lost answer', answer: 'lost', says: unreadable },
  { name: 'offline', answer: 'reset', says: /You are offline/, isOffline: true },
  { name: '401 token expired', ...refused(401, { error: 'invalid_token', error_description: 'Token is expired.' }) },
  { name: '401 no user', ...refused(401, { message: '401 Unauthorized' }) },
  { name: '401 Jira’s token', ...refused(401, { message: '401 Unauthorized - JWT authentication failed' }) },
  { name: '403', ...refused(403) },
  { name: '404', ...refused(404) },
  { name: '422', ...refused(422, { errors: { base: ['is not acceptable'] } }) },
  { name: '429', answer: { status: 429, headers: { 'Retry-After': '20' } }, says: /asks to slow down/ },
  { name: '500', answer: { status: 500, body: { message: '500 Internal Server Error' } }, says: /has an internal error/ },
  { name: '502 in HTML', answer: 'html-502', says: /has an internal error|cannot be reached|does not answer this page/ },
  { name: 'malformed JSON', answer: 'malformed-json', says: notGitLab },
  { name: 'truncated body', answer: 'truncated', says: notGitLab },
  { name: 'CORS refused', answer: 'cors-refused', says: unreadable },
]
