import { json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import type { Group } from '../groups.ts'
import type { Installation } from '../installations.ts'
import type { ProjectPlace } from '../projects/projects.ts'
import { projectPath } from '../projects/project.ts'
import { textParam, type Call, type Handler, type Routes } from '../router.ts'
import { forConnectCaller } from './connect-jwt.ts'

const linkedGroups = ({ table, tree }: GitLab, installation: Installation): Group[] =>
  table.subscriptionsOf(installation).flatMap(({ groupId }) => tree.findById(groupId) ?? [])

const places = (gitlab: GitLab, installation: Installation): ProjectPlace[] => {
  const all = linkedGroups(gitlab, installation).flatMap((group) => gitlab.projects.placesBelow(group))
  return [...new Map(all.map((place) => [place.id, place])).values()]
}

const shown = ({ url }: GitLab, place: ProjectPlace) => ({
  id: String(place.id),
  name: projectPath(place),
  url: `${url}/${projectPath(place)}`,
  avatarUrl: null,
  lastUpdatedDate: null,
  workspace: { id: String(place.group.id), name: place.group.fullPath, avatarUrl: null },
})

const isFound = ({ params }: Call, name: string): boolean =>
  name.toLowerCase().includes((textParam(params['searchQuery']) ?? '').toLowerCase())

const searchWorkspaces: Handler = (call) =>
  forConnectCaller(call, ({ installation }) => {
    const found = linkedGroups(call.gitlab, installation).filter(({ fullPath }) => isFound(call, fullPath))
    return json(200, { workspaces: found.map(({ id, fullPath }) => ({ id: String(id), name: fullPath, canCreateContainer: false })) })
  })

const searchRepositories: Handler = (call) =>
  forConnectCaller(call, ({ installation }) => {
    const number = (name: string, otherwise: number) => Number(textParam(call.params[name]) ?? otherwise)
    const [page, limit] = [number('page', 1), number('limit', 20)]
    const found = places(call.gitlab, installation).filter((place) => isFound(call, projectPath(place)))
    return json(200, { containers: found.slice((page - 1) * limit, page * limit).map((place) => shown(call.gitlab, place)) })
  })

/** Answers what Jira asks about; GitLab keeps nothing of it, and syncs as before. */
const associate: Handler = (call) =>
  forConnectCaller(call, ({ installation }) => {
    const place = places(call.gitlab, installation).find(({ id }) => String(id) === textParam(call.params['id']))
    return place ? json(200, shown(call.gitlab, place)) : json(404, { error: 'Repository not found.' })
  })

/** What Jira's project toolchain asks (contract 1.12). */
export const toolchainRoutes: Routes = {
  'GET /-/jira_connect/workspaces/search': searchWorkspaces,
  'GET /-/jira_connect/repositories/search': searchRepositories,
  'POST /-/jira_connect/repositories/associate': associate,
}
