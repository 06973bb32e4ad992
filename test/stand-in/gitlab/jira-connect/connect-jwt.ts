import { decodeJwt, jwtVerify } from 'jose'
import { queryStringHash } from '../../jira/query-string-hash.ts'
import { empty, html } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import type { Installation } from '../installations.ts'
import { textParam, type Call } from '../router.ts'

/** Who Jira says is calling, after its signature was verified (contract 1.1). */
export type ConnectCaller = {
  readonly installation: Installation
  /** Atlassian account id, claim `sub`. */
  readonly accountId: string | null
  readonly qsh: unknown
}

const maxBytes = 8 * 1024

/** Null for a token that is missing, forged, expired or of an installation that this GitLab does not know. */
export async function verifyConnectJwt(gitlab: GitLab, token: string | null): Promise<ConnectCaller | null> {
  if (token === null) return null
  gitlab.noteSecret(token)
  if (gitlab.settings.variant === 'newest' && token.length > maxBytes) return null
  try {
    const installation = gitlab.table.findByClientKey(decodeJwt(token).iss ?? '')
    if (!installation) return null
    const { payload } = await jwtVerify(token, new TextEncoder().encode(installation.sharedSecret), {
      algorithms: ['HS256'],
      currentDate: new Date(gitlab.clock.now()),
    })
    return { installation, accountId: payload.sub ?? null, qsh: payload['qsh'] }
  } catch {
    return null
  }
}

/** Parameter `jwt` first, then what follows the first space of `Authorization`, whatever the scheme is called. */
function jwtOf({ params, request }: Call): string | null {
  const header = request.headers.get('authorization') ?? ''
  return textParam(params['jwt']) ?? textParam(header.slice(header.indexOf(' ') + 1))
}

/** Runs `handler` for a caller that Jira vouches for, else answers the 403 of the format that was asked for. */
export async function forConnectCaller(
  call: Call,
  handler: (caller: ConnectCaller) => Promise<Response> | Response,
  isQshRight: (qsh: unknown) => boolean = () => true,
): Promise<Response> {
  const caller = await verifyConnectJwt(call.gitlab, jwtOf(call))
  if (caller && isQshRight(caller.qsh)) return handler(caller)
  return wantsHtml(call) ? html(403, forbiddenPage) : empty(403)
}

/** Exact: the hash of this very request, relative to the app's base URL. */
export const exactQsh = ({ gitlab, request }: Call): string => queryStringHash(request.method, request.url, `${gitlab.url}/-/jira_connect`)

export const contextQsh = 'context-qsh'

export function wantsHtml({ url, request }: Call): boolean {
  const accept = request.headers.get('accept') ?? '*/*'
  const asksForJson = url.pathname.endsWith('.json') || accept.includes('application/json')
  return accept.includes('text/html') || !asksForJson
}

const forbiddenPage =
  '<!doctype html><html lang="en"><title>Access Denied (403)</title><body><h1>403: You don’t have the permission to ' +
  'access this page.</h1><p>Contact your GitLab administrator for details.</p></body></html>'
