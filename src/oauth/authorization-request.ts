import { InMemoryWebStorage, OidcClient, WebStorageStateStore } from 'oidc-client-ts'
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
  readonly codeVerifierFor: (answer: URLSearchParams) => Promise<string>
}

export async function createAuthorizationRequest(application: OAuthClient): Promise<AuthorizationRequest> {
  const { instance, clientId, redirectUri } = application
  const client = new OidcClient({
    authority: instance.baseUrl,
    // GitLab's discovery document is not asked for: it adds a round trip and says what the contract says.
    metadata: { authorization_endpoint: endpoint(instance, 'oauth/authorize').href },
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'api',
    // The default store is localStorage, which throws in a partitioned frame and outlives the page.
    stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  })
  const request = await client.createSigninRequest({})
  return {
    url: request.url,
    state: request.state.id,
    codeVerifierFor: async (answer) => {
      const address = `${redirectUri}?${answer.toString()}`
      const { state } = await client.readSigninResponseState(address, true).catch((cause: unknown) => {
        throw new AppError({ kind: 'state-mismatch' }, { cause })
      })
      return state.code_verifier ?? ''
    },
  }
}
