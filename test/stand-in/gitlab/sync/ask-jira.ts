import { SignJWT } from 'jose'
import { queryStringHash } from '../../jira/query-string-hash.ts'
import { appKey, type GitLab } from '../gitlab.ts'
import type { Installation } from '../installations.ts'

export type JiraCall = { readonly method: 'GET' | 'POST' | 'DELETE'; readonly path: string; readonly body?: object }

/** Asks Jira as the app (contract after-linking, Calls from GitLab to Jira). Null where the network fails. */
export async function askJira(gitlab: GitLab, installation: Installation, { method, path, body }: JiraCall): Promise<Response | null> {
  const { baseUrl, sharedSecret } = installation
  const url = `${baseUrl}${path}`
  const now = gitlab.clock.nowInSeconds()
  const token = await new SignJWT({ qsh: queryStringHash(method, url, baseUrl) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(appKey(gitlab))
    .setIssuedAt(now)
    .setExpirationTime(gitlab.otherwise.has('tokens-end-at-once') ? now - 1 : now + 60)
    .sign(new TextEncoder().encode(sharedSecret))
  gitlab.noteSecret(token)
  const headers = { Authorization: `JWT ${token}`, Accept: 'application/json', 'Content-Type': 'application/json' }
  const request = new Request(url, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  return gitlab.send(request).catch(() => null)
}
