import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { applicationsOf } from '../stand-in/gitlab/applications.ts'
import type { GitLabServer } from '../stand-in/gitlab/gitlab-server.ts'
import type { OAuthApplication } from '../stand-in/gitlab/settings.ts'

const models = join(import.meta.dirname, 'rails-console.rb')

type ApplicationRow = {
  readonly uid: string
  readonly name: string
  readonly redirect_uri: string
  readonly scopes: string
  readonly confidential: boolean
  readonly trusted: boolean
}

type Rows = {
  readonly applications: readonly ApplicationRow[]
  readonly settings: {
    readonly jira_connect_application_key: string | null
    readonly jira_connect_proxy_url: string | null
    readonly jira_connect_public_key_storage_enabled: boolean
    readonly jira_connect_additional_audience_url: string | null
  }
  readonly flags: Readonly<Record<'enable_jira_connect_configuration' | 'jira_connect_oauth' | 'jira_connect_oauth_self_managed', boolean>>
}

/**
 * Pastes lines into the Rails console of a pretended GitLab, and tells what is read there. A real Ruby runs them, on models
 * that know no more of ActiveRecord than the lines need; what the lines change is changed in the pretended GitLab.
 */
export function runInRailsConsole(gitlab: GitLabServer, script: string): string {
  const { settings, groups, installations } = gitlab
  const [site = ''] = installations.map(({ baseUrl }) => baseUrl)
  const before = applicationsOf(gitlab)
  const rows: Rows = {
    applications: before.map(rowOf),
    settings: {
      jira_connect_application_key: settings.applicationId || null,
      jira_connect_proxy_url: settings.proxyUrl || null,
      jira_connect_public_key_storage_enabled: settings.publicKeyStorage,
      jira_connect_additional_audience_url: settings.additionalAudience || null,
    },
    flags: {
      enable_jira_connect_configuration: settings.canConfigureJiraConnect,
      jira_connect_oauth: true,
      jira_connect_oauth_self_managed: settings.condition === 'two-flags',
    },
  }
  const asked = {
    script,
    rows: {
      ...rows,
      is_newest: settings.variant === 'newest',
      groups: groups.map(({ fullPath }) => fullPath),
      projects: groups.flatMap(({ fullPath, projects }) => projects.map((name) => `${fullPath}/${name}`)),
      sites: installations.map(({ baseUrl }) => baseUrl),
      subscriptions: gitlab.subscriptions().map((group) => ({ group, site })),
    },
  }
  const { error, output, stdout, stderr } = spawnSync('ruby', ['--disable-gems', models], {
    input: JSON.stringify(asked),
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (error) throw error
  // What Ruby could not do, a console says and goes on.
  if (output[3]) save(gitlab, before, JSON.parse(output[3]) as Rows)
  return `${stdout}${stderr}`
}

function save({ settings }: GitLabServer, before: readonly OAuthApplication[], { applications, settings: saved, flags }: Rows): void {
  Object.assign(settings, {
    applicationId: saved.jira_connect_application_key ?? '',
    proxyUrl: saved.jira_connect_proxy_url ?? '',
    publicKeyStorage: saved.jira_connect_public_key_storage_enabled,
    additionalAudience: saved.jira_connect_additional_audience_url ?? '',
    canConfigureJiraConnect: flags.enable_jira_connect_configuration,
    condition: settings.condition === 'two-flags' && !flags.jira_connect_oauth_self_managed ? 'none' : settings.condition,
    applications: [...settings.applications, ...applications.slice(before.length).map(applicationOf)],
  })
}

const rowOf = ({ uid, name, redirectUris, scopes, isConfidential, isTrusted }: OAuthApplication): ApplicationRow => ({
  uid,
  name,
  redirect_uri: redirectUris.join('\n'),
  scopes: scopes.join(' '),
  confidential: isConfidential,
  trusted: isTrusted,
})

const applicationOf = ({ uid, name, redirect_uri: redirectUri, scopes, confidential, trusted }: ApplicationRow): OAuthApplication => ({
  uid,
  name,
  redirectUris: redirectUri.split(/\s+/).filter(Boolean),
  scopes: scopes.split(' '),
  isConfidential: confidential,
  isTrusted: trusted,
})
