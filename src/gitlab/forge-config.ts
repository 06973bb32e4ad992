// What was written into the page when its Forge app was made (npm run manifest -- --forge): no server of the GitLab's
// serves it, so that its address says nothing.
import { instanceFromServer, type Instance } from '../domain/instance.ts'
import { textOr } from '../http/shape.ts'
import { expectType, malformed, parseBlock } from './page-config.ts'

export type ForgeConfig = {
  readonly host: Instance
  /** Exactly as the OAuth application must have it. */
  readonly redirectUri: string
  /** OAuth `client_id` of the host; null where it has to be asked for. */
  readonly clientId: string | null
  /** ARI of the Forge app, which GitLab's settings name too. */
  readonly appId: string
  /** Whether the manifest lets this page open windows. */
  readonly opensWindows: boolean
}

/** Throws `page-config-malformed`. */
export function readForgeConfig(page: Document): ForgeConfig {
  const block = parseBlock(page.getElementById('page-config')?.textContent ?? '')
  for (const key of ['host', 'oauthApplicationId', 'redirectUri', 'forgeAppId']) expectType(block, key, 'string')
  expectType(block, 'opensWindows', 'boolean')
  const host = instanceFromServer(textOr(block['host'], ''))
  if (!host) throw malformed('page-config: host', 'string')
  return {
    host,
    redirectUri: textOr(block['redirectUri'], `${host.baseUrl}-/jira_connect/oauth_callbacks`),
    clientId: textOr(block['oauthApplicationId'], null) || null,
    appId: textOr(block['forgeAppId'], ''),
    opensWindows: block['opensWindows'] === true,
  }
}

/** Where the page does not say which GitLab it is for, whoever asks for that tells so. */
export function opensWindows(page: Document): boolean {
  try {
    return readForgeConfig(page).opensWindows
  } catch {
    return false
  }
}
