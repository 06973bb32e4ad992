import type { GitLab } from '../gitlab.ts'
import { isGated } from '../integrations.ts'
import { isAtLeast } from '../settings.ts'
import { sendDevelopment } from '../sync/send-development.ts'
import type { User } from '../users.ts'
import { authorOf, commitOf } from './generate-project.ts'
import {
  defaultBranch,
  newestCommit,
  type Author,
  type Branch,
  type Commit,
  type Deployment,
  type FeatureFlag,
  type MergeRequest,
  type Pipeline,
  type PipelineStatus,
  type Project,
  type Tier,
} from './project.ts'

// What people do in a project. Each resolves when Jira has answered to what GitLab sends of it.

const commitsPerBatch = 20
const secondsBetweenBatches = 10

export type Push = { readonly branch: string; readonly messages: readonly string[]; readonly author: Author }

/** One commit for each message, on a branch that is made where it is not there. */
export async function push(gitlab: GitLab, project: Project, { branch: name, messages, author }: Push): Promise<void> {
  const commits = messages.map((message) => addCommit(gitlab, project, { message, author }))
  const branch = branchAt(project, name, commits)
  if (!branch) return
  const batches = Array.from({ length: Math.ceil(commits.length / commitsPerBatch) }, (_, index) =>
    commits.slice(index * commitsPerBatch, (index + 1) * commitsPerBatch),
  )
  const [first = [], ...later] = batches
  for (const [index, batch] of later.entries()) {
    gitlab.enqueue(() => sendDevelopment(gitlab, project, { commits: batch }), (index + 1) * secondsBetweenBatches)
  }
  await sendDevelopment(gitlab, project, { branches: [branch], commits: first })
}

function addCommit(
  { clock }: GitLab,
  project: Project,
  { message, author, isMerge }: { message: string; author: Author; isMerge?: boolean },
): Commit {
  const commit = commitOf(project, { message, author, authoredAt: clock.now(), isMerge: isMerge ?? false })
  project.commits.push(commit)
  return commit
}

function branchAt(project: Project, name: string, commits: readonly Commit[]): Branch | null {
  const known = project.branches.find((branch) => branch.name === name)
  const head = commits.at(-1) ?? known?.head ?? newestCommit(project, defaultBranch)
  if (!head) return null
  if (known) return Object.assign(known, { head })
  const branch = { name, head }
  project.branches.push(branch)
  return branch
}

/** A branch without commits of its own, as GitLab's pages make it. `ref` is a branch that is there. */
export async function createBranch(gitlab: GitLab, project: Project, { name, ref }: { name: string; ref: string }): Promise<void> {
  const head = newestCommit(project, ref)
  if (!head) return
  const branch = { name, head }
  project.branches.push(branch)
  await sendDevelopment(gitlab, project, { branches: [branch] })
}

/** Jira hears of it from GitLab 17.2 on (contract after-linking, Calls from GitLab to Jira). */
export async function deleteBranch(gitlab: GitLab, project: Project, name: string): Promise<void> {
  const at = project.branches.findIndex((branch) => branch.name === name)
  if (at < 0) return
  project.branches.splice(at, 1)
  if (isAtLeast(gitlab.settings, '17.2')) await sendDevelopment(gitlab, project, { deletedBranches: [name] })
}

export type NewMergeRequest = {
  readonly title: string
  readonly description?: string
  readonly sourceBranch: string
  readonly author: User
}

export async function openMergeRequest(gitlab: GitLab, project: Project, given: NewMergeRequest): Promise<MergeRequest> {
  const now = gitlab.clock.now()
  const one: MergeRequest = {
    description: '',
    ...given,
    id: gitlab.projects.nextId(),
    iid: Math.max(0, ...project.mergeRequests.map(({ iid }) => iid)) + 1,
    state: 'opened',
    reviewers: [],
    targetBranch: defaultBranch,
    createdAt: now,
    updatedAt: now,
    editedAt: null,
    noteCount: 0,
  }
  project.mergeRequests.push(one)
  const branch = branchAt(project, one.sourceBranch, [])
  await sendDevelopment(gitlab, project, { mergeRequests: [one], ...(branch && { branches: [branch] }) })
  return one
}

export type MergeRequestChange = { readonly state?: MergeRequest['state']; readonly title?: string; readonly description?: string }

/** Merging makes a commit on the default branch; only words count as an edit. */
export async function changeMergeRequest(gitlab: GitLab, project: Project, one: MergeRequest, change: MergeRequestChange): Promise<void> {
  const now = gitlab.clock.now()
  const isEdit = change.title !== undefined || change.description !== undefined
  Object.assign(one, change, { updatedAt: now, ...(isEdit && { editedAt: now }) })
  const merge =
    change.state === 'merged'
      ? addCommit(gitlab, project, {
          message: `Merge branch '${one.sourceBranch}'\n\n${one.title}`,
          author: authorOf(one.author),
          isMerge: true,
        })
      : null
  if (merge) branchAt(project, one.targetBranch, [merge])
  await sendDevelopment(gitlab, project, { mergeRequests: [one], ...(merge && { commits: [merge] }) })
}

