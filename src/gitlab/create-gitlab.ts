// On the other side: an unmodified GitLab, 15.7 or later, as host (it serves this page) and as instance (it holds the
// groups); often both are one. Its answers are described in GitLab's HTTP contract, whose sections are cited here.
import { AppError, isFailure } from '../domain/failure.ts'
import { groupsPerPage, minSearchLength, type GroupQuery } from '../domain/group.ts'
import { endpoint, instanceName, isSameInstance, type Instance } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Grant } from '../domain/session.ts'
import type { Exchange, Http } from '../http/create-http.ts'
import { list } from '../http/shape.ts'
import type { PageConfig } from './page-config.ts'
import { bearerRefusals, clientIdRefusals, contextTokenRefusals, linkRefusals, unlinkRefusals } from './refusals.ts'
import { parseClientId, parseGroup, parseInstallation, parseLinkedGroups, parseUser } from './wire.ts'

export type GitLabOptions = {
  readonly http: Http
  readonly host: Instance
  /** Throws `page-config-malformed`. */
  readonly pageConfig: () => PageConfig
  /** Jira's word for this site and user. With `mustBeNew` never the one that was just refused. */
  readonly contextToken: (options?: { mustBeNew?: boolean }) => Promise<string>
}

const subscriptionsPath = '-/jira_connect/subscriptions'

/** Maintainer (contract 1.6, 7). */
const minAccessLevel = 40

export function createGitLab({ http, host, pageConfig, contextToken }: GitLabOptions): GitLab {
  /** Once more with a new context token, since the first may have been on its way out when GitLab read it. */
  async function withContextToken<T>(send: (token: string) => Promise<T>): Promise<T> {
    try {
      return await send(await contextToken())
    } catch (error) {
      if (!isFailure(error, 'context-token-refused')) throw error
      return send(await contextToken({ mustBeNew: true }))
    }
  }

  const vouchedByJira = <T>(exchange: Exchange<T>): Promise<T> =>
    withContextToken((token) => http.requestJson({ ...exchange, headers: { Authorization: `JWT ${token}` } }))

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
    canChooseInstance: () => pageConfig().canChooseInstance,

    installation: (signal) =>
      vouchedByJira({
        url: endpoint(host, '-/jira_connect/installations'),
        parse: parseInstallation,
        refusals: contextTokenRefusals(host),
        signal,
      }).catch((error: unknown) => {
        // The oldest versions have no such path; there the host is the only instance there is.
        if (isFailure(error, 'not-found')) return { chosenInstance: null }
        throw error
      }),

    linkedGroups: (instance, signal) =>
      vouchedByJira({
        url: endpoint(instance, `${subscriptionsPath}.json`),
        parse: (body) => parseLinkedGroups(body, instance),
        refusals: contextTokenRefusals(instance),
        signal,
      }),

    unlink: async (instance, { id }) => {
      try {
        await vouchedByJira({
          method: 'DELETE',
          url: endpoint(instance, `${subscriptionsPath}/${id}`),
          parse: () => undefined,
          refusals: unlinkRefusals(instance),
        })
      } catch (error) {
        // Gone before: somebody else unlinked it, which is what was asked for.
        if (!isFailure(error, 'not-found')) throw error
      }
    },

    clientId: async (instance, signal) => {
      const { hostClientId } = pageConfig()
      if (isSameInstance(instance, host) && hostClientId !== null) return hostClientId
      const clientId = await http.requestJson({
        url: endpoint(instance, '-/jira_connect/oauth_application_id'),
        parse: parseClientId,
        refusals: clientIdRefusals(instance),
        signal,
      })
      if (clientId === null) throw new AppError({ kind: 'application-id-missing', instance: instanceName(instance) })
      return clientId
    },

    currentUser: (instance, grant, signal) =>
      authorized(instance, grant, {
        url: endpoint(instance, 'api/v4/user'),
        parse: (body) => parseUser(body, instance),
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
        withContextToken((jwt) =>
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
