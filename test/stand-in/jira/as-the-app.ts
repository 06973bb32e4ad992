import { SignJWT } from 'jose'
import type { World } from '../world.ts'
import { queryStringHash } from './query-string-hash.ts'

export type AppCall = {
  readonly method?: 'POST' | 'DELETE'
  readonly path: string
  readonly body?: object
  /** What it is signed with and for, where that is not as it has to be. */
  readonly secret?: string
  readonly issuer?: string
  readonly signedPath?: string
}

/** Calls Jira as GitLab does, with whatever body. */
export async function asTheApp({ jira, clock }: World, { method = 'POST', path, body, secret, issuer, signedPath = path }: AppCall) {
  const { origin, sharedSecret, appKey } = jira
  const token = await new SignJWT({ qsh: queryStringHash(method, `${origin}${signedPath}`, origin) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer ?? appKey)
    .setIssuedAt(clock.nowInSeconds())
    .setExpirationTime(clock.nowInSeconds() + 60)
    .sign(new TextEncoder().encode(secret ?? sharedSecret))
  const response = await jira.handle(
    new Request(`${origin}${path}`, { method, headers: { Authorization: `JWT ${token}` }, ...(body && { body: JSON.stringify(body) }) }),
  )
  const text = (await response?.text()) ?? ''
  return { status: response?.status, body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>) }
}
