import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { forgeClaims, forgeKeysUrl } from '../../forge/platform.ts'
import { apiError } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import type { Installation } from '../installations.ts'
import type { Call, Handler } from '../router.ts'

export type ForgeCaller = ReturnType<typeof forgeClaims> & {
  readonly systemToken: string | null
  /** Null where GitLab has none yet. */
  readonly row: Installation | null
}

/** Atlassian's word in `Authorization` (contract forge, GitLab's interface); null where it is not to be believed. */
export async function forgeCaller({ gitlab, request }: Call): Promise<ForgeCaller | null> {
  const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  const { appId } = gitlab.settings.forge
  try {
    const keys = await gitlab.send(new Request(forgeKeysUrl))
    const { payload } = await jwtVerify(token, createLocalJWKSet((await keys.json()) as JSONWebKeySet), {
      algorithms: ['RS256'],
      issuer: 'forge/invocation-token',
      ...(appId !== '' && { audience: appId }),
      currentDate: new Date(gitlab.clock.now()),
    })
    const claims = forgeClaims(payload)
    return { ...claims, systemToken: request.headers.get('x-forge-oauth-system'), row: rowOf(gitlab, claims) }
  } catch {
    return null
  }
}

/** Its own, or the one that Connect made for the same site, which is taken over. */
function rowOf({ table, forge: { rows } }: GitLab, { installationId, siteUrl }: ReturnType<typeof forgeClaims>): Installation | null {
  const known = rows.get(installationId) ?? table.installations.find(({ baseUrl }) => baseUrl === siteUrl) ?? null
  if (known) rows.set(installationId, known)
  return known
}

export const fitRefused = (): Response => apiError(401, '401 Unauthorized - Forge invocation token authentication failed')

/** For routes of the interface, where this GitLab has it. */
export const inForge =
  (handler: Handler): Handler =>
  (call) =>
    call.gitlab.settings.forge.generation === 'none' ? Response.json({ error: '404 Not Found' }, { status: 404 }) : handler(call)

/** For those that take Atlassian's word and need a row. */
export const forKnownSite = (handler: (call: Call, caller: ForgeCaller & { row: Installation }) => Promise<Response> | Response): Handler =>
  inForge(async (call) => {
    const caller = await forgeCaller(call)
    return caller?.row ? handler(call, { ...caller, row: caller.row }) : fitRefused()
  })
