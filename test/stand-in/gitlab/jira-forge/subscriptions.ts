import { apiError, json } from '../answers.ts'
import { forUser } from '../api/bearer.ts'
import { findNamespace } from '../api/namespaces.ts'
import { canSee } from '../api/visible-groups.ts'
import type { GitLab } from '../gitlab.ts'
import { roleIn, roles } from '../groups.ts'
import type { Installation } from '../installations.ts'
import { chooseTyped } from '../jira-connect/installation-routes.ts'
import { notAdminText } from '../jira-connect/jira-admin.ts'
import { subscriptionItems } from '../jira-connect/linked-groups.ts'
import { linkGroup } from '../link-group.ts'
import { textParam, type Call, type Handler, type Routes } from '../router.ts'
import { queueFirstSync } from '../sync/first-sync.ts'
import type { User } from '../users.ts'
import { fitRefused, forgeCaller, forKnownSite, inForge, type ForgeCaller } from './forge-caller.ts'

const list = forKnownSite(({ gitlab }, { row }) => json(200, { subscriptions: subscriptionItems(gitlab, row) }))

/** Asks Jira as the app. What Jira does not show counts as no. */
async function isJiraAdmin(
  { gitlab }: Call,
  { apiBaseUrl, accountId }: Pick<ForgeCaller, 'apiBaseUrl' | 'accountId'>,
  systemToken: string,
) {
  const query = new URLSearchParams({ accountId: accountId ?? '', expand: 'groups' })
  const request = new Request(`${apiBaseUrl}/rest/api/3/user?${query.toString()}`, { headers: { Authorization: `Bearer ${systemToken}` } })
  const answer = await gitlab.send(request).catch(() => null)
  if (answer?.status !== 200) return false
  const { groups } = (await answer.json()) as { groups: { items: { name: string }[] } }
  return groups.items.some(({ name }) => name === 'site-admins' || name === 'org-admins')
}

const admin403 = ({ gitlab }: Call): Response => apiError(403, notAdminText(gitlab))

function linked(call: Call, user: User, fullPath: string, row: () => Installation): Response {
  const { gitlab } = call
  const namespace = findNamespace(gitlab, fullPath)
  if (!namespace || !('group' in namespace) || !canSee(gitlab, namespace.group, user)) {
    return apiError(404, 'Namespace not found. Check the group path and try again.')
  }
  const { group } = namespace
  if (roleIn(group, user.id) < roles.maintainer) {
    return apiError(403, 'You do not have permission to link this namespace. You must be a Maintainer or Owner of the group.')
  }
  if (gitlab.settings.forge.refusesOrganization) return apiError(422, 'This group cannot be linked to this Jira site.')
  if (!linkGroup(gitlab, row(), group, new Date(gitlab.clock.now()))) return apiError(422, 'Namespace has already been added')
  queueFirstSync(gitlab, group)
  return json(201, { success: true, organization_id: 1 })
}

const namespaceMissing = () => json(400, { error: 'namespace_path is missing' })

/** The newest generation, its checks in its order. */
const linkByDelegation: Handler = async (call) => {
  const { gitlab, request, params } = call
  const fullPath = textParam(params['namespace_path'])
  if (fullPath === null) return namespaceMissing()
  const caller = await forgeCaller(call)
  if (!caller) return fitRefused()
  if (caller.systemToken === null) return apiError(400, 'Missing Forge system token')
  const delegation = gitlab.forge.delegations.get(request.headers.get('x-gitlab-jira-user-delegation') ?? '')
  const isFresh = delegation && delegation.untilMs > gitlab.clock.now()
  if (!isFresh || delegation.accountId !== caller.accountId || delegation.cloudId !== caller.cloudId) {
    return apiError(401, '401 Unauthorized - Invalid or expired GitLab user delegation')
  }
  gitlab.forge.systemTokens.set(caller.installationId, caller.systemToken)
  if (!(await isJiraAdmin(call, caller, caller.systemToken))) return admin403(call)
  return linked(call, delegation.user, fullPath, () => caller.row ?? newRow(gitlab, caller))
}

