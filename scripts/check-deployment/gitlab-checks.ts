import { type Answer, jsonOf, type Question, valueOf, valuesOf } from './ask.ts'
import { configTextOf, type Deployed, isOurPage } from './deployed.ts'
import { finding, kit, type Finding } from './finding.ts'

type Probe = {
  readonly path: string
  readonly question?: Question
  /** What GitLab says to somebody without a token (contract 1.1, 1.3, 1.7, 1.11, 7). */
  readonly statuses: readonly number[]
  readonly isJson: boolean
}

const json = { Accept: 'application/json' }

const probes: readonly Probe[] = [
  { path: '/-/jira_connect/subscriptions.json', question: { headers: json }, statuses: [401, 403], isJson: false },
  { path: '/-/jira_connect/subscriptions', question: { headers: json }, statuses: [401, 403], isJson: false },
  { path: '/-/jira_connect/installations', statuses: [401, 403], isJson: false },
  { path: '/-/jira_connect/events/installed', question: { method: 'POST' }, statuses: [401], isJson: false },
  { path: '/api/v4/version', statuses: [401], isJson: true },
  { path: '/oauth/token', question: { method: 'POST' }, statuses: [400, 401], isJson: true },
]

/** Asks what the page and Jira ask of GitLab, without a token: GitLab refuses, and so it is GitLab that answers. */
export async function checkGitLab(deployed: Deployed): Promise<Finding[]> {
  const [reached, cors] = await Promise.all([Promise.all(probes.map((probe) => checkProbe(deployed, probe))), checkCors(deployed)])
  return [...reached, ...cors]
}

async function checkProbe({ base, ask }: Deployed, { path, question = {}, statuses, isJson }: Probe): Promise<Finding> {
  const answer = await ask(`${base}${path}`, question)
  const { method = 'GET', headers } = question
  const asJson = headers === undefined || path.endsWith('.json') ? '' : ' as JSON'
  const isReached = statuses.includes(answer.status) && (!isJson || jsonOf(answer) !== null)
  return finding(`GitLab answers ${method} ${path}${asJson}`, isReached && !isOurPage(answer), ...whyNotReached(answer))
}

/**
 * Whether this GitLab has the interface for a page inside Forge, an experiment that hardly anybody has: without a token it
 * refuses, where there is one (contract forge, GitLab's interface). Not having it is no fault.
 */
export async function forgeInterface({ base, ask }: Deployed): Promise<string> {
  const { status } = await ask(`${base}/api/v4/integrations/jira_forge/subscriptions`)
  if (status === 401) return 'GitLab has the interface for a page inside Forge (experimental).'
  if (status === 404)
    return 'GitLab has no interface for a page inside Forge (experimental, about 19.4 and later): that kind of app cannot be used with it.'
  return `Whether GitLab has the interface for a page inside Forge cannot be told: the status is ${String(status)}.`
}

/** Why something else than GitLab seems to have answered, and where that is decided. */
export function whyNotReached(answer: Answer): [what: string, change: string] {
  const { status } = answer
  if (isOurPage(answer)) return ['The page answers in its place.', `${kit.page}: the location of the page takes this one path only`]
  if ([502, 503, 504].includes(status))
    return [
      `nginx answers ${status}: it does not reach GitLab, or does not trust its certificate.`,
      `${kit.gitlab}: proxy_pass, proxy_ssl_trusted_certificate, proxy_ssl_name`,
    ]
  if (status >= 300 && status < 400) {
    return [
      `It is sent on to ${(valueOf(answer, 'location') ?? '').split('?')[0] ?? ''}.`,
      `${kit.server}: location /, and what stands in front of GitLab`,
    ]
  }
  const instead = `The status is ${status}, where an unmodified GitLab from 15.7 on refuses with a sentence of its own.`
  return [instead, `${kit.gitlab}: proxy_pass, proxy_set_header Host; ${kit.server}: location /`]
}

/** Contract 2: GitLab sends these headers itself, and browsers refuse them twice. */
async function checkCors({ base, ask }: Deployed): Promise<Finding[]> {
  const answer = await ask(`${base}/api/v4/version`, { headers: { Origin: 'https://check.invalid' } })
  if (answer.status !== 401) return []
  const values = valuesOf(answer, 'access-control-allow-origin')
  return [
    finding(
      'GitLab’s CORS headers pass untouched',
      values.length === 1 && values[0] === '*',
      values.length === 0 ? 'Access-Control-Allow-Origin is missing.' : `Access-Control-Allow-Origin is ${values.join(' and ')}.`,
      `${kit.server}: remove add_header Access-Control-Allow-Origin or proxy_hide_header, in location /`,
    ),
  ]
}

/** Sign-in needs the id before its window opens (contract 1.8). Of a page that cannot be read, nothing is claimed. */
export async function checkApplicationId({ base, ask }: Deployed, page: Answer | null): Promise<Finding[]> {
  const config = page ? jsonOf({ body: configTextOf(page) }) : null
  if (config === null) return []
  const answer = await ask(`${base}/-/jira_connect/oauth_application_id`, { headers: json })
  const fromGitLab = answer.status === 200 ? jsonOf(answer)?.['application_id'] : null
  const isKnown = [fromGitLab, config['oauthApplicationId']].some((id) => typeof id === 'string' && id !== '')
  return [
    finding(
      'sign-in: the application id is known',
      isKnown,
      'Neither GitLab nor the page has it, so nobody can sign in.',
      `GitLab: Admin > Settings > General > GitLab for Jira App > Jira Connect Application ID; or ${kit.settings}: $jira_application_id`,
    ),
  ]
}
