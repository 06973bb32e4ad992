import { apiError, json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import type { Group } from '../groups.ts'
import type { Routes } from '../router.ts'
import { forAnyone } from './bearer.ts'
import { findVisibleGroup } from './groups.ts'
import { paginated } from './pagination.ts'
import { canSee } from './visible-groups.ts'

type Project = { readonly path: string; readonly group: Group }

const projectsOf = (group: Group): Project[] => group.projects.map((path) => ({ path, group }))

const shown = ({ url }: GitLab, { path, group }: Project) => ({
  id: projectId(group, path),
  name: path,
  path,
  path_with_namespace: `${group.fullPath}/${path}`,
  web_url: `${url}/${group.fullPath}/${path}`,
  visibility: group.visibility,
  namespace: { id: group.id, name: group.name, path: group.path, kind: 'group', full_path: group.fullPath },
})

const projectId = (group: Group, path: string): number => group.id * 1000 + group.projects.indexOf(path)

export const projectRoutes: Routes = {
  'GET /api/v4/groups/:id/projects': forAnyone((call, user) => {
    const group = findVisibleGroup(call, user)
    if (group instanceof Response) return group
    const { gitlab, params } = call
    const holders =
      params['include_subgroups'] === 'true'
        ? gitlab.tree.all.filter((one) => gitlab.tree.isInside(one, group) && canSee(one, user))
        : [group]
    return paginated(call, holders.flatMap(projectsOf), (project) => shown(gitlab, project))
  }),
  'GET /api/v4/projects/:id': forAnyone(({ gitlab, path }, user) => {
    const wanted = (path['id'] ?? '').toLowerCase()
    const projects = gitlab.tree.all.filter((group) => canSee(group, user)).flatMap(projectsOf)
    const found = projects.find(
      (project) =>
        `${project.group.fullPath}/${project.path}`.toLowerCase() === wanted || String(projectId(project.group, project.path)) === wanted,
    )
    return found ? json(200, shown(gitlab, found)) : apiError(404, '404 Project Not Found')
  }),
}
