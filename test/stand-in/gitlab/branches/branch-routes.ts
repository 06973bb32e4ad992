import { fileURLToPath } from 'node:url'
import { browserScript } from '../../browser-script.ts'
import { empty, redirect } from '../answers.ts'
import { forConnectCaller } from '../jira-connect/connect-jwt.ts'
import { signInFirst } from '../oauth/sign-in-pages.ts'
import { textParam, type Handler, type Routes } from '../router.ts'
import { routesBranches } from '../settings.ts'
import { escaped, webPage } from '../web/layout.ts'
import { defaultBranchName } from './default-name.ts'

const pagePath = '/-/jira_connect/branches/new'
const scriptPath = '/assets/webpack/jira-connect-branches.js'

/** Jira's word is checked here; the page that it leads to asks for the person instead. */
const route: Handler = (call) => {
  const { gitlab, url } = call
  if (!routesBranches(gitlab.settings)) return empty(404)
  return forConnectCaller(call, ({ installation }) => redirect(`${installation.instanceUrl ?? gitlab.url}${pagePath}${url.search}`))
}

const show: Handler = ({ gitlab, request, url, params }) => {
  // Behind another host, that is: an app of its own has had the page for longer.
  if (gitlab.settings.proxyUrl !== '' && !routesBranches(gitlab.settings)) return webPage(gitlab, '404: Page not found', '', 404)
  if (!gitlab.oauth.userOf(request)) {
    // Jira's token has done its work: it need not lie in a cookie.
    const back = new URL(url)
    back.searchParams.delete('jwt')
    return signInFirst(gitlab.root, `${back.pathname}${back.search}`)
  }
  const issueKey = textParam(params['issue_key']) ?? ''
  const name = issueKey === '' ? '' : defaultBranchName(issueKey, textParam(params['issue_summary']) ?? '')
  const content =
    `<section id="new-branch" data-name="${escaped(name)}" data-api="${escaped(gitlab.root)}/api/graphql"></section>` +
    `<script type="module" src="${escaped(gitlab.root)}${scriptPath}"></script>`
  return webPage(gitlab, name === '' ? 'New branch' : `Create branch for Jira issue ${name}`, content)
}

const script: Handler = async () =>
  new Response(await browserScript(fileURLToPath(new URL('new-branch-page.ts', import.meta.url))), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  })

/** Create branch, from Jira's link to the page that makes it (contract life-cycle, Branch page). */
export const branchRoutes: Routes = {
  'GET /-/jira_connect/branches/route': route,
  [`GET ${pagePath}`]: show,
  [`GET ${scriptPath}`]: script,
}
