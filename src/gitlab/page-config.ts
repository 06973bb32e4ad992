// What the page itself says about the GitLab that serves it: a JSON block that a deployer may fill
// (docs/deploy/README.md, The page's configuration) and, where GitLab's own template is kept, the data attributes of GitLab's element, which win (contract 4.2).
import { AppError, type ExpectedConfig } from '../domain/failure.ts'
import type { Instance } from '../domain/instance.ts'
import { webUrl } from '../domain/web-url.ts'
import { isRecord, textOr } from '../http/shape.ts'

export type PageConfig = {
  /** Exactly as the OAuth application must have it. */
  readonly redirectUri: string
  /** OAuth `client_id` of the host; null where it has to be asked for. */
  readonly hostClientId: string | null
  /** Whether this host can forward to another instance (public key storage). */
  readonly canChooseInstance: boolean
}

const pagePath = '/-/jira_connect/'

/** The GitLab that serves this page: everything before `/-/jira_connect/` is its relative URL root. */
export function hostOf({ origin, pathname }: URL): Instance {
  const end = pathname.indexOf(pagePath)
  return { baseUrl: `${origin}${end < 0 ? '' : pathname.slice(0, end)}/` }
}

/** Throws `page-config-malformed`. */
export function readPageConfig(page: Document, host: Instance): PageConfig {
  const block = parseBlock(page.getElementById('page-config')?.textContent ?? '')
  const own = page.querySelector<HTMLElement>('.js-jira-connect-app')?.dataset
  const payload = oauthPayload(own?.['oauthMetadata'])
  return {
    redirectUri: ownAddress(textOr(payload['redirect_uri'], `${host.baseUrl}-/jira_connect/oauth_callbacks`), host),
    hostClientId: textOr(payload['client_id'], textOr(block['oauthApplicationId'], null)) || null,
    canChooseInstance: own
      ? isOn(own['publicKeyStorageEnabled'])
      : booleanOr(block['canChooseInstance'], new URL(host.baseUrl).hostname === 'gitlab.com'),
  }
}

/** What stands in the block `page-config`, where somebody filled it. Throws `page-config-malformed`. */
export function parseBlock(text: string): Record<string, unknown> {
  if (text.trim() === '') return {}
  const block = parse(text, 'page-config')
  if (!isRecord(block)) throw malformed('page-config', 'object')
  expectType(block, 'oauthApplicationId', 'string')
  expectType(block, 'canChooseInstance', 'boolean')
  return block
}

export function expectType(block: Record<string, unknown>, key: string, type: 'string' | 'boolean'): void {
  const value = block[key] ?? null
  if (value !== null && typeof value !== type) throw malformed(key, type)
}

function oauthPayload(metadata: string | undefined): Record<string, unknown> {
  if (!metadata) return {}
  const parsed = parse(metadata, 'data-oauth-metadata')
  const payload = isRecord(parsed) ? parsed['oauth_token_payload'] : null
  return isRecord(payload) ? payload : {}
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw malformed(place, 'json', cause)
  }
}

/** Whoever gets the code is on this host: GitLab's element names nobody else, however it came into the page. */
function ownAddress(redirectUri: string, { baseUrl }: Instance): string {
  if (webUrl(redirectUri)?.href.startsWith(baseUrl)) return redirectUri
  throw malformed('data-oauth-metadata: redirect_uri', 'own-address')
}

export const malformed = (place: string, expected: ExpectedConfig, cause?: unknown): AppError =>
  new AppError({ kind: 'page-config-malformed', place, expected }, { cause })

/** A boolean attribute counts by its presence; Rails may also write the word (contract 4.2). */
const isOn = (attribute: string | undefined): boolean => attribute !== undefined && attribute !== 'false'

const booleanOr = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise)
