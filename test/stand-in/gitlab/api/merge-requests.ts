import type { GitLab } from '../gitlab.ts'
import { projectPath, type MergeRequest, type Project } from '../projects/project.ts'
import { textParam, type Routes } from '../router.ts'
import { json } from '../answers.ts'
import { forAnyone } from './bearer.ts'
import { findVisibleGroup } from './groups.ts'
import { paginated } from './pagination.ts'
import { canSee } from './visible-groups.ts'

type Row = { readonly project: Project; readonly one: MergeRequest }

const shown = ({ url }: GitLab, { project, one }: Row) => ({
  id: one.id,
  iid: one.iid,
  project_id: project.id,
  title: one.title,
  description: one.description,
  state: one.state,
  created_at: new Date(one.createdAt).toISOString(),
  updated_at: new Date(one.updatedAt).toISOString(),
  source_branch: one.sourceBranch,
  target_branch: one.targetBranch,
  web_url: `${url}/${projectPath(project)}/-/merge_requests/${String(one.iid)}`,
  references: {
    short: `!${String(one.iid)}`,
    relative: `${project.path}!${String(one.iid)}`,
    full: `${projectPath(project)}!${String(one.iid)}`,
  },
})

export const mergeRequestRoutes: Routes = {
  /** Subgroups included (contract 7). */
  'GET /api/v4/groups/:id/merge_requests': forAnyone((call, user) => {
    const group = findVisibleGroup(call, user)
    if (group instanceof Response) return group
    const { gitlab, params } = call
    const text = (name: string) => textParam(params[name])
    const search = text('search')?.toLowerCase() ?? ''
    const columns = (text('in') ?? 'title,description').split(',')
    const isFound = ({ title, description }: MergeRequest) =>
      columns.some((column) => (column === 'title' ? title : column === 'description' ? description : '').toLowerCase().includes(search))
    const since = (name: string) => Date.parse(text(name) ?? '')
    const [updatedAfter, createdAfter] = [since('updated_after'), since('created_after')]
    const isSince = (at: number, limit: number) => Number.isNaN(limit) || at >= limit
    const state = text('state') ?? 'all'
    const time = text('order_by') === 'updated_at' ? 'updatedAt' : 'createdAt'
    const direction = text('sort') === 'asc' ? 1 : -1
    if (!user && (text('scope') ?? 'created_by_me') !== 'all') return json(401, { message: '401 Unauthorized' })
    const isOwn = (one: MergeRequest) => (text('scope') ?? 'created_by_me') === 'all' || one.author.id === user?.id
    const rows = gitlab.projects
      .placesBelow(group)
      .filter((place) => canSee(gitlab, place.group, user))
      .map((place) => gitlab.projects.open(place))
      .flatMap((project) => project.mergeRequests.map((one): Row => ({ project, one })))
      .filter(
        ({ one }) =>
          isOwn(one) &&
          isFound(one) &&
          (state === 'all' || one.state === state) &&
          isSince(one.updatedAt, updatedAfter) &&
          isSince(one.createdAt, createdAfter),
      )
      .toSorted((first, second) => direction * (first.one[time] - second.one[time]) || second.one.id - first.one.id)
    return paginated(call, rows, (row) => shown(gitlab, row))
  }),
}
