import type { IncomingMessage, ServerResponse } from 'node:http'
import { inject } from 'light-my-request'
import type { AdapterPayload, Provider } from 'oidc-provider'
import { json, redirect } from '../answers.ts'
import { applicationsOf } from '../applications.ts'
import { isRecord } from '../../shape.ts'
import { authorizationResponse, errorDescription, tokenAnswer } from './doorkeeper.ts'
import { createProvider, type OAuthServerOptions } from './provider.ts'
import { createSignInPages } from './sign-in-pages.ts'
import { isAtLeast } from '../settings.ts'
import type { User } from '../users.ts'
import { createTokenStore, type AccessTokenState } from './token-store.ts'

export type OAuthServer = {
  accessToken(token: string): AccessTokenState
  expireAccessTokens(): void
  revokeAll(): void
  livingTokens(): string[]
  /** Who is signed in in the browser that sent this. */
  userOf: (request: Request) => User | null
  /** Everything about signing in; null for other paths. `path` is below the relative root. */
  handle(request: Request, path: string): Promise<Response | null>
}

const protocolPath = /^\/oauth\/(authorize(\/[^/]+)?|authorize_device|token|revoke)$/

/** GitLab's OAuth server: the protocol is the oidc-provider package, reached without a socket. */
export function createOAuthServer(options: OAuthServerOptions): OAuthServer {
  const { settings, clock, origin, root, noteSecret } = options
  const store = createTokenStore({ clock, noteSecret, findClient: (id) => clientMetadata(options, id) })
  let provider: Provider | null = null
  // Made when it is first needed: most tests never sign in.
  const theProvider = () => (provider ??= createProvider(options, store.adapter))
  const pages = createSignInPages({ ...options, provider: theProvider })

  async function handle(request: Request, path: string): Promise<Response | null> {
    const form = request.method === 'POST' ? await formOf(request) : new URLSearchParams()
    if (pages.serves(request.method, path)) {
      return injected(request, (incoming, outgoing) => pages.answer(incoming, outgoing, { path, form }))
    }
    if (!protocolPath.test(path)) return null
    // Contract 7. Whoever is not signed in hears of no address that there is none.
    if (path === '/oauth/authorize_device' && !isAtLeast(settings, '17.9')) return redirect(`${root}/users/sign_in`)
    if (path === '/oauth/token' && isTooEarly(form)) return tooEarly()
    const { passesOnTo } = settings.signIn
    if (path === '/oauth/authorize' && passesOnTo) {
      const { searchParams } = new URL(request.url)
      searchParams.set('client_id', passesOnTo.oauthApplicationId)
      return redirect(`${passesOnTo.url}/oauth/authorize?${searchParams.toString()}`)
    }
    if (path === '/oauth/authorize' && settings.signIn.error) return refusedAtOnce(request, settings.signIn.error)
    const verifier = form.get('code_verifier')
    if (verifier !== null) noteSecret(verifier)
    const response = await injected(request, theProvider().callback(), form)
    if (/^\/oauth\/authorize(\/|$)/.test(path)) return asDoorkeeperRedirects(response)
    return asDoorkeeperAnswers(response, path)
  }

  /** When each device code was last asked for, refused questions apart. */
  const askedAtMs = new Map<string, number>()

  function isTooEarly(form: URLSearchParams): boolean {
    const deviceCode = form.get('device_code')
    if (deviceCode === null) return false
    const now = clock.now()
    if (now - (askedAtMs.get(deviceCode) ?? 0) < settings.signIn.devicePolling.seconds * 1000) return true
    askedAtMs.set(deviceCode, now)
    return false
  }

  const tooEarly = (): Response => json(400, { error: 'slow_down', error_description: errorDescription('slow_down') })

  function refusedAtOnce(request: Request, { error, description }: { error: string; description?: string }): Response {
    const { searchParams } = new URL(request.url)
    const target = new URL(searchParams.get('redirect_uri') ?? `${origin}${root}/`)
    target.searchParams.set('error', error)
    target.searchParams.set('error_description', description ?? errorDescription(error))
    target.searchParams.set('state', searchParams.get('state') ?? '')
    return redirect(target.href)
  }

  function asDoorkeeperRedirects(response: Response): Response {
    const location = response.headers.get('location')
    const redirectUris = [...settings.redirectUris, ...settings.applications.flatMap((application) => application.redirectUris)]
    if (location === null || !redirectUris.some((uri) => location.startsWith(`${uri}?`))) return response
    const headers = new Headers(response.headers)
    const answer = new URL(authorizationResponse(location))
    if (settings.signIn.namesIssuer) answer.searchParams.set('iss', `${origin}${root}`)
    if (settings.signIn.changesState) answer.searchParams.set('state', 'of-another-request')
    headers.set('location', answer.href)
    return new Response(null, { status: 302, headers })
  }

  async function asDoorkeeperAnswers(response: Response, path: string): Promise<Response> {
    const text = await response.text()
    const body: unknown = text === '' ? {} : JSON.parse(text)
    const answer = isRecord(body) ? body : {}
    const noStore = { 'Cache-Control': 'no-store' }
    if (path === '/oauth/authorize_device' && !('error' in answer)) {
      return json(200, { ...answer, interval: settings.signIn.devicePolling.interval }, noStore)
    }
    const isToken = path === '/oauth/token'
    return json(response.status, isToken || 'error' in answer ? tokenAnswer(answer, clock.nowInSeconds()) : {}, noStore)
  }

  return { ...store, userOf: pages.userOf, handle }
}

