import { html } from '../answers.ts'
import { groupsPath, subscriptionItems } from './linked-groups.ts'
import type { PageSettings } from '../settings.ts'
import type { GitLab } from '../gitlab.ts'
import type { Installation } from '../installations.ts'
import type { Call, Routes } from '../router.ts'
import { atlassianScript } from './atlassian-connect.ts'
import { gitlabCallbackPage } from './callback-page.ts'
import { exactQsh, forConnectCaller } from './connect-jwt.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { gitlabElement } from './gitlab-element.ts'

const noApp = async () =>
  Promise.resolve('<!doctype html><html lang="en"><title>GitLab</title><body><h1>No app was given to the stand-in</h1></body></html>')

/**
 * Contract 1.2: only for the token that Jira put into the frame's address. By its own address, without any, a deployer's web
 * server hands out the file all the same (docs/deploy): it knows no tokens.
 */
export const page = async (call: Call): Promise<Response> => {
  const { gitlab, url } = call
  if (gitlab.app && !url.searchParams.has('jwt')) {
    return html(200, configuredPage(gitlab, await gitlab.app.page()), pageHeaders(gitlab, null))
  }
  return forConnectCaller(
    call,
    async ({ installation }) => {
      const { gitlab } = call
      const built = await (gitlab.app ? gitlab.app.page() : noApp())
      return html(200, served(gitlab, installation, built), pageHeaders(gitlab, installation))
    },
    (qsh) => qsh === exactQsh(call),
  )
}

const pageHeaders = (gitlab: GitLab, installation: Installation | null): Record<string, string> => {
  const policy = contentSecurityPolicy(gitlab, installation)
  return {
    'Cache-Control': 'no-cache, no-store',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    ...(policy !== null && { 'Content-Security-Policy': policy }),
  }
}

function served(gitlab: GitLab, installation: Installation, built: string): string {
  const configured = configuredPage(gitlab, built)
  if (!gitlab.settings.page.hasGitLabElement) return configured
  const element = gitlabElement(gitlab, {
    items: subscriptionItems(gitlab, installation),
    groupsPath: groupsPath(gitlab, installation, 'html'),
    instanceUrl: installation.instanceUrl,
  })
  return configured.replace('</body>', () => `${element}</body>`)
}

/** The build as a deployer would serve it, with Atlassian's script from this origin: nothing here asks the internet. */
function configuredPage(gitlab: GitLab, built: string): string {
  const withScript = built.replaceAll('https://connect-cdn.atl-paas.net/all.js', `${gitlab.root}${atlassianScript}`)
  const config = configText(gitlab)
  return config === null ? withScript : withScript.replace(configBlock, (_all, start: string) => `${start}${config}</script>`)
}

const configBlock = /(<script\b[^>]*\bid="page-config"[^>]*>)[\s\S]*?<\/script>/

function configText({ settings, oauthApplicationId, isGitLabCom }: GitLab): string | null {
  const { config } = settings.page
  if (config === 'as-built') return null
  if (config !== 'filled') return config.text
  const filled = {
    ...(isGitLabCom && { oauthApplicationId }),
    canChooseInstance: settings.publicKeyStorage,
  }
  return JSON.stringify(filled).replaceAll('<', '\\u003c')
}

const withOpener = (page: string, { openerOrigin }: PageSettings): string =>
  openerOrigin === null ? page : page.replace('id="callback-config">{}<', `id="callback-config">${JSON.stringify({ openerOrigin })}<`)

export const pageRoutes: Routes = {
  'GET /-/jira_connect': () => new Response(null, { status: 404 }),
  'GET /-/jira_connect/oauth_callbacks': async ({ gitlab: { app, settings, root } }) =>
    html(200, app && settings.page.callback === 'app' ? withOpener(await app.callbackPage(), settings.page) : gitlabCallbackPage(root)),
  'GET /-/jira_connect/assets/:rest*': async ({ gitlab, path }) =>
    (await gitlab.app?.asset(path['rest'] ?? '')) ?? new Response(null, { status: 404 }),
}
