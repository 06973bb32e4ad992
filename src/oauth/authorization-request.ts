import { SigninState } from 'oidc-client-ts'
import { AppError } from '../domain/failure.ts'
import { endpoint, type Instance } from '../domain/instance.ts'

/** The OAuth application on one instance, a public client (RFC 6749 §2.1). */
export type OAuthClient = {
  readonly instance: Instance
  readonly clientId: string
  readonly redirectUri: string
}

/** One authorization request (RFC 6749 §4.1.1) with its own state and code verifier (RFC 7636 §4.1). */
export type AuthorizationRequest = {
  readonly url: string
  readonly state: string
  /**
   * The verifier that belongs to the answer. Throws `state-mismatch` where the answer is not to this request, or came
   * before: a state is good for one answer.
   */
  readonly codeVerifierFor: (answer: URLSearchParams) => string
}

const scope = 'api'

export async function createAuthorizationRequest(application: OAuthClient): Promise<AuthorizationRequest> {
  const { instance, clientId, redirectUri } = application
  // Only its state is used: its client would bring stores that throw in a partitioned frame, and a reader of answers
  // that hides the status.
  const {
    id: state,
    code_verifier,
    code_challenge,
  } = await SigninState.create({
    authority: instance.baseUrl,
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    code_verifier: true,
  })
  const url = endpoint(instance, 'oauth/authorize')
  url.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state,
    code_challenge: code_challenge ?? '',
    code_challenge_method: 'S256',
  }).toString()
  let isAnswered = false
  return {
    url: url.href,
    state,
    codeVerifierFor: (answer) => {
      if (isAnswered || answer.get('state') !== state) throw new AppError({ kind: 'state-mismatch' })
      isAnswered = true
      return code_verifier ?? ''
    },
  }
}
