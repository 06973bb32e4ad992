// The other side is described in vouched-calls.ts. These calls need a signed-in user, so their code comes after the
// first screen.
import pLimit from 'p-limit'
import { isFailure } from '../domain/failure.ts'
import { minAccessLevel } from '../domain/found-group.ts'
import { groupsPerPage, type Group, type GroupQuery } from '../domain/group.ts'
import { endpoint, type Instance } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Grant, Session } from '../domain/session.ts'
import type { Exchange } from '../http/create-http.ts'
import { integer, list, record, text } from '../http/shape.ts'
import { bearerRefusals, linkRefusals } from './bearer-refusals.ts'
import { parseGroup, parseProject, parseUser } from './bearer-wire.ts'
import { withContextToken, type GitLabOptions } from './vouched-calls.ts'

export type BearerCalls = Pick<
  GitLab,
  | 'currentUser'
  | 'version'
  | 'linkableGroups'
  | 'groupById'
  | 'groupByPath'
  | 'accessLevel'
  | 'projectByPath'
  | 'hasUser'
  | 'projectCount'
  | 'link'
>

const callsAtOnce = 4

export function createBearerCalls({ http, contextToken }: GitLabOptions): BearerCalls {
  /** Once more with a renewed access token where GitLab no longer takes the first. */
  async function withBearer<T>(grant: Grant, send: (headers: Record<string, string>) => Promise<T>): Promise<T> {
    const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
    const token = await grant.accessToken()
    try {
      return await send(bearer(token))
    } catch (error) {
      if (!isFailure(error, 'signed-out')) throw error
      return send(bearer(await grant.renewed(token)))
    }
  }

  /** What this page asks for at the same time, all its screens together: GitLab's limits are per user or address. */
  const inTurn = pLimit(callsAtOnce)

  const authorized = <T>(instance: Instance, grant: Grant, exchange: Exchange<T>): Promise<T> =>
    inTurn(() => withBearer(grant, (headers) => http.requestJson({ refusals: bearerRefusals(instance), ...exchange, headers })))

  const group = ({ instance, grant }: Session, idOrPath: string, signal?: AbortSignal): Promise<Group> =>
    authorized(instance, grant, {
      url: endpoint(instance, `api/v4/groups/${encodeURIComponent(idOrPath)}?with_projects=false`),
      parse: (body) => parseGroup(body, instance),
      signal,
    })

  return {
    currentUser: (instance, grant, signal) =>
      authorized(instance, grant, {
        url: endpoint(instance, 'api/v4/user'),
        parse: (body) => parseUser(body, instance),
        signal,
      }),

    version: (instance, grant, signal) =>
      authorized(instance, grant, {
        url: endpoint(instance, 'api/v4/metadata'),
        parse: (body) => text(record(body)['version']),
        signal,
      }),

    linkableGroups: async ({ instance, grant, user }, query, signal) =>
      authorized(instance, grant, {
        url: groupsUrl(instance, query, user.isAdmin),
        parse: (body, headers) => ({
          groups: list(body, (item) => parseGroup(item, instance)),
          page: query.page,
          total: count(headers.get('X-Total')),
          hasNextPage: (headers.get('X-Next-Page') ?? '') !== '',
        }),
        signal,
      }),

    projectCount: ({ instance, grant }, groupId, signal) =>
      authorized(instance, grant, {
        url: endpoint(instance, `api/v4/groups/${String(groupId)}/projects?include_subgroups=true&per_page=1&simple=true`),
        parse: (_, headers) => count(headers.get('X-Total')),
        signal,
      }),

    groupById: (session, id, signal) => group(session, String(id), signal),
    groupByPath: group,

    accessLevel: ({ instance, grant, user }, groupId, signal) =>
      authorized(instance, grant, {
        url: endpoint(instance, `api/v4/groups/${String(groupId)}/members/all/${String(user.id)}`),
        parse: (body) => integer(record(body)['access_level']),
        signal,
      }).catch((error: unknown) => {
        if (isFailure(error, 'not-found')) return 0
        throw error
      }),

    projectByPath: ({ instance, grant }, fullPath, signal) =>
      authorized(instance, grant, {
        url: endpoint(instance, `api/v4/projects/${encodeURIComponent(fullPath)}`),
        parse: parseProject,
        signal,
      }),

    hasUser: ({ instance, grant }, username, signal) =>
      authorized(instance, grant, {
        url: endpoint(instance, `api/v4/users?username=${encodeURIComponent(username)}`),
        parse: (body) => list(body, record).length > 0,
        signal,
      }),

    link: ({ instance, grant, user }, fullPath) =>
      inTurn(() =>
        withBearer(grant, (headers) =>
          withContextToken(contextToken, (jwt) =>
            http.requestJson({
              method: 'POST',
              url: endpoint(instance, 'api/v4/integrations/jira_connect/subscriptions'),
              headers,
              body: { json: { jwt, namespace_path: fullPath } },
              parse: () => undefined,
              refusals: linkRefusals(instance, fullPath, user.username),
            }),
          ),
        ),
      ),
  }
}

/** Never `skip_groups`: with many links the address grows until GitLab answers 502 (contract 10). */
function groupsUrl(instance: Instance, query: GroupQuery, isAdmin: boolean): URL {
  const { search, page, perPage = groupsPerPage, topLevelOnly, order } = query
  const url = endpoint(instance, 'api/v4/groups')
  const text = search.trim()
  url.searchParams.set('page', String(page))
  url.searchParams.set('per_page', String(perPage))
  if (!isAdmin) url.searchParams.set('min_access_level', String(minAccessLevel))
  if (topLevelOnly) url.searchParams.set('top_level_only', 'true')
  if (text !== '') url.searchParams.set('search', text)
  if (order === 'id') url.searchParams.set('order_by', 'id')
  else if (text !== '') url.searchParams.set('order_by', 'similarity')
  return url
}

function count(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null
}
