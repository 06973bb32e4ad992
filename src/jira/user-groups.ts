// On the other side: Jira's REST API, asked through AP.js as the Jira user. Not every site lets an app ask, and AP.js
// never answers where it does not: no answer means that Jira does not tell.
import type { ConnectBridge } from './connect-bridge.ts'

const answerLimitMs = 8_000

/** Names of the groups of the Jira user, for display: GitLab finds out by itself. Null where Jira does not tell. */
export async function userGroups(bridge: () => Promise<ConnectBridge>): Promise<readonly string[] | null> {
  try {
    const { request } = await bridge()
    if (!request) return null
    return groupNames(await answerOf(request))
  } catch {
    return null
  }
}

function answerOf(request: NonNullable<ConnectBridge['request']>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      clearTimeout(timer)
      reject(new Error('Jira does not tell'))
    }
    const timer = setTimeout(fail, answerLimitMs)
    const success = (body: unknown): void => {
      clearTimeout(timer)
      resolve(body)
    }
    const answer = request({ url: '/rest/api/3/myself?expand=groups', success, error: fail })
    if (answer instanceof Promise) {
      answer.then((response: { body?: unknown } | undefined) => {
        success(response?.body)
      }, fail)
    }
  })
}

function groupNames(text: unknown): readonly string[] | null {
  const user = JSON.parse(String(text)) as { groups?: { items?: unknown } } | null
  const items: unknown = user?.groups?.items
  if (!Array.isArray(items)) return null
  return items.map((item: { name?: unknown } | null) => (typeof item?.name === 'string' ? item.name : ''))
}
