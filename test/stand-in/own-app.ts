import type { World } from './world.ts'

/** In a world of the way `own-app`: the host is set up, and its app installed by its descriptor, as long as Jira took one. */
export async function installOwnApp({ host, jira }: World): Promise<void> {
  const redirectUris = [`${host.url}/-/jira_connect/oauth_callbacks`]
  Object.assign(host.settings, { applicationId: host.oauthApplicationId, redirectUris })
  jira.settings.today = '2026-03-30'
  jira.apps.setDevelopmentMode(true)
  const refusal = await jira.apps.uploadDescriptor(`${host.url}/-/jira_connect/app_descriptor.json`)
  if (refusal !== null) throw new Error(refusal)
}
