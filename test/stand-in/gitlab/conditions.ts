import { empty, html, redirect } from './answers.ts'
import type { GitLab } from './gitlab.ts'
import { isAtLeast } from './settings.ts'

const routesOf157 = /^\/-\/jira_connect\/(installations|oauth_application_id|public_keys\/|oauth_callbacks)/

/** What stands in front of a GitLab, or in its place. Null where GitLab itself answers. */
export function conditionAnswer({ settings, url }: GitLab, path: string): Response | null {
  switch (settings.condition) {
    case 'none':
      return null
    case 'sign-in-wall':
      return path === '/sso/sign-in' ? html(200, wallPage) : redirect(`${url}/sso/sign-in`)
    case 'not-a-gitlab':
      return html(200, strangerPage)
    case 'before-15.7':
      if (path === '/api/v4/integrations/jira_connect/subscriptions') return new Response('{"error":"404 Not Found"}', notFoundJson)
      return routesOf157.test(path) ? html(404, notFoundPage) : null
    case 'two-flags':
      return path === '/-/jira_connect/events/installed' && !isAtLeast(settings, '15.9') ? empty(401) : null
    case 'integration-not-allowed':
      return path.startsWith('/-/jira_connect') ? empty(404) : null
    default:
      return settings.condition satisfies never
  }
}

/** CORS comes before the routes (contract 2); before 15.7 it knew the API only. What stands in front knows none. */
export function isAnsweredByGitLab({ settings }: GitLab, path: string): boolean {
  if (settings.condition === 'before-15.7') return path.startsWith('/api/')
  return settings.condition === 'integration-not-allowed'
}

const notFoundJson = { status: 404, headers: { 'Content-Type': 'application/json' } }

const page = (title: string, text: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1><p>${text}</p></body></html>`

const notFoundPage = page('Not Found (404)', 'Make sure the address is correct and the page has not moved.')

const wallPage = page('ACME single sign-on', 'Sign in to reach this service.')

const strangerPage = page('Welcome to nginx!', 'If you see this page, the web server works.')
