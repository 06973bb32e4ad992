import type { Refusal } from '../domain/exchange.ts'
import type { Failure } from '../domain/failure.ts'
import { endpoint, instanceName } from '../domain/instance.ts'
import { integrationBody, integrationPath, readTiers, type Integration, type IntegrationPlace } from '../domain/integration.ts'
import type { IntegrationCalls } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { integer, isRecord, list, named, record, ShapeError, text } from '../http/shape.ts'
import type { Bearer } from './bearer.ts'
import { countIn, hasNextPage } from './pagination.ts'
import { bearerRefusals } from './bearer-refusals.ts'
import { addressesOf, otherOrigin, type ReadAddress } from './web-address.ts'

export const createIntegrationCalls = (bearer: Bearer): IntegrationCalls => ({
  integration: (session, place, signal) =>
    bearer.requestJson(session, {
      url: endpoint(session.instance, integrationPath(place)),
      parse: parseIntegration,
      refusals: integrationRefusals(session, place),
      signal,
    }),

  saveIntegration: (session, place, change) =>
    bearer.requestJson(session, {
      method: 'PUT',
      url: endpoint(session.instance, integrationPath(place)),
      body: { json: integrationBody(change) },
      parse: parseIntegration,
      refusals: integrationRefusals(session, place),
    }),

  projectsIn: (session, groupId, { search, page, perPage }, signal) => {
    const url = endpoint(session.instance, `api/v4/groups/${String(groupId)}/projects`)
    const query = {
      include_subgroups: 'true',
      simple: 'true',
      order_by: 'path',
      sort: 'asc',
      page: String(page),
      per_page: String(perPage),
    }
    url.search = new URLSearchParams({ ...query, ...(search !== '' && { search }) }).toString()
    return bearer.requestJson(session, {
      url,
      parse: (body, headers) => {
        const address = addressesOf(session.instance, otherOrigin(body, 'web_url', session.instance))
        return {
          projects: list(body, (item) => parsePlace(item, address)),
          total: countIn(headers),
          hasNextPage: hasNextPage(headers),
        }
      },
      signal,
    })
  },
})

/** Contract service-management, The integration. A slug that is not known yet has several answers. */
function integrationRefusals(session: Session, { kind: place, fullPath }: IntegrationPlace): readonly Refusal[] {
  const at = { instance: instanceName(session.instance), place, fullPath, username: session.user.username }
  const unavailable = (why: Extract<Failure, { kind: 'integration-unavailable' }>['why']): Failure => ({
    kind: 'integration-unavailable',
    ...at,
    why,
    version: session.gitlabVersion(),
  })
  const refused =
    (why: Extract<Failure, { kind: 'integration-refused' }>['why']) =>
    (reason: string): Failure => ({ kind: 'integration-refused', ...at, why, reason })
  return [
    ...bearerRefusals(session.instance),
    { status: 403, says: /^403 Forbidden$/, failure: unavailable('role') },
    { status: 404, says: /integration not found/i, failure: refused('off') },
    { status: 404, says: /(group|project) not found/i, failure: unavailable('gone') },
    { status: 404, says: /^404 Not Found$/i, failure: unavailable('not-offered') },
    { status: 405, says: /not allowed/i, failure: unavailable('not-offered') },
    { status: 400, says: /slug does not have a valid value/i, failure: unavailable('not-offered') },
    { status: 400, says: /default integration not found/i, failure: refused('nothing-above') },
    { status: 400, says: /failed to update integration|bad request/i, failure: refused('values') },
    { status: 422, says: /cannot create/i, failure: refused('off') },
  ]
}

/** Contract service-management, The integration. Older versions leave out what they do not know. */
function parseIntegration(body: unknown): Integration {
  const { active, inherited, properties } = record(body)
  const {
    jira_cloud_app_service_ids: serviceIds,
    jira_cloud_app_enable_deployment_gating: isGating,
    jira_cloud_app_deployment_gating_environments: environments,
  } = isRecord(properties) ? properties : {}
  if (typeof active !== 'boolean') throw new ShapeError('active is neither true nor false')
  return {
    isActive: active,
    isInherited: typeof inherited === 'boolean' ? inherited : null,
    values: {
      serviceIds: namesIn(serviceIds)
        .map((id) => id.trim())
        .filter((id) => id !== ''),
      isGating: isGating === true || isGating === 'true' || isGating === '1',
      tiers: readTiers(namesIn(environments).join()),
    },
  }
}

/** A list as GitLab stores it: a text with commas; null where it was never set. */
const namesIn = (value: unknown): string[] => {
  if (value === null || value === undefined) return []
  return Array.isArray(value) ? list(value, text) : text(value).split(',')
}

function parsePlace(item: unknown, address: ReadAddress): IntegrationPlace {
  const { id, path_with_namespace: fullPath, web_url: webUrl } = record(item)
  return { kind: 'project', id: integer(id), fullPath: named(fullPath), webUrl: address(webUrl) }
}
