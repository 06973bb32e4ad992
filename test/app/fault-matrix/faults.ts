import type { FaultAnswer } from '../../stand-in/faults.ts'

/** One way for a call to go wrong, and what the title of the page's message may then be. */
export type MatrixFault = {
  readonly name: string
  readonly answer: FaultAnswer
  readonly says: RegExp | ((asked: Asked) => RegExp)
  /** The server is silent: only the page's own time limit ends the call. */
  readonly isSilent?: boolean
  /** A screen does with it as with another of the list, if under another title: it is met on one screen only. */
  readonly isAlike?: true
  readonly isOffline?: boolean
}

/** The request that met the fault. */
export type Asked = { readonly url: string; readonly authorization: string }

/** A preflight only where nothing came after it. */
export function askedIn(requests: readonly (Asked & { readonly method: string })[], isMeant: (url: URL) => boolean): Asked | undefined {
  const met = requests.filter(({ url }) => isMeant(new URL(url)))
  return met.findLast(({ method }) => method !== 'OPTIONS') ?? met.at(-1)
}

/** What the same answer means depends on what was asked, and by whose word. */
export const titleOf = ({ says }: MatrixFault, asked: Asked): RegExp => (says instanceof RegExp ? says : says(asked))

const refusedThis = /refused this$/

/** Only a 401 to a bearer is about the bearer. */
const bearerRefused = ({ authorization }: Asked): RegExp => (authorization === 'Bearer' ? /^Your sign-in to .* has ended$/ : refusedThis)

/** Only linking carries Jira's word into the API. */
const jirasTokenRefused = ({ url }: Asked): RegExp =>
  /\/api\/.*\/jira_connect\/subscriptions$/.test(url) ? /refused Jira’s token$/ : refusedThis

/** Where this page may read GitLab's headers: on the host, and of the API. */
const unknownAddress = ({ url }: Asked): RegExp =>
  /\/\/gitlab\.|\/api\//.test(url) ? /does not know this address$/ : /does not pass this on to GitLab$/

const tooLong = /takes too long/
const notGitLab = /not GitLab’s/
const refused = (status: number, says: MatrixFault['says'], body: object = {}) => ({ answer: { status, body }, says })

/** Another origin, which answers everything with a list of its own: nothing secret may get there, nor may it be believed. */
export const elsewhere = 'http://elsewhere.localhost:8080'

/** Contract 13. */
const readOnly = 'You cannot perform write operations on a read-only instance'

/** Somebody in front of GitLab answers, as readable as GitLab would be. */
const stranger = (
  name: string,
  status: number,
  says: RegExp,
  body?: string | object,
  headers: Record<string, string> = {},
): MatrixFault => ({ name, says, answer: { status, headers, by: 'stranger', ...(body !== undefined && { body }) } })

/** A browser tells a page the same of all of them. Where the instance answers elsewhere, its proxy URL is the reason. */
const unreadable = /cannot be reached|does not answer this page|refuses DELETE/

/** An error that nothing says GitLab made. */
const failedInFront = /or something in front of it, has failed/

export const matrixFaults: readonly MatrixFault[] = [
  { name: 'time-out', answer: 'hang', says: tooLong, isSilent: true },
  { name: 'slow body', answer: 'slow-body', says: tooLong, isSilent: true, isAlike: true },
  { name: 'reset', answer: 'reset', says: unreadable },
  { name: 'lost answer', answer: 'lost', says: unreadable, isAlike: true },
  { name: 'offline', answer: 'reset', says: /You are offline/, isOffline: true },
  { name: '401 token expired', ...refused(401, bearerRefused, { error: 'invalid_token', error_description: 'Token is expired.' }) },
  { name: '401 no user', ...refused(401, bearerRefused, { message: '401 Unauthorized' }), isAlike: true },
  {
    name: '401 Jira’s token',
    ...refused(401, jirasTokenRefused, { message: '401 Unauthorized - JWT authentication failed' }),
    isAlike: true,
  },
  { name: '403', ...refused(403, notGitLab), isAlike: true },
  { name: '404', ...refused(404, unknownAddress) },
  { name: '422', ...refused(422, refusedThis, { errors: { base: ['is not acceptable'] } }), isAlike: true },
  { name: '429', answer: { status: 429, headers: { 'Retry-After': '20' } }, says: /asks to slow down/ },
  { name: '500', answer: { status: 500, body: { message: '500 Internal Server Error' } }, says: /has an internal error/ },
  { name: '502 in HTML', answer: 'html-502', says: new RegExp(`${failedInFront.source}|${unreadable.source}`), isAlike: true },
  { name: 'malformed JSON', answer: 'malformed-json', says: notGitLab, isAlike: true },
  { name: 'truncated body', answer: 'truncated', says: notGitLab, isAlike: true },
  { name: 'CORS refused', answer: 'cors-refused', says: unreadable, isAlike: true },
]

/** Whoever stands in front of GitLab, and GitLab to everybody at one address. */
export const strangers: readonly MatrixFault[] = [
  stranger('bot protection', 403, /wants to check your browser first/, '<h1>Just a moment...</h1>'),
  stranger('a banned address', 403, /has banned your network address/, 'Forbidden\n', { 'Content-Type': 'text/plain' }),
  stranger('maintenance', 503, /takes no changes now/, '<h1>Deploy in progress</h1>', { 'Retry-After': '120' }),
  { name: 'a read-only GitLab', answer: { status: 403, body: { message: readOnly } }, says: /takes no changes now/ },
  stranger('a firewall’s 403', 403, /Something in front of .* refused this/, '<h1>403 Forbidden</h1>'),
  stranger('a firewall’s 405', 405, /A firewall in front of .* refused this/, '<h1>Not allowed</h1>', { Allow: 'GET' }),
  stranger('a firewall’s 200', 200, /A firewall in front of .* refused this/, '<h1>Request Rejected</h1> Your support ID is: 123456789'),
  stranger('a default backend', 404, /does not pass this on to GitLab/, 'default backend - 404', { 'Content-Type': 'text/plain' }),
  stranger('a sign-in wall', 200, /Another sign-in stands before/, '<h1>Log in to Acme</h1>'),
  stranger('a check without a word', 429, /wants to check your browser first/, '<script src="/149e9513/2d206a39/ips.js"></script>'),
  stranger('a gateway’s JSON', 403, /refused this/, { message: 'Missing Authentication Token' }),
  stranger('a gateway’s JSON without GitLab', 503, failedInFront, { message: 'failure to get a peer from the ring-balancer' }),
  stranger('a success of somebody', 200, notGitLab, { ok: true }),
  stranger('a redirect to another origin', 307, /sends this page elsewhere/, undefined, { Location: elsewhere }),
]

/** Each kind of redirect, to the same and to another origin. */
export const redirects: readonly MatrixFault[] = [301, 302, 307, 308].flatMap((status) =>
  ['/elsewhere', `${elsewhere}/subscriptions.json`].map((to) =>
    stranger(`a redirect (${String(status)}) to ${to}`, status, /sends this page elsewhere/, undefined, { Location: to }),
  ),
)
