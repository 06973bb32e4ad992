import { apiError, html, json } from '../answers.ts'
import { avatarPath, groupWebUrl, type GitLab } from '../gitlab.ts'
import type { Group } from '../groups.ts'
import { textParam, type Call, type Routes } from '../router.ts'
import type { User } from '../users.ts'
import { forAnyone } from './bearer.ts'
import { paginated } from './pagination.ts'
import { canSee, findGroups, type GroupFilter } from './visible-groups.ts'

const orders = ['name', 'path', 'id', 'similarity'] as const

type Order = (typeof orders)[number]

const list = forAnyone((call, user) => {
  const { gitlab, params, url } = call
  const skipped = [...url.searchParams.getAll('skip_groups'), ...url.searchParams.getAll('skip_groups[]')]
  if (gitlab.settings.variant === 'older' && skipped.length >= tooManyRepeated) return html(502, addressTooLong)
  const order = orders.find((name) => name === (params['order_by'] ?? 'name'))
  if (!order) return json(400, { error: 'order_by does not have a valid value' })
  const sort = params['sort'] ?? 'asc'
  if (sort !== 'asc' && sort !== 'desc') return json(400, { error: 'sort does not have a valid value' })
  const filter = filterOf(call, skipped)
  if (!filter) return json(400, { error: 'min_access_level does not have a valid value' })
  const groups = sorted(findGroups(gitlab, user, filter), order, filter.search)
  return paginated(call, sort === 'desc' ? groups.reverse() : groups, (group) => shownGroup(gitlab, group))
})

/** Each link makes the address of the older variant longer, until the web server in front refuses it (contract 10). */
const tooManyRepeated = 50

const addressTooLong = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'

function filterOf({ params }: Call, skipped: readonly string[]): GroupFilter | null {
  const level = textParam(params['min_access_level'])
  if (level !== null && !/^(5|10|15|20|30|40|50)$/.test(level)) return null
  const flag = (value: unknown) => value === 'true' || value === '1' || value === true
  return {
    allAvailable: params['all_available'] === undefined ? null : flag(params['all_available']),
    minAccessLevel: level === null ? null : Number(level),
    isOwned: flag(params['owned']),
    topLevelOnly: flag(params['top_level_only']),
    visibility: textParam(params['visibility']),
    search: textParam(params['search']),
    skipped: new Set(
      skipped
        .flatMap((value) => value.split(','))
        .filter(Boolean)
        .map(Number),
    ),
  }
}

function sorted(groups: Group[], order: Order, search: string | null): Group[] {
  if (order === 'id') return groups.sort((one, other) => one.id - other.id)
  const column = order === 'path' ? 'path' : 'name'
  const key = (group: Group) => (order === 'similarity' && search !== null ? -similarity(group, search) : 0)
  const rows = groups.map((group) => ({ group, rank: key(group), text: group[column].toLowerCase() }))
  rows.sort((one, other) => one.rank - other.rank || compare(one.text, other.text) || one.group.id - other.group.id)
  return rows.map(({ group }) => group)
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Stands for PostgreSQL's trigrams: the whole name before its beginning before a part of it, short before long. */
function similarity({ name, path }: Group, search: string): number {
  const text = search.toLowerCase()
  const scores = [name, path].map((value) => {
    const column = value.toLowerCase()
    if (column === text) return 3
    return (column.startsWith(text) ? 2 : column.includes(text) ? 1 : 0) + text.length / (column.length + text.length)
  })
  return Math.max(...scores)
}

const shownGroup = (gitlab: GitLab, group: Group) => {
  const avatar = avatarPath(gitlab, group)
  return {
    id: group.id,
    web_url: groupWebUrl(gitlab, group),
    name: group.name,
    path: group.path,
    description: group.description,
    visibility: group.visibility,
    avatar_url: avatar === null ? null : `${new URL(gitlab.settings.externalUrl).origin}${avatar}`,
    full_name: group.fullName,
    full_path: group.fullPath,
    parent_id: group.parent?.id ?? null,
    request_access_enabled: true,
    lfs_enabled: true,
  }
}

/** The group of `:id`, or GitLab's answer to somebody who may not know of it. */
export function findVisibleGroup({ gitlab, path }: Call, user: User | null): Group | Response {
  const group = gitlab.tree.find(path['id'] ?? '')
  return group && canSee(gitlab, group, user) ? group : apiError(404, '404 Group Not Found')
}

export const groupRoutes: Routes = {
  'GET /api/v4/groups': list,
  'GET /api/v4/groups/:id': forAnyone((call, user) => {
    const found = findVisibleGroup(call, user)
    return found instanceof Response ? found : json(200, { ...shownGroup(call.gitlab, found), projects: [] })
  }),
}
