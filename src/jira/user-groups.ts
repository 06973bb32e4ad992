import { isRecord, list, record, textOr } from '../http/shape.ts'

/** Names of the groups of the Jira user, by Jira's REST API. Never rejects; null where Jira does not tell. */
export async function userGroups(jiraRequest: (path: string) => Promise<unknown>): Promise<readonly string[] | null> {
  try {
    const { groups } = record(await jiraRequest('/rest/api/3/myself?expand=groups'))
    return list(isRecord(groups) ? groups['items'] : null, (item) => (isRecord(item) ? textOr(item['name'], '') : ''))
  } catch {
    return null
  }
}
