import { apiError, json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import { roleIn, roles } from '../groups.ts'
import { textParam, type Routes } from '../router.ts'
import type { User } from '../users.ts'
import { forAnyone, forUser } from './bearer.ts'
import { findVisibleGroup } from './groups.ts'
import { paginated } from './pagination.ts'

const shownUser = ({ settings }: GitLab, { id, username, name }: User) => ({
  id,
  username,
  name,
  state: 'active',
  avatar_url: null,
  web_url: `${settings.externalUrl}/${username}`,
})

export const peopleRoutes: Routes = {
  'GET /api/v4/user': forUser(({ gitlab }, user) =>
    json(200, {
      ...shownUser(gitlab, user),
      bot: false,
      email: `${user.username}@acme.example`,
      ...(user.isAdmin && { is_admin: true }),
    }),
  ),
  'GET /api/v4/users': forAnyone((call, user) => {
    const { gitlab, params } = call
    const username = textParam(params['username'])
    if (!user && username === null) return apiError(403, '403 Forbidden')
    const rows = gitlab.users.filter((one) => username === null || one.username === username.toLowerCase())
    return paginated(call, rows, (row) => shownUser(gitlab, row))
  }),
  'GET /api/v4/groups/:id/members/all/:userId': forAnyone((call, user) => {
    const group = findVisibleGroup(call, user)
    if (group instanceof Response) return group
    const { gitlab, path } = call
    const member = gitlab.users.find(({ id }) => String(id) === path['userId'])
    const level = member ? roleIn(group, member.id) : roles.none
    if (!member || level === roles.none) return apiError(404, '404 Not found')
    return json(200, { ...shownUser(gitlab, member), access_level: level, expires_at: null })
  }),
}
