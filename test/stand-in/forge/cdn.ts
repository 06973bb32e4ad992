// Where Atlassian serves a Custom UI app: an origin of its own, a policy made of the manifest, and one script before the app's.
import type { GitLabServer } from '../gitlab/gitlab-server.ts'
import type { ForgeFiles } from '../world.ts'
import type { ForgePlatform } from './platform.ts'

/** `…/_ctx_…/` as Atlassian builds the address; everything is immutable below it. */
export const forgeAppPath = '/5f0c7c1e/production/1a2b/page/_ctx_1/'

const bridgePath = '/global-bridge.js'

export type ServedForgeApp = {
  readonly forgeApp: ForgeFiles
  readonly forge: ForgePlatform
  readonly selfManaged: GitLabServer
  readonly jiraOrigin: string
}

export async function serveForgeApp(request: Request, served: ServedForgeApp): Promise<Response | null> {
  const { pathname } = new URL(request.url)
  if (pathname === bridgePath) {
    // Only where there is a browser to run it: under jsdom no file has a name.
    const { pageFile } = await import('../jira/page-files.ts')
    return pageFile('/stand-in/page/forge-bridge.ts')
  }
  if (!pathname.startsWith(forgeAppPath)) return null
  const file = await served.forgeApp(pathname.slice(forgeAppPath.length))
  if (!file || !pathname.endsWith('/index.html')) return file
  return new Response(withBridge(await file.text(), served), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyOf(served) },
  })
}

/** Behind the app's configuration, which the manifest command wrote. */
function withBridge(page: string, { forge, selfManaged, jiraOrigin }: ServedForgeApp): string {
  const config = {
    host: selfManaged.url,
    oauthApplicationId: selfManaged.oauthApplicationId,
    forgeAppId: forge.settings.appId,
    opensWindows: forge.settings.opensWindows,
  }
  return page
    .replace('<head>', () => `<head><script src="${bridgePath}" data-host="${jiraOrigin}"></script>`)
    .replace(
      /(<script\b[^>]*\bid="page-config"[^>]*>)[\s\S]*?<\/script>/,
      (_all, start: string) => `${start}${JSON.stringify(config)}</script>`,
    )
}

/** Contract forge, The frame: with what our manifest lists, and nothing more. */
const policyOf = ({ forge, jiraOrigin }: ServedForgeApp): string => {
  const { fetch, images } = forge.manifest().permissions.external
  const listed = (addresses: readonly { readonly address: string }[]) => addresses.map(({ address }) => address).join(' ')
  return [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `connect-src 'self' ${jiraOrigin} ${listed(fetch.client)}`,
    `img-src 'self' data: blob: ${listed(images)}`,
    `font-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors ${jiraOrigin}`,
  ].join('; ')
}
