// GitLab's OAuth server is Doorkeeper. The protocol here is oidc-provider's; the words are Doorkeeper's (contract 7).

const descriptions: Readonly<Record<string, string>> = {
  access_denied: 'The resource owner or authorization server denied the request.',
  authorization_pending: 'The authorization request is still pending.',
  expired_token: 'The device_code has expired.',
  slow_down: 'Polling too fast, please slow down.',
  invalid_client:
    'Client authentication failed due to unknown client, no client authentication included, or unsupported ' + 'authentication method.',
  invalid_grant:
    'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the ' +
    'authorization request, or was issued to another client.',
  invalid_request: 'The request is missing a required parameter, includes an unsupported parameter value, or is otherwise malformed.',
  invalid_scope: 'The requested scope is invalid, unknown, or malformed.',
  unauthorized_client: 'The client is not authorized to perform this request using this method.',
  unsupported_grant_type: 'The authorization grant type is not supported by the authorization server.',
  unsupported_response_type: 'The authorization server does not support this response type.',
}

export const errorDescription = (error: string, fallback = ''): string => descriptions[error] ?? fallback

/** On the page that GitLab shows where it cannot redirect, because it does not know or trust where to. */
export function authorizePageMessage(error: string, params: URLSearchParams): string {
  if (error === 'invalid_redirect_uri') return 'The redirect URI included is not valid.'
  for (const name of ['client_id', 'redirect_uri', 'response_type']) {
    if (!params.get(name)) return `Missing required parameter: ${name}.`
  }
  return errorDescription(error, error)
}

/** An authorization response as Doorkeeper sends it: its own words, and no `iss`. */
export function authorizationResponse(location: string): string {
  const url = new URL(location)
  const error = url.searchParams.get('error')
  url.searchParams.delete('iss')
  if (error !== null) {
    url.searchParams.set('error_description', errorDescription(error, url.searchParams.get('error_description') ?? ''))
  }
  return url.href
}

/** A token answer as Doorkeeper sends it. */
export function tokenAnswer(body: Record<string, unknown>, createdAt: number): Record<string, unknown> {
  const { error, error_description: description } = body
  if (typeof error === 'string') {
    return { error, error_description: errorDescription(error, typeof description === 'string' ? description : '') }
  }
  return { ...body, created_at: createdAt }
}
