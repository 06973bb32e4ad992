// Atlassian's side of a Forge app, as far as nobody sees it: what it signs, and the servers that carry calls (contract forge, Two roads).
import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose'
import { appFacts } from '../../../scripts/manifest/app-facts.ts'
import { insideForge } from '../../../scripts/manifest/inside-forge.ts'
import type { Clock } from '../clock.ts'
import { isRecord } from '../shape.ts'

/** What asks Jira as the app. */
export const atlassianApi = 'https://api.atlassian.com'

export type ForgeSettings = {
  /** As GitLab's setting Forge app ID has to name it. */
  appId: string
  /** The manifest lists every address, so that the frame opens windows. */
  opensWindows: boolean
  /** What an administrator has not approved yet of the manifest's scopes. */
  missingScopes: readonly string[]
  /** `auth.appSystemToken` of the endpoint, with its scope. */
  sendsSystemToken: boolean
  /** Atlassian's servers carry nothing, and say so. */
  outOfOrder: string | null
  /** Tokens that have run out since the hourly trigger stopped; null where it runs. */
  ranOut: ReadonlySet<string> | null
}

export type Invocation = {
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export type InvocationAnswer =
  | {
      readonly success: true
      readonly payload: { readonly status: number; readonly headers: Record<string, string>; readonly body: unknown }
    }
  | { readonly success: false; readonly error: { readonly message: string } }

export type ForgeManifest = ReturnType<typeof insideForge>

export type ForgePlatform = {
  readonly cloudId: string
  readonly installationId: string
  readonly apiBaseUrl: string
  /** Whether it is the app's token, and no person's, as `X-Forge-Oauth-System` brings it to GitLab, and has not run out. */
  readonly believes: (systemToken: string) => boolean
  readonly settings: ForgeSettings
  /** What the app was deployed with. */
  readonly manifest: () => ForgeManifest
  /** Whether the app may ask Jira's REST API at `path` as the person in front of it. */
  readonly mayAsk: (path: string) => boolean
  /** Every token of Atlassian's, none of which a page may see. */
  readonly tokens: ReadonlySet<string>
  /** Atlassian's word for site and user. */
  invocationToken(accountId: string | null): Promise<string>
  /** A call to the remote by Atlassian's servers. */
  invoke(accountId: string, invocation: Invocation): Promise<InvocationAnswer>
  /** What the manifest has Atlassian's servers call every hour, for nobody. */
  runTriggers(): Promise<readonly InvocationAnswer[]>
}

export type ForgePlatformOptions = {
  readonly clock: Clock
  /** The GitLab that the app was made for, without a slash at the end. */
  readonly host: string
  readonly siteUrl: string
  readonly send: (request: Request) => Promise<Response>
  readonly issued: (token: string) => void
}

/** One pair for all worlds, as making it takes a while. */
let pair: ReturnType<typeof generateKeyPair> | undefined
const kid = 'forge/stand-in'
const keyPair = () => (pair ??= generateKeyPair('RS256', { modulusLength: 2048 }))

/** The set of keys with which GitLab verifies. */
export const forgeKeysUrl = 'https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json'

export async function answerForForgeKeys(request: Request): Promise<Response> {
  if (request.url !== forgeKeysUrl) return new Response(null, { status: 404 })
  const keys = [{ ...(await exportJWK((await keyPair()).publicKey)), kid, alg: 'RS256', use: 'sig' }]
  return Response.json({ keys } satisfies JSONWebKeySet)
}

const fitLifetimeSeconds = 25
const limitMs = 25_000
const hourMs = 3_600_000
/** Of a system token, which is handed over while the rest is left at least. */
const systemTokenLifetimeMs = 4 * hourMs
const leastLeftMs = 2 * hourMs

export function createForgePlatform({ clock, host, siteUrl, send, issued }: ForgePlatformOptions): ForgePlatform {
  const cloudId = '1e0f5a2c-7b43-4d7e-9a41-6f2f2f0f7a10'
  const installationId = 'ari:cloud:ecosystem::installation/0b6d2f5e-44a1-4c1b-8f0e-3a5a0a1d9c22'
  const settings: ForgeSettings = {
    appId: 'ari:cloud:ecosystem::app/5f0c7c1e-2d6b-4a9f-9c53-1f1f6f0f3b77',
    opensWindows: false,
    missingScopes: [],
    sendsSystemToken: true,
    outOfOrder: null,
    ranOut: null,
  }
  const apiBaseUrl = `${atlassianApi}/ex/jira/${cloudId}`
  const tokens = new Set<string>()
  const systemTokens = new Map<string, number>()
  const manifest = () => insideForge(host, appFacts(host, `${host}/logo.png`), { id: settings.appId, opensWindows: settings.opensWindows })

  const believes = (token: string): boolean => {
    const madeAt = systemTokens.get(token)
    return madeAt !== undefined && clock.now() < madeAt + systemTokenLifetimeMs && !settings.ranOut?.has(token)
  }

  function systemToken(): string {
    const [last, madeAt = 0] = [...systemTokens].at(-1) ?? []
    if (last !== undefined && believes(last) && madeAt + systemTokenLifetimeMs - clock.now() >= leastLeftMs) return last
    const token = `forge-system-${crypto.randomUUID()}`
    systemTokens.set(token, clock.now())
    tokens.add(token)
    issued(token)
    return token
  }

  async function invocationToken(accountId: string | null): Promise<string> {
    const iat = clock.nowInSeconds()
    const token = await new SignJWT({
      app: { id: settings.appId, version: '1.0.0', installationId, apiBaseUrl, environment: { type: 'PRODUCTION', id: 'production' } },
      context: { cloudId, siteUrl, moduleKey: 'gitlab-configuration' },
      ...(accountId !== null && { principal: accountId }),
    })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer('forge/invocation-token')
      .setAudience(settings.appId)
      .setIssuedAt(iat)
      .setExpirationTime(iat + fitLifetimeSeconds)
      .sign((await keyPair()).privateKey)
    tokens.add(token)
    issued(token)
    return token
  }

  const refused = (message: string): InvocationAnswer => ({ success: false, error: { message } })

  async function carry(
    accountId: string | null,
    { path, method = 'GET', headers: given = {}, body }: Invocation,
  ): Promise<InvocationAnswer> {
    if (settings.outOfOrder !== null) return refused(settings.outOfOrder)
    const headers = new Headers(given)
    headers.set('Authorization', `Bearer ${await invocationToken(accountId)}`)
    headers.set('Content-Type', 'application/json')
    if (settings.sendsSystemToken) headers.set('x-forge-oauth-system', systemToken())
    const url = new URL(path, manifest().remotes[0]?.baseUrl)
    const request = new Request(url, {
      method,
      headers,
      redirect: 'manual',
      ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
    })
    const answer = await Promise.race([send(request).catch(() => null), late()])
    if (answer === null) return refused('The remote could not be reached.')
    if (answer.status === 401) return refused('The remote could not verify the request: it answered 401.')
    if (answer.status >= 300 && answer.status < 400) return refused('The remote answered with a redirect.')
    const text = await answer.text()
    try {
      const json: unknown = text === '' ? null : JSON.parse(text)
      return { success: true, payload: { status: answer.status, headers: Object.fromEntries(answer.headers), body: json } }
    } catch {
      return refused('The remote did not answer in JSON.')
    }
  }

  return {
    cloudId,
    installationId,
    apiBaseUrl,
    believes,
    settings,
    manifest,
    mayAsk: (path) => {
      const scope = path.includes('/myself') ? 'read:jira-user' : 'read:jira-work'
      return manifest().permissions.scopes.includes(scope) && !settings.missingScopes.includes(scope)
    },
    tokens,
    invocationToken,
    invoke: carry,
    async runTriggers() {
      if (settings.ranOut !== null) return []
      const { scheduledTrigger, endpoint } = manifest().modules
      const called = scheduledTrigger.flatMap((trigger) =>
        endpoint.flatMap((to) => (to.key === trigger.endpoint && to.route ? [to.route.path] : [])),
      )
      return Promise.all(called.map((path) => carry(null, { path, method: 'POST' })))
    },
  }
}

const late = (): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(resolve, limitMs, null).unref()
  })

/** What a token says of who sends it, once it is verified. */
export function forgeClaims(payload: Readonly<Record<string, unknown>>) {
  const app = isRecord(payload['app']) ? payload['app'] : {}
  const context = isRecord(payload['context']) ? payload['context'] : {}
  return {
    installationId: String(app['installationId']),
    apiBaseUrl: String(app['apiBaseUrl']),
    cloudId: String(context['cloudId']),
    siteUrl: String(context['siteUrl']),
    accountId: typeof payload['principal'] === 'string' ? payload['principal'] : null,
  }
}
