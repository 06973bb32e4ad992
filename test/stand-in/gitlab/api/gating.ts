import { apiError, json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import { roleIn, roles, type Group } from '../groups.ts'
import { tokenScopes, type TokenScope } from '../personal-tokens.ts'
import type { ProjectPlace } from '../projects/projects.ts'
import { judgeDeployment } from '../projects/work.ts'
import { textParam, type Call, type Routes } from '../router.ts'
import { administers, type User } from '../users.ts'
import { isRecord, recordsIn, textIn } from '../../shape.ts'
import { forUser } from './bearer.ts'
import { findVisibleGroup } from './groups.ts'
import { canSee } from './visible-groups.ts'

// Contract service-management, Deployment gating: what an administrator calls once, and what Atlassian calls for each request.

const levelIn = ({ protection, settings }: GitLab, { group, id }: ProjectPlace, user: User): number =>
  administers(settings, user) ? roles.owner : Math.max(roleIn(group, user.id), protection.memberLevel(id, user.id))

/** The project of `:id` for whoever has this role there, or GitLab's answer to everybody else. */
function findProject({ gitlab, path }: Call, user: User, level: number): ProjectPlace | Response {
  const project = gitlab.projects.find(path['id'] ?? '')
  if (!project || !(canSee(gitlab, project.group, user) || levelIn(gitlab, project, user) > roles.none))
    return apiError(404, '404 Project Not Found')
  return levelIn(gitlab, project, user) >= level ? project : apiError(403, '403 Forbidden')
}

function findGroup(call: Call, user: User, level: number): Group | Response {
  const group = findVisibleGroup(call, user)
  if (group instanceof Response) return group
  return administers(call.gitlab.settings, user) || roleIn(group, user.id) >= level ? group : apiError(403, '403 Forbidden')
}

/** Owners of a top-level group on GitLab.com, administrators elsewhere. */
function findAccountGroup(call: Call, user: User): Group | Response {
  const group = findGroup(call, user, roles.owner)
  if (group instanceof Response) return group
  if (group.parent) return apiError(400, '400 Bad request - Group is not a top-level group')
  return administers(call.gitlab.settings, user) || call.gitlab.isGitLabCom ? group : apiError(403, '403 Forbidden')
}

const shownAccount = ({ id, username, name }: User) => ({ id, username, name, email: `${username}@noreply.gitlab.localhost` })

const createAccount = forUser((call, user) => {
  const group = findAccountGroup(call, user)
  if (group instanceof Response) return group
  const { users } = call.gitlab
  const username = textParam(call.params['username']) ?? `service_account_group_${String(group.id)}_${String(users.length)}`
  if (users.some((one) => one.username === username)) return apiError(400, 'Username has already been taken')
  const account: User = {
    id: Math.max(...users.map(({ id }) => id)) + 1,
    username,
    name: textParam(call.params['name']) ?? 'Service account user',
    password: '',
    isAdmin: false,
    note: `service account of ${group.fullPath}`,
    accountOf: group.id,
  }
  users.push(account)
  return json(201, shownAccount(account))
})

const createToken = forUser((call, user) => {
  const group = findAccountGroup(call, user)
  if (group instanceof Response) return group
  const { gitlab, path, params } = call
  const account = gitlab.users.find(({ id, accountOf }) => String(id) === path['userId'] && accountOf === group.id)
  if (!account) return apiError(404, '404 User Not Found')
  const name = textParam(params['name'])
  if (name === null) return json(400, { error: 'name is missing' })
  const scopes = [params['scopes']].flat().filter((scope): scope is TokenScope => tokenScopes.some((known) => known === scope))
  if (scopes.length === 0 || scopes.length < [params['scopes']].flat().length)
    return json(400, { error: 'scopes does not have a valid value' })
  const { id, token } = gitlab.personalTokens.issue({ userId: account.id, name, scopes })
  return json(201, { id, name, revoked: false, scopes, user_id: account.id, active: true, expires_at: null, token })
})

type Membership = { readonly user: User; readonly level: number }

function givenMember({ gitlab, params }: Call): Membership | Response {
  const user = gitlab.users.find(({ id }) => String(id) === textIn(params['user_id']))
  const level = Number(params['access_level'])
  if (params['user_id'] === undefined || params['access_level'] === undefined)
    return json(400, { error: 'user_id, access_level is missing' })
  return user && [10, 20, 30, 40, 50].includes(level) ? { user, level } : apiError(404, '404 User Not Found')
}

const shownMember = ({ user, level }: Membership) => ({ ...shownAccount(user), access_level: level, state: 'active' })

const exists = () => apiError(409, 'Member already exists')

const addToGroup = forUser((call, user) => {
  const group = findGroup(call, user, roles.owner)
  const member = givenMember(call)
  if (group instanceof Response) return group
  if (member instanceof Response) return member
  if (group.members.has(member.user.id)) return exists()
  group.members.set(member.user.id, member.level)
  return json(201, shownMember(member))
})

const addToProject = forUser((call, user) => {
  const project = findProject(call, user, roles.maintainer)
  const member = givenMember(call)
  if (project instanceof Response) return project
  if (member instanceof Response) return member
  const { protection } = call.gitlab
  if (protection.memberLevel(project.id, member.user.id) > roles.none) return exists()
  protection.addMember(project.id, member.user.id, member.level)
  return json(201, shownMember(member))
})

/** A user who cannot see the project is left out without a word. */
const protect = forUser((call, user) => {
  const project = findProject(call, user, roles.maintainer)
  if (project instanceof Response) return project
  const { gitlab, params } = call
  const name = textParam(params['name'])
  const levels = recordsIn(params['deploy_access_levels'])
  const missing = [...(name === null ? ['name is missing'] : []), ...(levels.length === 0 ? ['deploy_access_levels is missing'] : [])]
  if (name === null || missing.length > 0) return json(400, { error: missing.join(', ') })
  if (gitlab.protection.environment(project.id, name)) return apiError(409, `Protected environment '${name}' already exists`)
  const rules = recordsIn(params['approval_rules'])
  const approvers = rules
    .map(({ user_id: id }) => gitlab.users.find((one) => one.id === Number(id)))
    .filter((one) => one !== undefined && levelIn(gitlab, project, one) > roles.none)
    .flatMap((one) => one?.id ?? [])
  const [{ required_approvals: required = 1 } = {}] = rules.filter(isRecord)
  gitlab.protection.protect(project.id, { name, approvers, requiredApprovals: approvers.length === 0 ? 0 : Number(required) })
  return json(201, {
    name,
    deploy_access_levels: levels,
    approval_rules: approvers.map((id) => ({ user_id: id, required_approvals: required })),
  })
})

/** What Atlassian calls with the service account's token. */
const approve = forUser(async (call, user) => {
  const place = findProject(call, user, roles.none)
  if (place instanceof Response) return place
  const { gitlab, path, params } = call
  const project = gitlab.projects.open(place)
  const deployment = project.deployments.find(({ id }) => String(id) === path['deploymentId'])
  if (!deployment) return apiError(404, '404 Not found')
  const status = textParam(params['status'])
  if (status !== 'approved' && status !== 'rejected') return json(400, { error: 'status does not have a valid value' })
  const environment = gitlab.protection.environment(place.id, deployment.environment.name)
  if (deployment.status !== 'blocked') return apiError(400, 'This deployment is not waiting for approvals.')
  const mayApprove = environment ? environment.approvers.includes(user.id) : levelIn(gitlab, place, user) >= roles.developer
  if (!mayApprove) return apiError(400, 'You don’t have permission to approve this deployment.')
  await judgeDeployment(gitlab, project, deployment, status)
  return json(201, { user: shownAccount(user), status, comment: null })
})

export const gatingRoutes: Routes = {
  'POST /api/v4/groups/:id/service_accounts': createAccount,
  'POST /api/v4/groups/:id/service_accounts/:userId/personal_access_tokens': createToken,
  'POST /api/v4/groups/:id/members': addToGroup,
  'POST /api/v4/projects/:id/members': addToProject,
  'POST /api/v4/projects/:id/protected_environments': protect,
  'POST /api/v4/projects/:id/deployments/:deploymentId/approval': approve,
}
