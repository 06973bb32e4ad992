import { apiError, json } from '../answers.ts'
import { mayConfigure, namesIn, type IntegrationOwner, type IntegrationState, type IntegrationValues } from '../integrations.ts'
import type { Call, Routes } from '../router.ts'
import { isAtLeast, type GitLabSettings } from '../settings.ts'
import type { User } from '../users.ts'
import { forUser } from './bearer.ts'
import { booleanParam } from './boolean-param.ts'
import { findVisibleGroup } from './groups.ts'
import { canSee } from './visible-groups.ts'

// Contract service-management, The integration.

/** Behind a flag at first. */
const isKnown = (settings: GitLabSettings): boolean =>
  isAtLeast(settings, '17.4') || (isAtLeast(settings, '17.2') && settings.canConfigureJiraConnect)

const tiers = ['production', 'staging', 'testing', 'development']

const shown = ({ id, createdAt, updatedAt, isActive, isInherited }: IntegrationState) => ({
  id,
  title: 'GitLab for Jira Cloud app',
  slug: 'jira-cloud-app',
  created_at: new Date(createdAt).toISOString(),
  updated_at: new Date(updatedAt).toISOString(),
  active: isActive,
  inherited: isInherited,
  comment_on_event_enabled: true,
  commit_events: true,
  push_events: true,
  issues_events: true,
  deployment_events: false,
  pipeline_events: true,
})

const withProperties = (state: IntegrationState, settings: GitLabSettings) => ({
  ...shown(state),
  properties: {
    jira_cloud_app_service_ids: state.values.serviceIds,
    ...(isAtLeast(settings, '17.6') && {
      jira_cloud_app_enable_deployment_gating: state.values.isGating,
      jira_cloud_app_deployment_gating_environments: state.values.environments,
    }),
  },
})

type OwnerHandler = (call: Call, owner: IntegrationOwner) => Response

/** Whoever may not see it, or set it, is told so before anything else. */
const forOwner = (kind: 'group' | 'project', handler: OwnerHandler) =>
  forUser((call, user) => {
    const owner = kind === 'group' ? groupOwner(call, user) : projectOwner(call, user)
    if (owner instanceof Response) return owner
    return mayConfigure(call.gitlab.settings, owner, user) ? handler(call, owner) : apiError(403, '403 Forbidden')
  })

function groupOwner(call: Call, user: User): IntegrationOwner | Response {
  if (!isAtLeast(call.gitlab.settings, '17.9')) return json(404, { error: '404 Not Found' })
  const group = findVisibleGroup(call, user)
  return group instanceof Response ? group : { group, project: null }
}

function projectOwner({ gitlab, path }: Call, user: User): IntegrationOwner | Response {
  const project = gitlab.projects.find(path['id'] ?? '')
  return project && canSee(gitlab, project.group, user) ? { group: project.group, project } : apiError(404, '404 Project Not Found')
}

const list: OwnerHandler = ({ gitlab }, owner) => {
  const state = gitlab.integrations.find(owner)
  return json(200, state?.isActive ? [shown(state)] : [])
}

const show: OwnerHandler = ({ gitlab }, owner) => {
  if (!isKnown(gitlab.settings)) return json(400, { error: 'slug does not have a valid value' })
  const state = gitlab.integrations.find(owner)
  return state ? json(200, withProperties(state, gitlab.settings)) : apiError(404, '404 Integration Not Found')
}

const save: OwnerHandler = ({ gitlab, params }, owner) => {
  const { integrations, settings } = gitlab
  if (!isKnown(settings)) return json(405, { error: '405 Not Allowed' })
  const before = integrations.find(owner)
  if (!before) return apiError(422, 'You cannot create the GitLab for Jira Cloud app integration from the API')
  const answer = () => json(200, withProperties(integrations.find(owner) ?? before, settings))
  const inherits = booleanParam(params['use_inherited_settings'])
  if (inherits === true) return integrations.inherit(owner) ? answer() : apiError(400, 'Default integration not found.')
  // The trap of an item that inherits: saved, it is said, and nothing has changed.
  if (before.isInherited && inherits === null) return answer()
  const given = givenValues(params, settings)
  const faults = before.isActive ? faultsOf({ ...before.values, ...given }) : []
  if (faults.length > 0) {
    return apiError(
      400,
      settings.variant === 'older' ? '400 Bad Request' : `400 Bad request - Failed to update integration. {${faults.join(', ')}}`,
    )
  }
  integrations.save(owner, given)
  return answer()
}

function givenValues(params: Call['params'], settings: GitLabSettings): Partial<IntegrationValues> {
  const ids = params['jira_cloud_app_service_ids']
  const environments = params['jira_cloud_app_deployment_gating_environments']
  const isGating = booleanParam(params['jira_cloud_app_enable_deployment_gating'])
  return {
    ...(typeof ids === 'string' && { serviceIds: ids }),
    ...(isAtLeast(settings, '17.6') && {
      ...(isGating !== null && { isGating }),
      ...(typeof environments === 'string' && { environments: [...new Set(namesIn(environments))].join(',') }),
    }),
  }
}

/** The model's messages, as Ruby prints them. */
function faultsOf({ serviceIds, isGating, environments }: IntegrationValues): string[] {
  const ids = serviceIds ?? ''
  const names = namesIn(environments)
  const fault = (field: string, ...messages: string[]) =>
    messages.length === 0 ? [] : [`:jira_cloud_app_${field}=>[${messages.map((message) => `"${message}"`).join(', ')}]`]
  return [
    ...fault(
      'service_ids',
      ...(/^[A-Za-z0-9=:,]*$/.test(ids) ? [] : ['is invalid']),
      ...(ids.split(',').length > 100 ? ['cannot have more than 100 service IDs'] : []),
    ),
    ...fault(
      'deployment_gating_environments',
      ...(names.every((name) => tiers.includes(name)) ? [] : [`only available environment names: ${tiers.join(',')}`]),
      ...(isGating && names.length === 0 ? ['environment names should be provided if deployment gating has been enabled'] : []),
    ),
  ]
}

const remove: OwnerHandler = () => apiError(422, 'You cannot disable the GitLab for Jira Cloud app integration from the API')

const routesOf = (kind: 'group' | 'project'): Routes => ({
  [`GET /api/v4/${kind}s/:id/integrations`]: forOwner(kind, list),
  [`GET /api/v4/${kind}s/:id/integrations/jira-cloud-app`]: forOwner(kind, show),
  [`PUT /api/v4/${kind}s/:id/integrations/jira-cloud-app`]: forOwner(kind, save),
  [`DELETE /api/v4/${kind}s/:id/integrations/jira-cloud-app`]: forOwner(kind, remove),
})

export const integrationRoutes: Routes = { ...routesOf('group'), ...routesOf('project') }
