import type { GitLab } from '../gitlab.ts'
import { isGated, namesIn } from '../integrations.ts'
import { keysOfDeployment, keysOfFlag, keysOfPipeline } from '../projects/issue-keys.ts'
import { projectPath, type Deployment, type FeatureFlag, type Pipeline, type PipelineStatus, type Project } from '../projects/project.ts'
import { cutKeys, projectUrl, time, type Sent } from './serialize-repository.ts'

// Contract after-linking, Payload fields: what belongs to no repository at Jira. Null where nothing names an issue.

const buildStates: Readonly<Record<PipelineStatus, string>> = {
  pending: 'pending',
  running: 'in_progress',
  success: 'successful',
  failed: 'failed',
  canceled: 'cancelled',
  skipped: 'cancelled',
  manual: 'unknown',
}

export function build({ gitlab, project, sequence }: Sent, pipeline: Pipeline) {
  const issueKeys = cutKeys(gitlab, keysOfPipeline(project, pipeline))
  if (issueKeys.length === 0) return null
  const url = projectUrl(gitlab, project)
  const { total, passed, failed, skipped } = pipeline.jobs
  return {
    schemaVersion: '1.0',
    pipelineId: String(pipeline.id),
    buildNumber: pipeline.iid,
    updateSequenceNumber: sequence,
    displayName: pipeline.ref,
    url: `${url}/-/pipelines/${String(pipeline.id)}`,
    state: buildStates[pipeline.status],
    lastUpdated: time(pipeline.updatedAt),
    issueKeys,
    testInfo: { totalNumber: total, numberPassed: passed, numberFailed: failed, numberSkipped: skipped },
    references: [
      {
        commit: { id: pipeline.sha, repositoryUri: url },
        ref: { name: pipeline.ref, uri: `${url}/-/commits/${encodeURIComponent(pipeline.ref)}` },
      },
    ],
  }
}

const deploymentStates: Readonly<Record<Deployment['status'], string>> = {
  created: 'pending',
  blocked: 'pending',
  running: 'in_progress',
  success: 'successful',
  failed: 'failed',
  canceled: 'cancelled',
  skipped: 'cancelled',
}

type Association = { readonly associationType: string; readonly values: readonly unknown[] }

/** Jira's limit is one for all kinds together, of which issue keys come first (contract after-linking, Limits). */
function associationsWithin(gitlab: GitLab, all: readonly Association[]): Association[] {
  const before = (at: number) => all.slice(0, at).flatMap(({ values }) => values)
  return all
    .map((one, at) => ({ ...one, values: cutKeys(gitlab, [...before(at), ...one.values]).slice(before(at).length) }))
    .filter(({ values }) => values.length > 0)
}

const mergeRequestsFrom = ({ mergeRequests }: Project, { ref }: Deployment) =>
  mergeRequests.filter(({ sourceBranch }) => sourceBranch === ref)

export function deployment({ gitlab, project, sequence }: Sent, one: Deployment) {
  const integration = gitlab.integrations.find({ group: project.group, project })
  const associations = associationsWithin(gitlab, [
    { associationType: 'issueKeys', values: keysOfDeployment(project, one) },
    { associationType: 'serviceIdOrKeys', values: namesIn(integration?.values.serviceIds ?? null) },
    ...(gitlab.otherwise.has('deployments-bring-commits')
      ? [
          { associationType: 'commit', values: [{ commitHash: one.sha, repositoryId: String(project.id) }] },
          { associationType: 'pull-request', values: mergeRequestsFrom(project, one).map(({ iid }) => String(iid)) },
        ]
      : []),
  ])
  if (associations.length === 0) return null
  const url = projectUrl(gitlab, project)
  const isAsked = integration !== null && isGated(integration, one.environment.tier) && deploymentStates[one.status] === 'pending'
  const { environment, pipeline, ref, iid, id } = one
  const displayName = `Deployment ${String(iid)} (${ref}@${one.sha.slice(0, 8)}) to ${environment.name}`
  return {
    schemaVersion: '1.0',
    deploymentSequenceNumber: iid,
    updateSequenceNumber: sequence,
    displayName,
    description: `Deployment ${String(iid)} of ${project.path} at ${one.sha.slice(0, 8)} (deployment-${String(id)}, project-${String(project.id)})`,
    associations,
    url: `${url}/-/jobs/${String(one.jobId)}`,
    label: displayName,
    state: deploymentStates[one.status],
    lastUpdated: time(one.updatedAt),
    pipeline: { id: String(pipeline.id), displayName: String(pipeline.iid), url: `${url}/-/pipelines/${String(pipeline.id)}` },
    environment: {
      id: String(environment.id),
      displayName: `${projectPath(project)}/${environment.name}`,
      type: environment.tier === 'other' ? 'unmapped' : environment.tier,
    },
    ...(isAsked && { commands: [{ command: 'initiate_deployment_gating' }] }),
  }
}

export function flag({ gitlab, project, sequence }: Sent, one: FeatureFlag) {
  const issueKeys = cutKeys(gitlab, keysOfFlag(one))
  if (issueKeys.length === 0) return null
  const url = `${projectUrl(gitlab, project)}/-/feature_flags/${String(one.id)}/edit`
  const summary = {
    url,
    lastUpdated: time(one.updatedAt),
    status: {
      enabled: one.isActive,
      defaultValue: '',
      rollout: { percentage: one.isActive ? 100 : 0, text: one.isActive ? 'All users' : '' },
    },
  }
  return {
    schemaVersion: '1.0',
    id: String(one.id),
    key: one.name,
    displayName: one.name,
    updateSequenceId: sequence,
    summary,
    details: one.environments.map(({ name, tier }) => ({ ...summary, environment: { name, type: tier === 'other' ? 'unmapped' : tier } })),
    issueKeys,
  }
}
