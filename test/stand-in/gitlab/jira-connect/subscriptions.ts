import { empty, json } from '../answers.ts'
import type { Handler, Routes } from '../router.ts'
import { contextQsh, exactQsh, forConnectCaller, wantsHtml } from './connect-jwt.ts'
import { jiraStanding } from './jira-admin.ts'
import { groupsPath, subscriptionItems } from './linked-groups.ts'
import { page } from './page.ts'

/** Contract 1.3. Takes the context token; an exact qsh is right as well. */
const list: Handler = (call) =>
  forConnectCaller(
    call,
    ({ installation }) =>
      json(200, {
        groups_path: groupsPath(call.gitlab, installation, 'json'),
        subscriptions_path: `${call.gitlab.root}/-/jira_connect/subscriptions`,
        subscriptions: subscriptionItems(call.gitlab, installation),
      }),
    (qsh) => qsh === contextQsh || qsh === exactQsh(call),
  )

/** Contract 1.4. No bearer: Jira's word is enough, if the user is an admin there. */
const unlink: Handler = (call) =>
  forConnectCaller(call, async (caller) => {
    const { gitlab, path } = call
    const rows = gitlab.table.subscriptionsOf(caller.installation)
    const row = rows.find(({ id }) => String(id) === path['id'])
    if (!row) return empty(404)
    if ((await jiraStanding(gitlab, caller)) !== 'admin') return json(403, { error: 'Forbidden' })
    gitlab.table.unlink(row)
    return json(200, { success: true })
  })

export const subscriptionRoutes: Routes = {
  'GET /-/jira_connect/subscriptions.json': list,
  'GET /-/jira_connect/subscriptions': (call) => (wantsHtml(call) ? page(call) : list(call)),
  'DELETE /-/jira_connect/subscriptions/:id': unlink,
}
