import type { JiraSite } from '../stand-in/jira/site.ts'
import type { GitLabServer } from '../stand-in/gitlab/gitlab-server.ts'

export const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000)

/** Something of GitLab's stands at the issue, changed so many minutes ago. */
export function arrivedAt({ development }: JiraSite, issueKey: string, minutes: number): void {
  development.keep({
    kind: 'pullrequest',
    id: issueKey,
    repository: null,
    sequence: 1,
    issueKeys: [issueKey],
    properties: { lastUpdate: minutesAgo(minutes).toISOString(), status: 'OPEN' },
  })
}

export type Work = {
  readonly title: string
  readonly createdMinutesAgo: number
  /** When it was changed last, by a comment too. */
  readonly updatedMinutesAgo?: number
  readonly sourceBranch?: string
}

/** Adds merge requests to a project, of which nothing is sent. */
export function addWork(server: GitLabServer, projectPath: string, all: readonly Work[]): void {
  const { mergeRequests } = server.project(projectPath)
  const author = server.user('dev')
  for (const { title, createdMinutesAgo, updatedMinutesAgo = createdMinutesAgo, sourceBranch } of all) {
    const iid = mergeRequests.length + 1
    mergeRequests.push({
      id: 900_000 + iid,
      iid,
      title,
      description: '',
      state: 'opened',
      author,
      reviewers: [],
      sourceBranch: sourceBranch ?? `change-${String(iid)}`,
      targetBranch: 'main',
      createdAt: minutesAgo(createdMinutesAgo).getTime(),
      updatedAt: minutesAgo(updatedMinutesAgo).getTime(),
      editedAt: null,
      noteCount: 0,
    })
  }
}
