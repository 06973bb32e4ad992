// On the other side: GitLab's token endpoint (Doorkeeper), called as a public client: no secret, form encoded, which
// needs no preflight. It goes through our own reader of responses, so that limits, log and failures are the same as
// everywhere; the OIDC library's reader has no time limit on a body and hides the status.
import type { Refusal } from '../domain/exchange.ts'
import { endpoint, instanceName, type Instance } from '../domain/instance.ts'
import type { Authorized } from '../domain/session.ts'
import type { OAuthClient, SignInEnding } from '../domain/sign-in.ts'
import type { Http } from '../http/create-http.ts'
import { record, text, textOr } from '../http/shape.ts'

export type Tokens = {
  readonly accessToken: string
  readonly refreshToken: string | null
  readonly expiresInSeconds: number
}

/** RFC 6749 §4.1.3 with RFC 7636 §4.5. Throws `application-not-public`, `code-refused` or a transport failure. */
export const exchangeCode = (http: Http, client: OAuthClient, code: string, codeVerifier: string): Promise<Tokens> =>
  requestTokens(
    http,
    client,
    { grant_type: 'authorization_code', redirect_uri: client.redirectUri, code, code_verifier: codeVerifier },
    (instance, error, description) => ({ kind: 'code-refused', instance, error, description }),
  )

/** RFC 8628 §3.4. What of it is no end yet is `code-refused` too, with `authorization_pending` or `slow_down` as its error. */
export const exchangeDeviceCode = (http: Http, client: OAuthClient, deviceCode: string): Promise<Tokens> =>
  requestTokens(
    http,
    client,
    { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: deviceCode },
    (instance, error, description) => {
      if (error === 'access_denied') return { kind: 'access-denied', instance }
      return error === 'expired_token' ? { kind: 'device-code-expired', instance } : { kind: 'code-refused', instance, error, description }
    },
  )

/** RFC 6749 §6. Throws `signed-out` where GitLab refuses the refresh token. */
export const refresh = (http: Http, client: OAuthClient, refreshToken: string, spend?: Authorized['spend']): Promise<Tokens> =>
  requestTokens(
    http,
    client,
    { grant_type: 'refresh_token', refresh_token: refreshToken },
    (instance) => ({ kind: 'signed-out', instance }),
    spend,
  )

/** RFC 7009 §2.1. GitLab answers 200 for a token it does not know, too. */
export const revoke = (http: Http, { instance, clientId }: OAuthClient, token: string): Promise<void> =>
  http.requestJson({
    method: 'POST',
    url: endpoint(instance, 'oauth/revoke'),
    body: { form: { token, client_id: clientId } },
    // Also where it is the last thing that this page does.
    keepalive: true,
    parse: () => undefined,
  })

type Refused = (instance: string, error: string, description: string) => SignInEnding

function requestTokens(
  http: Http,
  { instance, clientId }: OAuthClient,
  form: Record<string, string>,
  refused: Refused,
  spend?: Authorized['spend'],
) {
  return http.requestJson({
    method: 'POST',
    url: endpoint(instance, 'oauth/token'),
    body: { form: { ...form, client_id: clientId } },
    spend,
    parse: parseTokens,
    refusals: [400, 401].flatMap((status) => tokenRefusals(status, instance, refused)),
  })
}

/** RFC 6749 §5.2, RFC 8628 §3.5. `invalid_client` without a secret means that GitLab expects one: Confidential is ticked. */
export const tokenRefusals = (status: number, instance: Instance, refused: Refused): Refusal<SignInEnding>[] => [
  { status, says: /^invalid_client\b/, under: 'error', failure: { kind: 'application-not-public', instance: instanceName(instance) } },
  {
    status,
    says: /^(invalid_request|invalid_grant|unauthorized_client|unsupported_grant_type|invalid_scope|authorization_pending|slow_down|access_denied|expired_token)(: |$)/,
    under: 'error',
    failure: (message) => {
      const [error = '', ...description] = message.split(': ')
      return refused(instanceName(instance), error, description.join(': '))
    },
  },
]

const gitlabLifetimeSeconds = 7200

function parseTokens(body: unknown): Tokens {
  const { access_token: accessToken, token_type: tokenType, refresh_token: refreshToken, expires_in: expiresIn } = record(body)
  // RFC 6749 §7.1: a token of a type that the client does not understand is not used.
  if (text(tokenType).toLowerCase() !== 'bearer') throw new TypeError('The access token is no bearer token')
  return {
    accessToken: text(accessToken),
    refreshToken: textOr(refreshToken, null),
    expiresInSeconds: typeof expiresIn === 'number' && expiresIn > 0 ? expiresIn : gitlabLifetimeSeconds,
  }
}
