import { createHash } from 'node:crypto'
import type { GitLab } from '../gitlab.ts'
import { keysOfBranch, keysOfCommit, keysOfMergeRequest } from '../projects/issue-keys.ts'
import { projectPath, type Author, type Branch, type Commit, type MergeRequest, type Project } from '../projects/project.ts'
import type { User } from '../users.ts'

// Contract after-linking, Payload fields: what belongs to a repository.

export type Sent = { readonly gitlab: GitLab; readonly project: Project; readonly sequence: number }

export type RepositoryContent = {
  readonly commits?: readonly Commit[]
  readonly branches?: readonly Branch[]
  readonly mergeRequests?: readonly MergeRequest[]
}

export const time = (ms: number): string => new Date(ms).toISOString()

export const projectUrl = ({ url }: GitLab, project: Pick<Project, 'group' | 'path'>): string => `${url}/${projectPath(project)}`

/** Jira takes no more of them per entity; older versions sent all, and lost the entity. */
const maxKeys = 500

export const cutKeys = <T>({ settings }: GitLab, keys: readonly T[]): readonly T[] =>
  settings.variant === 'newest' ? keys.slice(0, maxKeys) : keys

export const branchId = (name: string): string => createHash('sha256').update(name).digest('hex')

export function repository(sent: Sent, { commits = [], branches = [], mergeRequests = [] }: RepositoryContent) {
  const { gitlab, project, sequence } = sent
  return {
    id: String(project.id),
    name: project.path,
    description: project.group.description,
    url: projectUrl(gitlab, project),
    avatar: null,
    updateSequenceId: sequence,
    commits: commits.map((commit) => shownCommit(sent, commit)),
    branches: branches.map((branch) => shownBranch(sent, branch)),
    pullRequests: mergeRequests.map((one) => shownMergeRequest(sent, one)),
  }
}

function shownCommit({ gitlab, project, sequence }: Sent, commit: Commit) {
  const { sha, message, author, files, isMerge, authoredAt } = commit
  const url = `${projectUrl(gitlab, project)}/-/commit/${sha}`
  return {
    id: sha,
    hash: sha,
    displayId: sha.slice(0, 8),
    issueKeys: cutKeys(gitlab, keysOfCommit(commit)),
    message,
    flags: isMerge ? ['MERGE_COMMIT'] : [],
    author: shownAuthor(gitlab, author),
    fileCount: files.length,
    files: files.slice(0, 10).map((path) => ({ path, changeType: 'MODIFIED', linesAdded: 1, linesRemoved: 0, url })),
    authorTimestamp: time(authoredAt),
    url,
    updateSequenceId: sequence,
  }
}

function shownBranch(sent: Sent, branch: Branch) {
  const { gitlab, project, sequence } = sent
  const url = projectUrl(gitlab, project)
  const name = encodeURIComponent(branch.name)
  return {
    id: branchId(branch.name),
    name: branch.name,
    issueKeys: cutKeys(gitlab, keysOfBranch(project, branch)),
    lastCommit: shownCommit(sent, branch.head),
    url: `${url}/-/commits/${name}`,
    createPullRequestUrl: `${url}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${name}`,
    updateSequenceId: sequence,
  }
}

const states = { opened: 'OPEN', locked: 'OPEN', merged: 'MERGED', closed: 'DECLINED' } as const

const approvals = { approved: 'APPROVED', reviewed: 'NEEDSWORK', unreviewed: 'UNAPPROVED' } as const

function shownMergeRequest({ gitlab, project, sequence }: Sent, one: MergeRequest) {
  const url = projectUrl(gitlab, project)
  return {
    id: String(one.id),
    displayId: `${projectPath(project)}!${String(one.iid)}`,
    issueKeys: cutKeys(gitlab, keysOfMergeRequest(one)),
    title: one.title,
    author: shownUser(gitlab, one.author),
    reviewers: one.reviewers.map(({ user, state }) => ({ name: user.name, email: emailOf(user), approvalStatus: approvals[state] })),
    commentCount: one.noteCount,
    sourceBranch: one.sourceBranch,
    sourceBranchUrl: `${url}/-/tree/${encodeURIComponent(one.sourceBranch)}`,
    destinationBranch: one.targetBranch,
    lastUpdate: time(one.editedAt ?? one.createdAt),
    status: states[one.state],
    url: `${url}/-/merge_requests/${String(one.iid)}`,
    updateSequenceId: sequence,
  }
}

const emailOf = ({ username }: User): string => `${username}@acme.example`

const shownUser = ({ url }: GitLab, user: User) => ({
  name: user.name,
  email: emailOf(user),
  username: user.username,
  url: `${url}/${user.username}`,
  avatar: null,
})

const shownAuthor = (gitlab: GitLab, { name, email, user }: Author) => (user ? shownUser(gitlab, user) : { name, email })
