import { apiError, json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import { roleIn, roles } from '../groups.ts'
import { linkGroup } from '../link-group.ts'
import { contextQsh, verifyConnectJwt } from '../jira-connect/connect-jwt.ts'
import { jiraStanding, notAdminText, unknownUserText } from '../jira-connect/jira-admin.ts'
import { textParam, type Routes } from '../router.ts'
import { queueFirstSync } from '../sync/first-sync.ts'
import { administers, type User } from '../users.ts'
import { forUser } from './bearer.ts'
import { findNamespace, personalNamespaceId } from './namespaces.ts'

/** Contract 1.6, its checks in its order: user, token of Jira, Jira user, Jira admin, namespace, uniqueness. */
const link = forUser(async ({ gitlab, params }, user) => {
  const jwt = textParam(params['jwt'])
  const namespacePath = textParam(params['namespace_path'])
  const missing = [...(jwt === null ? ['jwt is missing'] : []), ...(namespacePath === null ? ['namespace_path is missing'] : [])]
  if (namespacePath === null || missing.length > 0) return json(400, { error: missing.join(', ') })

  const caller = await verifyConnectJwt(gitlab, jwt)
  if (caller?.qsh !== contextQsh) return apiError(401, '401 Unauthorized - JWT authentication failed')

  const standing = await jiraStanding(gitlab, caller)
  if (standing === 'unknown') return apiError(403, unknownUserText)
  if (standing === 'not-admin') return apiError(403, notAdminText(gitlab))

  const namespace = findNamespace(gitlab, namespacePath)
  if (!namespace || !mayLink(gitlab, namespace, user)) {
    return apiError(401, 'Cannot find namespace. Make sure you have sufficient permissions.')
  }
  const now = new Date(gitlab.clock.now())
  const row =
    'group' in namespace
      ? linkGroup(gitlab, caller.installation, namespace.group, now)
      : gitlab.table.link(caller.installation, personalNamespaceId(namespace.owner), now)
  if (!row) return apiError(422, 'Namespace has already been added')
  if ('group' in namespace) queueFirstSync(gitlab, namespace.group)
  return json(201, { success: true })
})

const mayLink = ({ settings }: GitLab, namespace: NonNullable<ReturnType<typeof findNamespace>>, user: User): boolean =>
  'owner' in namespace ? namespace.owner === user : administers(settings, user) || roleIn(namespace.group, user.id) >= roles.maintainer

export const linkRoutes: Routes = {
  'POST /api/v4/integrations/jira_connect/subscriptions': link,
}