/** What GitLab's administrator registered. Undefined where the id is another's. */
function clientMetadata({ applicationId, settings }: OAuthServerOptions, id: string): AdapterPayload | undefined {
  const application = applicationsOf({ settings, oauthApplicationId: applicationId }).find(({ uid }) => uid === id)
  if (!application) return undefined
  const { isConfidential } = application
  return {
    client_id: id,
    redirect_uris: [...application.redirectUris],
    grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
    response_types: ['code'],
    scope: 'api',
    token_endpoint_auth_method: isConfidential ? 'client_secret_basic' : 'none',
    ...(isConfidential && { client_secret: 'known-to-the-administrator-only' }),
    id_token_signed_response_alg: 'ES256',
  }
}

/** Doorkeeper takes JSON as well as a form. */
async function formOf(request: Request): Promise<URLSearchParams> {
  const text = await request.clone().text()
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json')) return new URLSearchParams(text)
  const body: unknown = JSON.parse(text)
  const entries = Object.entries(isRecord(body) ? body : {}).map(([name, value]): [string, string] => [name, String(value)])
  return new URLSearchParams(entries)
}

/** Headers of the HTTP message that never was one. */
const ofTheConnection = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']

type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown

async function injected(request: Request, listener: NodeListener, form?: URLSearchParams): Promise<Response> {
  const { host, pathname, search } = new URL(request.url)
  const isForm = form !== undefined && request.method === 'POST'
  const result = await inject((incoming, outgoing) => void listener(incoming, outgoing), {
    method: request.method === 'POST' ? 'POST' : 'GET',
    url: `${pathname}${search}`,
    headers: {
      ...forwarded(request.headers),
      host,
      ...(isForm && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(isForm && { payload: form.toString() }),
  })
  const headers = new Headers()
  for (const [name, value] of Object.entries(result.headers)) {
    if (value !== undefined) for (const one of [value].flat()) headers.append(name, String(one))
  }
  for (const name of ofTheConnection) headers.delete(name)
  return new Response(result.payload === '' ? null : result.payload, { status: result.statusCode, headers })
}

/** Not `Origin`: CORS is GitLab's own affair, before its OAuth server. No bearer either, of which Doorkeeper takes no notice here. */
function forwarded(headers: Headers): Record<string, string> {
  const names = ['accept', 'accept-language', 'authorization', 'cookie', 'user-agent']
  const isBearer = /^Bearer /i.test(headers.get('authorization') ?? '')
  return Object.fromEntries(
    names
      .filter((name) => name !== 'authorization' || !isBearer)
      .flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])),
  )
}