const jobCounts: Readonly<Record<PipelineStatus, Omit<Pipeline['jobs'], 'total'>>> = {
  pending: { passed: 0, failed: 0, skipped: 0 },
  running: { passed: 1, failed: 0, skipped: 0 },
  success: { passed: 4, failed: 0, skipped: 0 },
  failed: { passed: 3, failed: 1, skipped: 0 },
  canceled: { passed: 1, failed: 0, skipped: 3 },
  skipped: { passed: 0, failed: 0, skipped: 4 },
  manual: { passed: 2, failed: 0, skipped: 0 },
}

/** Null where `ref` is not there. */
export async function runPipeline(
  gitlab: GitLab,
  project: Project,
  { ref, status }: { ref: string; status: PipelineStatus },
): Promise<Pipeline | null> {
  const head = newestCommit(project, ref)
  if (!head) return null
  const pipeline: Pipeline = {
    id: gitlab.projects.nextId(),
    iid: project.pipelines.length + 1,
    ref,
    sha: head.sha,
    status,
    updatedAt: gitlab.clock.now(),
    jobs: { total: 4, ...jobCounts[status] },
  }
  project.pipelines.push(pipeline)
  await sendDevelopment(gitlab, project, { pipelines: [pipeline] })
  return pipeline
}

const environments: Readonly<Record<Tier, number>> = { production: 1, staging: 2, testing: 3, development: 4, other: 5 }

export async function deploy(
  gitlab: GitLab,
  project: Project,
  { ref, tier, status }: { ref: string; tier: Tier; status: Deployment['status'] },
): Promise<void> {
  const pipeline = await runPipeline(gitlab, project, { ref, status: status === 'failed' ? 'failed' : 'success' })
  if (!pipeline) return
  const deployment: Deployment = {
    id: gitlab.projects.nextId(),
    iid: project.deployments.length + 1,
    ref,
    sha: pipeline.sha,
    environment: { id: project.id * 10 + environments[tier], name: tier, tier },
    pipeline,
    jobId: gitlab.projects.nextId(),
    status: mustWait(gitlab, project, tier) ? 'blocked' : status,
    updatedAt: gitlab.clock.now(),
  }
  project.deployments.push(deployment)
  await sendDevelopment(gitlab, project, { deployments: [deployment] })
}

/** For an approval in GitLab, or for Jira Service Management's word. */
function mustWait({ protection, integrations }: GitLab, project: Project, tier: Tier): boolean {
  const integration = integrations.find({ group: project.group, project })
  return (protection.environment(project.id, tier)?.requiredApprovals ?? 0) > 0 || (integration !== null && isGated(integration, tier))
}

/** Approved, its job runs; rejected, it never does. */
export async function judgeDeployment(
  gitlab: GitLab,
  project: Project,
  deployment: Deployment,
  word: 'approved' | 'rejected',
): Promise<void> {
  Object.assign(deployment, { status: word === 'approved' ? 'success' : 'failed', updatedAt: gitlab.clock.now() })
  await sendDevelopment(gitlab, project, { deployments: [deployment] })
}

/** By its name: a new one, or a change of the one that is there. */
export async function saveFlag(
  gitlab: GitLab,
  project: Project,
  { name, description, isActive }: Pick<FeatureFlag, 'name' | 'description' | 'isActive'>,
): Promise<void> {
  const updatedAt = gitlab.clock.now()
  const known = project.flags.find((flag) => flag.name === name)
  const flag: FeatureFlag = known
    ? Object.assign(known, { description, isActive, updatedAt })
    : { id: gitlab.projects.nextId(), name, description, isActive, updatedAt, environments: [{ name: 'production', tier: 'production' }] }
  if (!known) project.flags.push(flag)
  await sendDevelopment(gitlab, project, { flags: [flag] })
}

export type ProjectWork = ReturnType<typeof workIn>

/** All of it for one project, by the numbers and names that people use. */
export function workIn(gitlab: GitLab, project: Project) {
  const mergeRequest = (iid: number): MergeRequest => {
    const one = project.mergeRequests.find((candidate) => candidate.iid === iid)
    if (!one) throw new Error(`${project.path} has no merge request !${String(iid)}`)
    return one
  }
  const [mara] = gitlab.users.filter(({ username }) => username === 'mara')
  if (!mara) throw new Error('There is nobody to work')
  return {
    project,
    push: (given: Omit<Push, 'author'> & Partial<Pick<Push, 'author'>>) => push(gitlab, project, { author: authorOf(mara), ...given }),
    deleteBranch: (name: string) => deleteBranch(gitlab, project, name),
    openMergeRequest: (given: Omit<NewMergeRequest, 'author'>) => openMergeRequest(gitlab, project, { author: mara, ...given }),
    changeMergeRequest: (iid: number, change: MergeRequestChange) => changeMergeRequest(gitlab, project, mergeRequest(iid), change),
    runPipeline: (given: Parameters<typeof runPipeline>[2]) => runPipeline(gitlab, project, given),
    deploy: (given: Parameters<typeof deploy>[2]) => deploy(gitlab, project, given),
    saveFlag: (given: Parameters<typeof saveFlag>[2]) => saveFlag(gitlab, project, given),
  }
}
