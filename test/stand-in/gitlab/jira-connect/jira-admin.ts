import { SignJWT } from 'jose'
import { queryStringHash } from '../../jira/query-string-hash.ts'
import { appKey, type GitLab } from '../gitlab.ts'
import { isRecord } from '../router.ts'
import type { ConnectCaller } from './connect-jwt.ts'

/** What GitLab finds out about the Jira user when it asks Jira (contract 5). */
export type JiraStanding = 'admin' | 'not-admin' | 'unknown'

export async function jiraStanding(gitlab: GitLab, caller: ConnectCaller): Promise<JiraStanding> {
  if (caller.accountId === null) return 'unknown'
  const query = new URLSearchParams({ accountId: caller.accountId, expand: 'groups' })
  const url = `${caller.installation.baseUrl}/rest/api/3/user?${query.toString()}`
  const token = await new SignJWT({ qsh: queryStringHash('GET', url, caller.installation.baseUrl) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(appKey(gitlab))
    .setIssuedAt(gitlab.clock.nowInSeconds())
    .setExpirationTime(gitlab.clock.nowInSeconds() + 60)
    .sign(new TextEncoder().encode(caller.installation.sharedSecret))
  gitlab.noteSecret(token)
  const request = new Request(url, { headers: { Authorization: `JWT ${token}`, Accept: 'application/json' } })
  // Only status 200 counts; a network error is an unknown user too.
  const response = await gitlab.send(request).catch(() => null)
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
