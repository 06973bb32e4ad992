import { apiError, json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import type { Call, Handler } from '../router.ts'
import type { User } from '../users.ts'

type Signed = { readonly user: User } | { readonly refused: Response } | { readonly anonymous: true }

const tokenOf = (request: Request): string | null => /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null

/** A token that is no longer good is refused everywhere; none at all only where a user is needed. */
function signedIn(gitlab: GitLab, request: Request): Signed {
  const token = tokenOf(request)
  if (token === null) return { anonymous: true }
  const found = gitlab.oauth.accessToken(token)
  switch (found.state) {
    case 'active': {
      const user = gitlab.users.find(({ id }) => id === found.userId)
      return user ? { user } : { refused: apiError(401, '401 Unauthorized') }
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
export const forUser =
  (handler: (call: Call, user: User) => Promise<Response> | Response): Handler =>
  (call) => {
    const signed = signedIn(call.gitlab, call.request)
    if ('refused' in signed) return signed.refused
    return 'user' in signed ? handler(call, signed.user) : apiError(401, '401 Unauthorized')
  }

/** For routes that answer anybody, with less for nobody (contract 7). */
export const forAnyone =
  (handler: (call: Call, user: User | null) => Promise<Response> | Response): Handler =>
  (call) => {
    const signed = signedIn(call.gitlab, call.request)
    return 'refused' in signed ? signed.refused : handler(call, 'user' in signed ? signed.user : null)
  }
