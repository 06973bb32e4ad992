import { exportSPKI, generateKeyPair } from 'jose'

/** Where apps find the public half of the key with which Jira signs lifecycle calls (contract life-cycle, Calls from Jira). */
export const atlassianKeyServer = 'https://connect-install-keys.atlassian.com'

/** One pair for all worlds, as making it takes a while; its name is no UUID, as Atlassian's are not any more. */
let pair: ReturnType<typeof generateKeyPair> | undefined
const kid = 'stand-in/2026-11'

export async function atlassianSigningKey() {
  const { privateKey } = await (pair ??= generateKeyPair('RS256', { modulusLength: 2048 }))
  return { kid, privateKey }
}

/** The key server: it has this one key, and 404 for everything else. */
export async function answerForKeys(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (request.method !== 'GET' || pathname !== `/${kid}`) return new Response(null, { status: 404 })
  const { publicKey } = await (pair ??= generateKeyPair('RS256', { modulusLength: 2048 }))
  return new Response(await exportSPKI(publicKey), { headers: { 'Content-Type': 'text/plain' } })
}
