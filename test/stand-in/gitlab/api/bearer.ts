import { apiError, json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import type { Call, Handler } from '../router.ts'
import type { User } from '../users.ts'

/** Whom a token speaks for, and what it may. */
type Signed = { readonly user: User; readonly scopes: readonly string[] } | { readonly refused: Response } | { readonly anonymous: true }

const tokenOf = ({ headers }: Request): string | null =>
  headers.get('private-token') ?? /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null

/** A token that is no longer good is refused everywhere; none at all only where a user is needed. */
function signedIn(gitlab: GitLab, request: Request): Signed {
  const token = tokenOf(request)
  if (token === null) return { anonymous: true }
  const personal = gitlab.personalTokens.find(token)
  const found = personal ? ({ state: 'active', userId: personal.userId } as const) : gitlab.oauth.accessToken(token)
  switch (found.state) {
    case 'active': {
      const user = gitlab.users.find(({ id }) => id === found.userId)
      if (!user) return { refused: apiError(401, '401 Unauthorized') }
      // The app's OAuth application has this scope, and no other.
      const scopes = personal?.scopes ?? ['api']
      const needed = request.method === 'GET' ? ['api', 'read_api'] : ['api']
      return needed.some((scope) => scopes.some((own) => own === scope)) ? { user, scopes } : { refused: insufficientScope(needed) }
    }
    case 'expired':
      return invalidToken('Token is expired. You can either do re-authorization or token refresh.')
    case 'revoked':
      return invalidToken('Token was revoked. You have to re-authorize from the user.')
    case 'unknown':
      return { refused: apiError(401, '401 Unauthorized') }
    default:
      return found satisfies never
  }
}

const insufficientScope = (needed: readonly string[]): Response =>
  json(403, {
    error: 'insufficient_scope',
    error_description: 'The request requires higher privileges than provided by the access token.',
    scope: needed.join(' '),
  })

const invalidToken = (description: string): Signed => ({
  refused: json(
    401,
    { error: 'invalid_token', error_description: description },
    {
      'WWW-Authenticate': `Bearer realm="Protected by OAuth 2.0", error="invalid_token"`,
    },
  ),
})

/** For routes that demand a user. */
export const forUser = (handler: (call: Call, user: User) => Promise<Response> | Response): Handler =>
  withToken((call, { user }) => handler(call, user))

function withToken(handler: (call: Call, signed: Extract<Signed, { user: User }>) => Promise<Response> | Response): Handler {
  return (call) => {
    const signed = signedIn(call.gitlab, call.request)
    if ('refused' in signed) return signed.refused
    return 'user' in signed ? handler(call, signed) : apiError(401, '401 Unauthorized')
  }
}

/** For routes that answer anybody, with less for nobody (contract 7). */
export const forAnyone =
  (handler: (call: Call, user: User | null) => Promise<Response> | Response): Handler =>
  (call) => {
    const signed = signedIn(call.gitlab, call.request)
    return 'refused' in signed ? signed.refused : handler(call, 'user' in signed ? signed.user : null)
  }

/** For routes of administrators. With Admin Mode on, the token needs the scope for it (contract administration, Who may). */
export const forAdministrator = (handler: (call: Call) => Promise<Response> | Response): Handler =>
  withToken((call, { user, scopes }) => {
    const isLetIn = user.isAdmin && (!call.gitlab.settings.isAdminMode || scopes.includes('admin_mode'))
    return isLetIn ? handler(call) : apiError(403, '403 Forbidden')
  })
