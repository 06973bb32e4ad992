import { createHash, randomBytes } from 'node:crypto'
import type { GitLabServer } from './gitlab/gitlab-server.ts'
import { visitAs, type Visitor } from './user-agent.ts'
import type { World } from './world.ts'

export type SignedIn = {
  readonly accessToken: string
  readonly refreshToken: string
  /** The token answer as it came. */
  readonly answer: Record<string, unknown>
}

export type AuthorizationAttempt = {
  readonly authorizeUrl: string
  readonly codeVerifier: string
  readonly redirectUri: string
  readonly clientId: string
}

/** An authorization request with PKCE (RFC 7636 §4.3), as the app makes it. */
export function authorizationAttempt({ url, oauthApplicationId, settings }: GitLabServer): AuthorizationAttempt {
  const codeVerifier = randomBytes(32).toString('base64url')
  const redirectUri = settings.redirectUris[0] ?? ''
  const query = new URLSearchParams({
    client_id: oauthApplicationId,
    response_type: 'code',
    scope: 'api',
    redirect_uri: redirectUri,
    state: randomBytes(16).toString('hex'),
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  return {
    authorizeUrl: `${url}/oauth/authorize?${query.toString()}`,
    codeVerifier,
    redirectUri,
    clientId: oauthApplicationId,
  }
}

export const requestTokens = (world: World, { url }: GitLabServer, form: Record<string, string>): Promise<Response> =>
  world.fetch(new Request(`${url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) }))

/** Signs a GitLab user in without an app, for tests that need a token and not the way to it. */
export async function signedIn(world: World, server: GitLabServer, username: string): Promise<SignedIn> {
  const visitor: Visitor = { username, password: server.user(username).password, consent: 'allow' }
  const attempt = authorizationAttempt(server)
  const callback = await visitAs(world, visitor)(attempt.authorizeUrl)
  const response = await requestTokens(world, server, {
    grant_type: 'authorization_code',
    client_id: attempt.clientId,
    redirect_uri: attempt.redirectUri,
    code: callback.searchParams.get('code') ?? '',
    code_verifier: attempt.codeVerifier,
  })
  const answer = (await response.json()) as Record<string, unknown>
  return { accessToken: String(answer['access_token']), refreshToken: String(answer['refresh_token']), answer }
}
