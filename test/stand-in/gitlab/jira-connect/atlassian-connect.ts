import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { minify } from 'vite'
import { once } from '../../once.ts'
import type { Handler, Routes } from '../router.ts'
import { callbackScript, callbackScriptPath } from './callback-page.ts'

/** A path under which Atlassian's script reads its own options (contract jira, AP.js). */
export const atlassianScript = '/atlassian-connect/all.js'

const packageFile = createRequire(import.meta.url).resolve('atlassian-connect-js/dist/iframe.js')

const javascript = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' }

/** By the relative URL root that is in it. Small, as Atlassian's CDN serves it. Its style sheets come from here as well, instead of from there. */
const scriptFor = once(async (root: string) => {
  const source = await readFile(packageFile, 'utf8')
  const local = source.replace('"https://" + CDN_DOMAIN', JSON.stringify(`${root}/atlassian-connect`))
  return (await minify('all.js', local)).code
}, String)

const script: Handler = async ({ gitlab: { root, settings } }) => {
  // Here, because it is the one script of the page that the stand-in serves itself.
  const blocker = settings.page.blocksPopups ? ';window.open = () => null' : ''
  return new Response(`${await scriptFor(root)}${blocker}`, { headers: javascript })
}

const styleSheet = async (name: string): Promise<Response> => {
  const css = await readFile(join(dirname(packageFile), name), 'utf8').catch(() => null)
  return css === null ? new Response(null, { status: 404 }) : new Response(css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } })
}

export const atlassianConnectRoutes: Routes = {
  [`GET ${atlassianScript}`]: script,
  [`GET ${callbackScriptPath}`]: () => new Response(callbackScript, { headers: javascript }),
  'GET /atlassian-connect/themes/:name': ({ path }) => styleSheet(`themes/${(path['name'] ?? '').replaceAll('/', '')}`),
  'GET /atlassian-connect/surfaces.css': () => styleSheet('surfaces.css'),
  'GET /atlassian-connect/legacy-text-colors.css': () => styleSheet('legacy-text-colors.css'),
}
