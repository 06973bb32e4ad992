import type { GitLab } from '../gitlab.ts'
import type { Installation } from '../installations.ts'

/** SHA-256 of nothing: the table's pagination adds an empty `<style>`. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/** Null where the page is served without a policy. `connect-src` is GitLab's (contract 3), computed at page load. */
export function contentSecurityPolicy({ settings, jiraOrigin }: GitLab, installation: Installation | null): string | null {
  const { csp } = settings.page
  if (csp === 'off') return null
  const instance = installation?.instanceUrl?.replace(/\/+$/, '')
  const paths = ['/-/jira_connect/', '/api/', '/oauth/token', ...(csp === 'with-revoke' ? ['/oauth/revoke'] : [])]
  const instancePaths = instance && csp !== 'narrow' ? paths.map((path) => `${instance}${path}`) : []
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${emptyStyle}`,
    // `http:` because the world's other GitLab, whose avatars are shown, has no TLS.
    "img-src 'self' https: http: data:",
    ['connect-src', "'self'", ...(csp === 'open' ? ['https:', 'http:'] : instancePaths)].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${jiraOrigin}`,
  ].join('; ')
}
