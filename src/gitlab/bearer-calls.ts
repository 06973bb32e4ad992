// The other side is described in vouched-calls.ts. These calls need a signed-in user, so their code comes after the
// first screen.
import { isFailure } from '../domain/failure.ts'
import { groupsPerPage, minSearchLength, type GroupQuery } from '../domain/group.ts'
import { endpoint, type Instance } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Grant, Session } from '../domain/session.ts'
import type { Exchange } from '../http/create-http.ts'
import { list, record, text } from '../http/shape.ts'
import { bearerRefusals, linkRefusals } from './bearer-refusals.ts'
import { parseGroup, parseUser } from './bearer-wire.ts'
import { withContextToken, type GitLabOptions } from './vouched-calls.ts'

export type BearerCalls = Pick<GitLab, 'currentUser' | 'linkableGroups' | 'groupById' | 'projectCount' | 'link'> & {
  /** As GitLab writes it: `17.3.1-ee`. */
  readonly gitlabVersion: (session: Session, signal?: AbortSignal) => Promise<string>
}

/** Maintainer (contract 1.6, 7). */
const minAccessLevel = 40

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

  const authorized = <T>(instance: Instance, grant: Grant, exchange: Exchange<T>): Promise<T> =>
    withBearer(grant, (headers) => http.requestJson({ refusals: bearerRefusals(instance), ...exchange, headers }))

  return {
    currentUser: (instance, grant, signal) =>
      authorized(instance, grant, {
        url: endpoint(instance, 'api/v4/user'),
        parse: (body) => parseUser(body, instance),
        signal,
      }),

    gitlabVersion: ({ instance, grant }, signal) =>
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

    groupById: ({ instance, grant }, id, signal) =>
      authorized(instance, grant, {
        url: endpoint(instance, `api/v4/groups/${String(id)}?with_projects=false`),
        parse: (body) => parseGroup(body, instance),
        signal,
      }),

    link: ({ instance, grant, user }, fullPath) =>
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
  }
}

/** Never `skip_groups`: with many links the address grows until GitLab answers 502 (contract 10). */
function groupsUrl(instance: Instance, { search, page, topLevelOnly }: GroupQuery, isAdmin: boolean): URL {
  const url = endpoint(instance, 'api/v4/groups')
  const text = search.trim()
  url.searchParams.set('page', String(page))
  url.searchParams.set('per_page', String(groupsPerPage))
  if (!isAdmin) url.searchParams.set('min_access_level', String(minAccessLevel))
  if (topLevelOnly) url.searchParams.set('top_level_only', 'true')
  if (text.length >= minSearchLength) url.searchParams.set('search', text)
  return url
}

function count(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null
}
