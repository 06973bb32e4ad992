// The other side is described in vouched-calls.ts. These calls need a signed-in user, so their code comes after the
// first screen.
import { isFailure } from '../domain/failure.ts'
import { minAccessLevel } from '../domain/found-group.ts'
import { groupsPerPage, type Group, type GroupQuery } from '../domain/group.ts'
import { endpoint, type Instance } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Authorized, Session } from '../domain/session.ts'
import type { Exchange } from '../http/create-http.ts'
import { integer, list, record, text } from '../http/shape.ts'
import { aFewAtOnce } from './a-few-at-once.ts'
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

export function createBearerCalls({ http, grants, contextToken }: GitLabOptions): BearerCalls {
  /** Once more with a renewed access token where GitLab no longer takes the first. */
  async function withBearer<T>(authorized: Authorized, send: (headers: Record<string, string>) => Promise<T>): Promise<T> {
    const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
    const token = await grants.accessToken(authorized)
    try {
      return await send(bearer(token))
    } catch (error) {
      if (!isFailure(error, 'signed-out')) throw error
      return send(bearer(await grants.renewed(authorized, token)))
    }
  }

  /** What this page asks for at the same time, all its screens together: GitLab's limits are per user or address. */
  const inTurn = aFewAtOnce(callsAtOnce)

  const ask = <T>(authorized: Authorized, exchange: Exchange<T>): Promise<T> =>
    inTurn(
      () => withBearer(authorized, (headers) => http.requestJson({ refusals: bearerRefusals(authorized.instance), ...exchange, headers })),
      exchange.signal,
    )

  const group = (session: Session, idOrPath: string, signal?: AbortSignal): Promise<Group> =>
    ask(session, {
      url: endpoint(session.instance, `api/v4/groups/${encodeURIComponent(idOrPath)}?with_projects=false`),
      parse: (body) => parseGroup(body, session.instance),
      signal,
    })

  return {
    currentUser: (authorized, signal) =>
      ask(authorized, {
        url: endpoint(authorized.instance, 'api/v4/user'),
        parse: (body) => parseUser(body, authorized.instance),
        signal,
      }),

    version: (authorized, signal) =>
      ask(authorized, {
        url: endpoint(authorized.instance, 'api/v4/metadata'),
        parse: (body) => text(record(body)['version']),
        signal,
      }),

    linkableGroups: async (session, query, signal) =>
      ask(session, {
        url: groupsUrl(session.instance, query, session.user.isAdmin),
        parse: (body, headers) => ({
          groups: list(body, (item) => parseGroup(item, session.instance)),
          page: query.page,
          total: count(headers.get('X-Total')),
          hasNextPage: (headers.get('X-Next-Page') ?? '') !== '',
        }),
        signal,
      }),

    projectCount: (session, groupId, signal) =>
      ask(session, {
        url: endpoint(session.instance, `api/v4/groups/${String(groupId)}/projects?include_subgroups=true&per_page=1&simple=true`),
        parse: (_, headers) => count(headers.get('X-Total')),
        signal,
      }),

    groupById: (session, id, signal) => group(session, String(id), signal),
    groupByPath: group,

    accessLevel: (session, groupId, signal) =>
      ask(session, {
        url: endpoint(session.instance, `api/v4/groups/${String(groupId)}/members/all/${String(session.user.id)}`),
        parse: (body) => integer(record(body)['access_level']),
        signal,
      }).catch((error: unknown) => {
        if (isFailure(error, 'not-found')) return 0
        throw error
      }),

    projectByPath: (session, fullPath, signal) =>
      ask(session, {
        url: endpoint(session.instance, `api/v4/projects/${encodeURIComponent(fullPath)}`),
        parse: parseProject,
        signal,
      }),

    hasUser: (session, username, signal) =>
      ask(session, {
        url: endpoint(session.instance, `api/v4/users?username=${encodeURIComponent(username)}`),
        parse: (body) => list(body, record).length > 0,
        signal,
      }),

    link: (session, fullPath) =>
      inTurn(() =>
        withBearer(session, (headers) =>
          withContextToken(contextToken, (jwt) =>
            http.requestJson({
              method: 'POST',
              url: endpoint(session.instance, 'api/v4/integrations/jira_connect/subscriptions'),
              headers,
              body: { json: { jwt, namespace_path: fullPath } },
              parse: () => undefined,
              refusals: linkRefusals(session.instance, fullPath, session.user.username),
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
