import { apiError, json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import type { ProjectPlace } from '../projects/projects.ts'
import { textParam, type Routes } from '../router.ts'
import { forAnyone } from './bearer.ts'
import { findVisibleGroup } from './groups.ts'
import { paginated } from './pagination.ts'
import { canSee } from './visible-groups.ts'

const shown = ({ url }: GitLab, { id, path, group }: ProjectPlace) => ({
  id,
  name: path,
  path,
  path_with_namespace: `${group.fullPath}/${path}`,
  web_url: `${url}/${group.fullPath}/${path}`,
  visibility: group.visibility,
  namespace: { id: group.id, name: group.name, path: group.path, kind: 'group', full_path: group.fullPath },
})

export const projectRoutes: Routes = {
  'GET /api/v4/groups/:id/projects': forAnyone((call, user) => {
    const group = findVisibleGroup(call, user)
    if (group instanceof Response) return group
    const { gitlab, params } = call
    const places = params['include_subgroups'] === 'true' ? gitlab.projects.placesBelow(group) : gitlab.projects.placesIn(group)
    const search = (textParam(params['search']) ?? '').toLowerCase()
    const visible = places.filter((place) => canSee(gitlab, place.group, user) && place.path.toLowerCase().includes(search))
    return paginated(call, visible, (place) => shown(gitlab, place))
  }),
  'GET /api/v4/projects/:id': forAnyone(({ gitlab, path }, user) => {
    const found = gitlab.projects.find(path['id'] ?? '')
    return found && canSee(gitlab, found.group, user) ? json(200, shown(gitlab, found)) : apiError(404, '404 Project Not Found')
  }),
}