function newRow({ table, forge: { rows } }: GitLab, { installationId, siteUrl }: ForgeCaller): Installation {
  const row = table.save({ clientKey: `forge-${installationId}`, sharedSecret: 'none', baseUrl: siteUrl, displayUrl: siteUrl })
  rows.set(installationId, row)
  return row
}

/** The older one takes the user's token, and the site by its id. */
const linkByUser = forUser((call, user) => {
  const { gitlab, request, params } = call
  const fullPath = textParam(params['namespace_path'])
  if (fullPath === null) return namespaceMissing()
  const row = request.headers.has('x-gitlab-jira-cloud-id') ? [...gitlab.forge.rows.values()][0] : undefined
  return row ? linked(call, user, fullPath, () => row) : fitRefused()
})

const unlink = forKnownSite(async (call, caller) => {
  const { gitlab, path } = call
  const row = gitlab.table.subscriptionsOf(caller.row).find(({ id }) => String(id) === path['id'])
  if (!row) return apiError(404, '404 Subscription Not Found')
  // With the copy of the last link, or of the hourly call.
  if (!(await isJiraAdmin(call, caller, gitlab.forge.systemTokens.get(caller.installationId) ?? ''))) return admin403(call)
  gitlab.table.unlink(row)
  return gitlab.settings.forge.answersNothing ? new Response(null, { status: 204 }) : json(200, { success: true })
})

const delegate: Handler = (call) =>
  call.gitlab.settings.forge.generation === 'newest' ? newDelegation(call) : Response.json({ error: '404 Not Found' }, { status: 404 })

const newDelegation = forUser(({ gitlab, params }, user) => {
  const [accountId, cloudId] = [textParam(params['account_id']), textParam(params['cloud_id'])]
  if (accountId === null || cloudId === null) return json(400, { error: 'account_id is missing' })
  const delegation = `delegation-${crypto.randomUUID()}`
  gitlab.noteSecret(delegation)
  gitlab.forge.delegations.set(delegation, { user, accountId, cloudId, untilMs: gitlab.clock.now() + 2 * 3_600_000 })
  return json(201, { delegation })
})

const freshToken: Handler = async (call) => {
  const caller = await forgeCaller(call)
  if (!caller?.row) return fitRefused()
  if (caller.systemToken === null) return apiError(400, 'Missing Forge system token or apiBaseUrl')
  call.gitlab.forge.systemTokens.set(caller.installationId, caller.systemToken)
  return json(201, { success: true })
}

const chooseInstance = forKnownSite(async (call, caller) => {
  const { gitlab, params } = call
  if (!(await isJiraAdmin(call, caller, gitlab.forge.systemTokens.get(caller.installationId) ?? ''))) return admin403(call)
  const answer = await chooseTyped(gitlab, caller.row, params['instance_url'])
  return answer.ok ? json(200, { success: true }) : answer
})

/** Also where nothing is there. */
const forget: Handler = async (call) => {
  const { table, forge } = call.gitlab
  const caller = await forgeCaller(call)
  if (!caller) return fitRefused()
  if (caller.row) table.remove(caller.row)
  for (const kept of [forge.rows, forge.systemTokens]) kept.delete(caller.installationId)
  return json(200, { success: true })
}

export const jiraForgeRoutes: Routes = {
  'GET /api/v4/integrations/jira_forge/subscriptions': list,
  'POST /api/v4/integrations/jira_forge/subscriptions': inForge((call) =>
    call.gitlab.settings.forge.generation === 'newest' ? linkByDelegation(call) : linkByUser(call),
  ),
  'DELETE /api/v4/integrations/jira_forge/subscriptions/:id': unlink,
  'POST /api/v4/integrations/jira_forge/user_delegation': inForge(delegate),
  'PUT /api/v4/integrations/jira_forge/installation': chooseInstance,
  'DELETE /api/v4/integrations/jira_forge/installation': inForge(forget),
  'POST /api/v4/integrations/jira_forge/installation/forge_token': inForge(freshToken),
}
