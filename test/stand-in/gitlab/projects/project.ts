import type { Group } from '../groups.ts'
import type { User } from '../users.ts'

/** A repository with what people do in it. */
export type Project = {
  readonly id: number
  readonly path: string
  readonly group: Group
  readonly commits: Commit[]
  readonly branches: Branch[]
  readonly mergeRequests: MergeRequest[]
  readonly pipelines: Pipeline[]
  readonly deployments: Deployment[]
  readonly flags: FeatureFlag[]
}

/** Times are milliseconds since 1970. */
export type Commit = {
  readonly sha: string
  readonly message: string
  readonly author: Author
  readonly authoredAt: number
  readonly files: readonly string[]
  readonly isMerge: boolean
}

/** Whoever wrote a commit need not be a user of this GitLab. */
export type Author = Pick<User, 'name'> & { readonly email: string; readonly user: User | null }

export type Branch = { readonly name: string; head: Commit }

export type MergeRequest = {
  /** Unique in the whole GitLab. */
  readonly id: number
  readonly iid: number
  title: string
  description: string
  state: 'opened' | 'merged' | 'closed' | 'locked'
  readonly author: User
  readonly reviewers: readonly { readonly user: User; readonly state: 'approved' | 'reviewed' | 'unreviewed' }[]
  readonly sourceBranch: string
  readonly targetBranch: string
  readonly createdAt: number
  /** The last change of any kind. */
  updatedAt: number
  /** The last edit by somebody; null where nobody edited it. */
  editedAt: number | null
  readonly noteCount: number
}

export type PipelineStatus = 'pending' | 'running' | 'success' | 'failed' | 'canceled' | 'skipped' | 'manual'

export type Pipeline = {
  readonly id: number
  readonly iid: number
  readonly ref: string
  readonly sha: string
  status: PipelineStatus
  updatedAt: number
  /** Numbers of its jobs. */
  readonly jobs: { readonly total: number; readonly passed: number; readonly failed: number; readonly skipped: number }
}

export type Tier = 'production' | 'staging' | 'testing' | 'development' | 'other'

export type Deployment = {
  readonly id: number
  readonly iid: number
  readonly ref: string
  readonly sha: string
  readonly environment: { readonly id: number; readonly name: string; readonly tier: Tier }
  readonly pipeline: Pipeline
  readonly jobId: number
  status: 'created' | 'blocked' | 'running' | 'success' | 'failed' | 'canceled' | 'skipped'
  updatedAt: number
}

export type FeatureFlag = {
  readonly id: number
  readonly name: string
  description: string
  isActive: boolean
  updatedAt: number
  readonly environments: readonly { readonly name: string; readonly tier: Tier }[]
}

export const defaultBranch = 'main'

export const projectPath = ({ group, path }: Pick<Project, 'group' | 'path'>): string => `${group.fullPath}/${path}`

export const newestCommit = ({ branches }: Project, ref: string): Commit | undefined => branches.find(({ name }) => name === ref)?.head
