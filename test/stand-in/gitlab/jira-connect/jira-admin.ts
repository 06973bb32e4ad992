import { isRecord } from '../../shape.ts'
import type { GitLab } from '../gitlab.ts'
import { askJira } from '../sync/ask-jira.ts'
import type { ConnectCaller } from './connect-jwt.ts'

/** What GitLab finds out about the Jira user when it asks Jira (contract 5). */
export type JiraStanding = 'admin' | 'not-admin' | 'unknown'

export async function jiraStanding(gitlab: GitLab, caller: ConnectCaller): Promise<JiraStanding> {
  if (caller.accountId === null) return 'unknown'
  const query = new URLSearchParams({ accountId: caller.accountId, expand: 'groups' })
  // Only status 200 counts; a network error is an unknown user too.
  const response = await askJira(gitlab, caller.installation, { method: 'GET', path: `/rest/api/3/user?${query.toString()}` })
  if (response?.status !== 200) return 'unknown'
  const names = groupNames(await response.json().catch(() => null))
  return names.some((name) => adminGroups[gitlab.settings.variant].includes(name)) ? 'admin' : 'not-admin'
}

/** Before 16.6 organization administrators did not count (contract 1.6). */
const adminGroups = { newest: ['site-admins', 'org-admins'], older: ['site-admins'] }

export const notAdminText = ({ settings }: GitLab): string =>
  `The Jira user is not a site ${settings.variant === 'newest' ? 'or organization ' : ''}administrator. ` +
  'Check the permissions in Jira and try again.'

export const unknownUserText = 'Could not fetch user information from Jira. Check the permissions in Jira and try again.'

function groupNames(user: unknown): string[] {
  const groups = isRecord(user) ? user['groups'] : null
  const items = isRecord(groups) ? groups['items'] : null
  if (!Array.isArray(items)) return []
  return items.map((item: unknown) => (isRecord(item) ? String(item['name']) : ''))
}
