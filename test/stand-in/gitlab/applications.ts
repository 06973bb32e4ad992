import { randomBytes } from 'node:crypto'
import type { GitLab } from './gitlab.ts'
import type { OAuthApplication } from './settings.ts'

/** What every OAuth application of the instance is asked for. */
export const applicationScopes = ['api', 'read_user', 'openid'] as const

/** All that there are, the one that was there at first included. */
export function applicationsOf({
  settings,
  oauthApplicationId,
}: Pick<GitLab, 'settings' | 'oauthApplicationId'>): readonly OAuthApplication[] {
  const first: OAuthApplication = {
    uid: oauthApplicationId,
    name: 'GitLab for Jira',
    redirectUris: settings.redirectUris,
    scopes: ['api'],
    isTrusted: false,
    isConfidential: settings.signIn.isConfidential,
  }
  return [...(first.redirectUris.length > 0 ? [first] : []), ...settings.applications]
}

export function addApplication({ settings }: Pick<GitLab, 'settings'>, given: Omit<OAuthApplication, 'uid'>): OAuthApplication {
  const application = { ...given, uid: randomBytes(32).toString('hex') }
  settings.applications = [...settings.applications, application]
  return application
}
