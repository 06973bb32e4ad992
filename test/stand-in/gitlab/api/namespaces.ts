import { apiError, json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import { roleIn, roles, type Group } from '../groups.ts'
import type { Routes } from '../router.ts'
import { administers, type User } from '../users.ts'
import { forUser } from './bearer.ts'
import { paginated } from './pagination.ts'

type Namespace = { readonly group: Group } | { readonly owner: User }

/** What can be linked by its path: a group, or somebody's personal namespace (contract 1.6). */
export function findNamespace({ tree, users }: GitLab, fullPath: string): Namespace | null {
  const group = tree.findByPath(fullPath)
  if (group) return { group }
  const owner = users.find(({ username }) => username === fullPath.toLowerCase())
  return owner ? { owner } : null
}

/** Ids of personal namespaces lie below those of all groups. */
export const personalNamespaceId = ({ id }: User): number => id

const shown = ({ url }: GitLab, namespace: Namespace) => {
  if ('owner' in namespace) {
    const { owner } = namespace
    const path = owner.username
    return {
      id: personalNamespaceId(owner),
      name: owner.name,
      path,
      kind: 'user',
      full_path: path,
      parent_id: null,
      web_url: `${url}/${path}`,
    }
  }
  const { id, name, path, fullPath, parent } = namespace.group
  return {
    id,
    name,
    path,
    kind: 'group',
    full_path: fullPath,
    parent_id: parent?.id ?? null,
    web_url: `${url}/groups/${fullPath}`,
  }
}

const isMember = ({ settings }: GitLab, namespace: Namespace, user: User): boolean =>
  'owner' in namespace ? namespace.owner === user : administers(settings, user) || roleIn(namespace.group, user.id) > roles.none

export const namespaceRoutes: Routes = {
  'GET /api/v4/namespaces': forUser((call, user) => {
    const { gitlab, params } = call
    const search = typeof params['search'] === 'string' ? params['search'].toLowerCase() : ''
    const all: Namespace[] = [...gitlab.users.map((owner) => ({ owner })), ...gitlab.tree.all.map((group) => ({ group }))]
    const rows = all
      .filter((row) => isMember(gitlab, row, user))
      .map((row) => shown(gitlab, row))
      .filter((row) => `${row.name} ${row.full_path}`.toLowerCase().includes(search))
    return paginated(call, rows, (row) => row)
  }),
  'GET /api/v4/namespaces/:id': forUser(({ gitlab, path }, user) => {
    const wanted = path['id'] ?? ''
    const byId = (): Namespace | null => {
      const group = gitlab.tree.findById(Number(wanted))
      const owner = gitlab.users.find((one) => String(personalNamespaceId(one)) === wanted)
      return group ? { group } : owner ? { owner } : null
    }
    const found = byId() ?? findNamespace(gitlab, wanted)
    return found && isMember(gitlab, found, user) ? json(200, shown(gitlab, found)) : apiError(404, '404 Namespace Not Found')
  }),
}
