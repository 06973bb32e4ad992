// On the other side: GitLab's authorize page. The OIDC library makes the request and reads the answer; whether the
// answer is one to this request is decided here, in one place.
import { InMemoryWebStorage, OidcClient, SigninResponse, WebStorageStateStore } from 'oidc-client-ts'
import { endpoint, instanceAddress, instanceName, type Instance } from '../domain/instance.ts'
import { endWith, type OAuthClient } from '../domain/sign-in.ts'
import { referrerParameter } from './callback-message.ts'

/** What the token endpoint takes for tokens (RFC 6749 §4.1.3, RFC 7636 §4.5). */
export type AuthorizationCode = {
  readonly code: string
  readonly codeVerifier: string
}

/** One authorization request (RFC 6749 §4.1.1) with its own state and code verifier (RFC 7636 §4.1). */
export type AuthorizationRequest = {
  readonly url: string
  readonly state: string
  /** Whether an answer to this request shows which server gave it, or can only be of the one that was asked. */
  readonly showsServer: (answer: URLSearchParams) => boolean
  /** Whether the answer (RFC 6749 §4.1.2) is to this request. */
  readonly isAnsweredBy: (answer: URLSearchParams) => boolean
  /**
   * Believes nothing in the answer, an error included, before `isAnsweredBy` and who gave it. Throws `state-mismatch`, also
   * for a second answer: a state is good for one; `issuer-mismatch`; `access-denied` and `sign-in-refused` where GitLab
   * says no.
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
    state,
    showsServer: (answer) =>
      answer.has('iss') || answer.has(referrerParameter) || new URL(instance.baseUrl).origin === new URL(redirectUri).origin,
    isAnsweredBy,
    codeIn: (answer) => {
      if (isAnswered || !isAnsweredBy(answer)) throw endWith({ kind: 'state-mismatch' })
      isAnswered = true
      const other = otherServer(answer, instance, redirectUri)
      if (other) throw endWith({ kind: 'issuer-mismatch', instance: instanceName(instance), server: other.origin })
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

/**
 * Whether another authorization server answered than the one that was asked (mix-up, RFC 9700 §4.4), and which, as far as
 * the answer shows it. GitLab sends no `iss` yet, which RFC 9207 §2.4 has compared. The referrer is the page on which access
 * was given, but where nobody is asked any more it may be that of a single sign-on: so only the host, whose codes come to
 * the same redirect URI, is known for another.
 */
function otherServer(answer: URLSearchParams, instance: Instance, redirectUri: string): { readonly origin: string | null } | null {
  const issuers = answer.getAll('iss').map((iss) => (URL.canParse(iss) ? new URL(iss) : null))
  const other = issuers.find((iss) => iss?.href.replace(/\/$/, '') !== instanceAddress(instance))
  if (other !== undefined) return { origin: other?.origin ?? null }
  const host = new URL(redirectUri).origin
  return answer.get(referrerParameter) === host && new URL(instance.baseUrl).origin !== host ? { origin: host } : null
}
