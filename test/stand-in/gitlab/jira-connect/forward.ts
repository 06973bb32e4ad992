import { exportSPKI, generateKeyPair, SignJWT } from 'jose'
import { queryStringHash } from '../../jira/query-string-hash.ts'
import type { GitLab } from '../gitlab.ts'
import type { Installation } from '../installations.ts'

type LifecycleEvent = 'installed' | 'uninstalled'

/**
 * Tells an instance what Jira told this host (contract 6): signed with a key whose public half the instance fetches
 * from here. Resolves with the status of the answer.
 */
export async function forward(
  gitlab: GitLab,
  installation: Installation,
  instanceUrl: string,
  eventType: LifecycleEvent,
): Promise<number | 'network-error'> {
  const base = `${instanceUrl.replace(/\/+$/, '')}/-/jira_connect`
  const url = `${base}/events/${eventType}`
  const jwt = await lifecycleToken(gitlab, installation.clientKey, base, url)
  const { clientKey, baseUrl, displayUrl } = installation
  const sharedSecret = gitlab.otherwise.has('instance-gets-another-secret')
    ? `${installation.sharedSecret}-of-its-own`
    : installation.sharedSecret
  const body = {
    clientKey,
    jwt,
    eventType,
    ...(eventType === 'installed' && { sharedSecret, baseUrl }),
    ...(eventType === 'installed' && gitlab.settings.variant === 'newest' && { displayUrl }),
  }
  const request = new Request(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  try {
    return (await gitlab.send(request)).status
  } catch {
    return 'network-error'
  }
}

/**
 * GitLab makes a new pair for every call. Here one serves all, as making it takes longer than everything else
 * together; its id is new every time, and nothing that is checked depends on more.
 */
let keyPair: ReturnType<typeof generateKeyPair> | undefined

/** No `exp`: the key behind `kid` lives five minutes. */
async function lifecycleToken(gitlab: GitLab, clientKey: string, audience: string, url: string): Promise<string> {
  const { privateKey, publicKey } = await (keyPair ??= generateKeyPair('RS256', { modulusLength: 2048 }))
  const kid = gitlab.publicKeys.store(await exportSPKI(publicKey))
  const token = await new SignJWT({ qsh: queryStringHash('POST', url, audience) })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuer(clientKey)
    .setAudience(audience)
    .setIssuedAt(gitlab.clock.nowInSeconds())
    .sign(privateKey)
  gitlab.noteSecret(token)
  return token
}
