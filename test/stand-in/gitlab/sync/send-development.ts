import { isRecord, recordsIn, textIn } from '../../shape.ts'
import type { GitLab } from '../gitlab.ts'
import type { Installation } from '../installations.ts'
import { projectPath, type Deployment, type FeatureFlag, type Pipeline, type Project } from '../projects/project.ts'
import type { GitLabSettings } from '../settings.ts'
import { askJira, type JiraCall } from './ask-jira.ts'
import { build, deployment, flag } from './serialize-delivery.ts'
import { branchId, repository, type RepositoryContent, type Sent } from './serialize-repository.ts'

/** A line of `integrations_json.log` (contract after-linking, Jira's answers, and what GitLab makes of them). */
export type LogLine = {
  readonly at: number
  readonly project: string
  readonly call: string
  readonly status: number
  readonly message: string
}

/** Whatever happened in a project: each part is sent if there is something to send. */
export type Development = RepositoryContent & {
  readonly pipelines?: readonly Pipeline[]
  readonly deployments?: readonly Deployment[]
  readonly flags?: readonly FeatureFlag[]
  readonly deletedBranches?: readonly string[]
}

/** Tells every Jira site that is linked to the project's group or to one above it. */
export async function sendDevelopment(gitlab: GitLab, project: Project, development: Development): Promise<void> {
  const sent: Sent = { gitlab, project, sequence: gitlab.nextSequence() }
  for (const installation of linkedTo(gitlab, project)) {
    for (const call of callsFor(sent, development)) await tell(gitlab, project, installation, call)
  }
}

export const linkedTo = ({ table, tree, otherwise }: GitLab, { group }: Pick<Project, 'group'>): Installation[] =>
  table.installations.filter((installation) =>
    table.subscriptionsOf(installation).some(({ groupId }) => {
      const linked = tree.findById(groupId)
      return linked !== undefined && (otherwise.has('only-the-linked-group') ? group === linked : tree.isInside(group, linked))
    }),
  )

function callsFor(sent: Sent, { commits, branches, mergeRequests, ...delivery }: Development): JiraCall[] {
  const { gitlab, project } = sent
  const providerMetadata = { product: `GitLab ${gitlab.settings.version}` }
  const post = (path: string, body: object): JiraCall => ({ method: 'POST', path, body: { ...body, providerMetadata } })
  const calls: JiraCall[] = []
  if (commits || branches || mergeRequests) {
    const content = { commits: commits ?? [], branches: branches ?? [], mergeRequests: mergeRequests ?? [] }
    calls.push(post('/rest/devinfo/0.10/bulk', { repositories: [repository(sent, content)] }))
  }
  for (const name of delivery.deletedBranches ?? []) {
    calls.push({ method: 'DELETE', path: `/rest/devinfo/0.10/repository/${String(project.id)}/branch/${branchId(name)}` })
  }
  const builds = (delivery.pipelines ?? []).flatMap((one) => build(sent, one) ?? [])
  if (builds.length > 0) calls.push(post('/rest/builds/0.1/bulk', { builds }))
  const deployments = (delivery.deployments ?? []).flatMap((one) => deployment(sent, one) ?? [])
  if (deployments.length > 0) calls.push(post('/rest/deployments/0.1/bulk', { deployments }))
  const flags = (delivery.flags ?? []).flatMap((one) => flag(sent, one) ?? [])
  const properties = { projectId: `project-${String(project.id)}` }
  if (flags.length > 0) calls.push(post('/rest/featureflags/0.1/bulk', { flags, properties }))
  return calls
}

const mostTries = 3
const secondsBetweenTries = 60

async function tell(gitlab: GitLab, project: Project, installation: Installation, call: JiraCall, tries = 1): Promise<void> {
  const response = await askJira(gitlab, installation, call)
  const body: unknown = response ? await response.json().catch(() => null) : null
  gitlab.integrationsLog.push({
    at: gitlab.clock.now(),
    project: projectPath(project),
    call: `${call.method} ${call.path}`,
    status: response?.status ?? 0,
    message: response ? logMessage(gitlab.settings, response.status, body, call.path.split('/')[2] ?? '') : 'Network error',
  })
  if (!response?.ok && tries < mostTries && gitlab.otherwise.has('errors-are-tried-again'))
    gitlab.enqueue(() => tell(gitlab, project, installation, call, tries + 1), secondsBetweenTries)
}

const byStatus: Readonly<Record<number, string>> = {
  401: 'Invalid JWT',
  413: 'Data too large',
  429: 'Rate limit exceeded',
  503: 'Service unavailable',
}

function logMessage({ variant }: Pick<GitLabSettings, 'variant'>, status: number, body: unknown, kind: string): string {
  // Older versions do not look at what Jira says of single branches, commits and merge requests.
  if (status === 202 && kind === 'devinfo' && variant === 'older') return ''
  if (status === 200 || status === 202) return failuresIn(body).join('; ')
  if (status === 403) return `App does not support ${kind}`
  if (status === 400) return messagesIn(body).join('; ')
  return byStatus[status] ?? 'Unknown error'
}

const messagesIn = (body: unknown): string[] =>
  isRecord(body)
    ? [
        ...(Array.isArray(body['errorMessages']) ? body['errorMessages'].map(String) : []),
        textIn(body['message']),
        textIn(body['error']),
      ].filter(Boolean)
    : recordsIn(body).map(({ message }) => textIn(message))

/** Whatever Jira calls the list of what it refused. */
function failuresIn(body: unknown): string[] {
  if (!isRecord(body)) return []
  const { failedDevinfoEntities, failedFeatureFlags, rejectedBuilds, rejectedDeployments } = body
  const found: string[] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect)
    else if (isRecord(value)) {
      if (typeof value['message'] === 'string') found.push(value['message'])
      else Object.values(value).forEach(collect)
    }
  }
  collect([failedDevinfoEntities, rejectedBuilds, rejectedDeployments])
  for (const [id, errors] of Object.entries(isRecord(failedFeatureFlags) ? failedFeatureFlags : {}))
    found.push(...recordsIn(errors).map(({ message }) => `${id}: ${textIn(message)}`))
  return [...new Set(found)]
}
