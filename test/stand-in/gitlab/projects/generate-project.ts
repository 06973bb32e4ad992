import { createHash } from 'node:crypto'
import type { Group } from '../groups.ts'
import type { User } from '../users.ts'
import { defaultBranch, projectPath, type Author, type Branch, type Commit, type MergeRequest, type Project } from './project.ts'

/** More merge requests and branches than a first sync takes (contract after-linking, Limits). */
const large: Readonly<Record<string, number>> = { 'atlas/router': 450 }

const usual = 6

const keys = ['OPS-1', 'WEB-2', 'OPS-3', 'IF-1', 'OPS-5', 'WEB-4', 'OPS-9']

/** One of each kind that matters: keys in titles, in descriptions only, in branches only, none at all, and false ones. */
function mergeRequestText(index: number): { title: string; description: string; sourceBranch: string } {
  const key = keys[index % keys.length] ?? 'OPS-1'
  const number = String(index + 1)
  switch (index % usual) {
    case 1:
      return { title: `Tidy up, part ${number}`, description: `Closes ${key}`, sourceBranch: `tidy-up-${number}` }
    case 2:
      return { title: `Read files as UTF-8 (${number})`, description: 'No issue.', sourceBranch: `encoding-${number}` }
    case 3:
      return { title: `Update dependencies ${number}`, description: '', sourceBranch: `dependencies-${number}` }
    default:
      return { title: `${key}: change ${number}`, description: '', sourceBranch: `${key}-change-${number}` }
  }
}

const day = 86_400_000

export type Generated = {
  readonly id: number
  readonly path: string
  readonly group: Group
  readonly users: readonly User[]
  readonly now: number
  readonly nextId: () => number
}

/** The past of a project: the same at every start but for the date, which ends yesterday. */
export function generateProject({ id, path, group, users, now, nextId }: Generated): Project {
  const project: Project = { id, path, group, commits: [], branches: [], mergeRequests: [], pipelines: [], deployments: [], flags: [] }
  const count = large[projectPath(project)] ?? usual
  const [author] = users
  const mara = users.find(({ username }) => username === 'mara') ?? author
  const dev = users.find(({ username }) => username === 'dev') ?? author
  if (!mara || !dev) throw new Error('A project needs somebody who works in it')
  const first = commitOf(project, { message: 'Begin', author: authorOf(mara), authoredAt: now - (count + 2) * day })
  project.commits.push(first)
  project.branches.push({ name: defaultBranch, head: first })
  for (let index = 0; index < count; index += 1) {
    // The large ones carry a key everywhere, as a project does that is linked for it.
    const isLarge = count > usual
    const key = keys[index % keys.length] ?? 'OPS-1'
    const text = isLarge
      ? { title: `${key}: step ${String(index + 1)}`, description: '', sourceBranch: `${key}-step-${String(index + 1)}` }
      : mergeRequestText(index)
    const at = now - (count - index + 1) * day
    const commit = commitOf(project, { message: `${text.title}\n\nAs agreed.`, author: authorOf(dev), authoredAt: at })
    project.commits.push(commit)
    project.branches.push({ name: text.sourceBranch, head: commit } satisfies Branch)
    project.mergeRequests.push({
      ...text,
      id: nextId(),
      iid: index + 1,
      state: index % 3 === 0 ? 'merged' : index % 7 === 6 ? 'closed' : 'opened',
      author: dev,
      reviewers: [{ user: mara, state: index % 2 === 0 ? 'approved' : 'unreviewed' }],
      targetBranch: defaultBranch,
      createdAt: at,
      updatedAt: at,
      editedAt: null,
      noteCount: index % 4,
    } satisfies MergeRequest)
  }
  return project
}

export const authorOf = (user: User): Author => ({ name: user.name, email: `${user.username}@acme.example`, user })

export function commitOf(
  project: Project,
  { message, author, authoredAt, isMerge = false }: { message: string; author: Author; authoredAt: number; isMerge?: boolean },
): Commit {
  const sha = createHash('sha1')
    .update([projectPath(project), String(project.commits.length), message].join('\n'))
    .digest('hex')
  const file = message.split(/\W+/)[0]?.toLowerCase() ?? 'file'
  return { sha, message, author, authoredAt, files: [`src/${file}.ts`, 'CHANGELOG.md'], isMerge }
}
