// On the other side: GitLab's authorize page. The OIDC library makes the request and reads the answer; whether the
// answer is one to this request is decided here, in one place.
import { InMemoryWebStorage, OidcClient, SigninResponse, WebStorageStateStore } from 'oidc-client-ts'
import { endpoint, instanceName } from '../domain/instance.ts'
import { endWith, type OAuthClient } from '../domain/sign-in.ts'

/** What the token endpoint takes for tokens (RFC 6749 §4.1.3, RFC 7636 §4.5). */
export type AuthorizationCode = {
  readonly code: string
  readonly codeVerifier: string
}

/** One authorization request (RFC 6749 §4.1.1) with its own state and code verifier (RFC 7636 §4.1). */
export type AuthorizationRequest = {
  readonly url: string
  /** Whether the answer (RFC 6749 §4.1.2) is to this request. */
  readonly isAnsweredBy: (answer: URLSearchParams) => boolean
  /**
   * Believes nothing in the answer, an error included, before `isAnsweredBy`. Throws `state-mismatch`, also for a second
   * answer: a state is good for one; `access-denied` and `sign-in-refused` where GitLab says no.
   */
  readonly codeIn: (answer: URLSearchParams) => AuthorizationCode
}

export async function createAuthorizationRequest({ instance, clientId, redirectUri }: OAuthClient): Promise<AuthorizationRequest> {
  const client = new OidcClient({
    authority: instance.baseUrl,
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'api',
    // Given, or the library would fetch them from an address that GitLab's contract does not name.
    metadata: { issuer: instance.baseUrl, authorization_endpoint: endpoint(instance, 'oauth/authorize').href },
    // Its own choice throws in a frame whose storage is blocked; this one ends with the request.
    stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  })
  const {
    url,
    state: { id: state, code_verifier: codeVerifier },
  } = await client.createSigninRequest({})
  if (codeVerifier === undefined || !new URL(url).searchParams.has('code_challenge')) {
    throw new Error('The OIDC library made an authorization request without PKCE')
  }

  // GitLab's own callback page leaves the state out when it reports a refusal; it came from our popup all the same.
  const isAnsweredBy = (answer: URLSearchParams): boolean => (answer.has('state') ? answer.get('state') === state : answer.has('error'))
  let isAnswered = false
  return {
    url,
    isAnsweredBy,
    codeIn: (answer) => {
      if (isAnswered || !isAnsweredBy(answer)) throw endWith({ kind: 'state-mismatch' })
      isAnswered = true
      const { code, error, error_description: description } = new SigninResponse(answer)
      if (error === 'access_denied') throw endWith({ kind: 'access-denied', instance: instanceName(instance) })
      if (error !== null) {
        throw endWith({ kind: 'sign-in-refused', instance: instanceName(instance), error, description: description ?? '' })
      }
      if (code === null) throw endWith({ kind: 'state-mismatch' })
      return { code, codeVerifier }
    },
  }
}
