import type { Branch, Commit, Deployment, FeatureFlag, MergeRequest, Pipeline, Project } from './project.ts'

/** Contract after-linking, Which text becomes an issue key. Jira says which of them are none. */
export const issueKeysIn = (...texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => text.match(/\b[A-Z][A-Z0-9_]+-\d+/g) ?? [])),
]

export const keysOfMergeRequest = ({ title, description }: Pick<MergeRequest, 'title' | 'description'>): string[] =>
  issueKeysIn(title, description)

export const keysOfCommit = ({ message }: Pick<Commit, 'message'>): string[] => issueKeysIn(message)

/** Its name, and what the open merge request from it says. */
export function keysOfBranch({ mergeRequests }: Project, { name }: Branch): string[] {
  const open = mergeRequests.find(({ sourceBranch, state }) => sourceBranch === name && state === 'opened')
  return issueKeysIn(name, ...(open ? [open.title, open.description] : []))
}

export function keysOfPipeline({ mergeRequests, commits }: Project, { ref, sha }: Pick<Pipeline, 'ref' | 'sha'>): string[] {
  const message = commits.find((commit) => commit.sha === sha)?.message ?? ''
  const own = mergeRequests.filter(({ sourceBranch }) => sourceBranch === ref)
  return issueKeysIn(message, ...own.flatMap(({ sourceBranch, title, description }) => [sourceBranch, title, description]))
}

/** As of its pipeline, and of the commits since the last successful deployment of that ref to that environment. */
export function keysOfDeployment(project: Project, deployment: Deployment): string[] {
  const before = project.deployments.findLast(
    ({ id, ref, environment, status }) =>
      id < deployment.id && ref === deployment.ref && environment.id === deployment.environment.id && status === 'success',
  )
  const position = (sha: string) => project.commits.findIndex((commit) => commit.sha === sha)
  const since = project.commits.slice(before ? position(before.sha) + 1 : 0, position(deployment.sha) + 1)
  return [...new Set([...keysOfPipeline(project, deployment), ...(before ? since.flatMap(keysOfCommit) : [])])]
}

export const keysOfFlag = ({ description }: FeatureFlag): string[] => issueKeysIn(description)
