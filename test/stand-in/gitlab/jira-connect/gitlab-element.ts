import { createHash, randomBytes } from 'node:crypto'
import { escapeHtml } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'

type PageData = { readonly items: unknown; readonly groupsPath: string; readonly instanceUrl: string | null }

/** GitLab's own element, with which it hands the page its data (contract 4.2). */
export function gitlabElement(gitlab: GitLab, { items, groupsPath, instanceUrl }: PageData): string {
  const { root, settings } = gitlab
  const isOlder = settings.variant === 'older'
  const attributes: Record<string, string> = {
    'data-groups-path': groupsPath,
    'data-subscriptions': JSON.stringify(items),
    'data-subscriptions-path': `${root}/-/jira_connect/subscriptions.json`,
    ...(isOlder && { 'data-add-subscriptions-path': `${root}/-/jira_connect/subscriptions` }),
    'data-oauth-metadata': JSON.stringify(oauthMetadata(gitlab, instanceUrl)),
    // A boolean attribute: present and empty, or absent.
    ...(settings.publicKeyStorage && { 'data-public-key-storage-enabled': '' }),
  }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`)
  return `<div class="js-jira-connect-app" ${written.join(' ')}></div>`
}

function oauthMetadata({ root, url, settings }: GitLab, instanceUrl: string | null) {
  const state = createHash('sha256').update(randomBytes(32)).digest('hex')
  const clientId = settings.applicationId || null
  const redirectUri = `${url}/-/jira_connect/oauth_callbacks`
  const query = new URLSearchParams({
    ...(clientId !== null && { client_id: clientId }),
    response_type: 'code',
    scope: 'api',
    redirect_uri: redirectUri,
    state,
  })
  return {
    oauth_authorize_url: `${instanceUrl ?? url}/oauth/authorize?${query.toString()}`,
    oauth_token_path: `${root}/oauth/token`,
    state,
    oauth_token_payload: { grant_type: 'authorization_code', client_id: clientId, redirect_uri: redirectUri },
  }
}
