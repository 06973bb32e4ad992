// A person types or pastes what they read. The data of Help is what is searched, in both languages.
import { describe, expect, it } from 'vitest'
import { errorEntries } from '../../src/domain/help/error-entries.ts'
import { helpSearch } from '../../src/domain/help/find-help.ts'
import type { ErrorEntry } from '../../src/domain/help/help-entry.ts'
import { searchedEntries } from '../ui/help-in-words.ts'

const documented = Object.entries<ErrorEntry>(errorEntries).flatMap(([id, { texts }]) => texts.map(({ text }) => [text, id] as const))

const typographic = (text: string): string =>
  text
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll("'", '’')
    .replaceAll(' ', '\u00a0')
    .replaceAll('-', '\u2011')

/** As it stands where people copy it from. */
const copied: Readonly<Record<string, (text: string) => string>> = {
  'as it is documented': (text) => text,
  'without its last dot': (text) => text.replace(/\.$/, ''),
  'with dots behind it': (text) => `${text.replace(/\.$/, '')}...`,
  'in quotes': (text) => `"${text}"`,
  'in capitals': (text) => text.toUpperCase(),
  'with typographic characters': typographic,
  'with invisible characters': (text) => text.split('').join('\u200b'),
  'broken into lines': (text) => text.replaceAll(' ', '\n   '),
  'in a line of a log': (text) =>
    JSON.stringify({ severity: 'ERROR', time: '2026-11-25T09:12:44.120Z', correlation_id: '01JDHX', message: text, retry: 3 }),
  'in JSON within JSON': (text) => JSON.stringify(JSON.stringify({ message: text })),
  'in a coloured line': (text) => `\u001b[31m${text}\u001b[0m`,
  'in a letter': (text) => `Hello, since this morning I always get ${text} and do not know what to do. Kind regards, Ada`,
  'out of HTML': (text) => `<div class="gl-alert-body">${text.replaceAll('"', '&quot;').replaceAll("'", '&#39;')}</div>`,
}

describe.each(['en', 'de'] as const)('in %s', (language) => {
  const entries = searchedEntries(language)
  const findHelp = helpSearch(entries)

  it.each(Object.keys(copied))('finds the entry of each documented text first, %s', (how) => {
    const elsewhere = documented.filter(([text, id]) => findHelp(copied[how]?.(text) ?? '')[0] !== id)
    expect(elsewhere).toEqual([])
  })

  it('finds texts with the names of somebody’s own GitLab, also where another text stands beside them', () => {
    const own = documented
      .map(
        ([text, id]) =>
          [
            text.replaceAll('gitlab.example.com', 'git.acme.dev:8443').replaceAll('connect-gitlab.com', 'connect-git.acme.dev'),
            id,
          ] as const,
      )
      .filter(([text]) => text.includes('git.acme.dev'))
    expect(own.length).toBeGreaterThan(3)
    expect(own.filter(([text, id]) => findHelp(`404 Not Found ${text}`)[0] !== id)).toEqual([])
  })

  it('finds every entry by its title', () => {
    for (const { id, alsoCalled } of entries) expect([id, findHelp(alsoCalled[0] ?? '')[0]]).toEqual([id, id])
  })

  it('finds every entry by each of its other names among the first five', () => {
    const lost = entries.flatMap(({ id, alsoCalled }) => alsoCalled.filter((name) => !findHelp(name).slice(0, 5).includes(id)))
    expect(lost).toEqual([])
  })
})

describe('by words', () => {
  const findHelp = helpSearch(searchedEntries('en'))

  // Headings of GitLab's documentation, of all its versions, and names of settings as its API has them.
  it.each([
    ['Set up OAuth authentication', 'client-id'],
    ['Set up your instance', 'application-id'],
    ['Link your instance', 'update-instance'],
    ['Jira user requirements', 'jira-user-not-admin'],
    ['Prerequisites', 'who-is-needed'],
    ['Check if Jira Cloud is linked', 'rails-checks'],
    ['Connect the GitLab for Jira Cloud app', 'which-way'],
    ['Configure the GitLab for Jira Cloud app', 'which-way'],
    ['Install the GitLab for Jira Cloud app manually', 'which-way'],
    ['Install the GitLab for Jira Cloud app from the Atlassian Marketplace', 'which-way'],
    ['GitLab.com handling of app lifecycle events', 'which-way'],
    ['GitLab.com handling of branch creation', 'branch-elsewhere'],
    ['Install the app in development mode', 'ended-by-atlassian'],
    ['Create a Marketplace listing', 'own-listing'],
    ['Create an Atlassian Marketplace listing', 'own-listing'],
    ['Configure your GitLab instance to serve as a proxy', 'own-proxy'],
    ['Update the GitLab for Jira Cloud app', 'updates'],
    ['Security considerations', 'privacy'],
    ['Access to Jira through access token', 'privacy'],
    ['Access to GitLab through OAuth', 'privacy'],
    ['GitLab data synced to Jira', 'only-create-branch'],
    ['Browser displays a sign-in message when already signed in', 'sign-in-first'],
    ['Manual installation fails', 'marketplace-first'],
    ['Data sync fails with `Invalid JWT` error', 'invalid-jwt'],
    ['Using a reverse proxy', 'reverse-proxy'],
    ['External NGINX', 'reverse-proxy'],
    ['jira_connect_application_key', 'client-id'],
    ['jira_connect_proxy_url', 'application-id'],
    ['jira_connect_public_key_storage_enabled', 'own-proxy'],
    ['jira_connect_additional_audience_url', 'invalid-audience'],
    ['jira_connect_installations', 'link-group'],
    ['jira_cloud_app_service_ids', 'service-management'],
    ['jira_subscription_exists?', 'rails-checks'],
  ])('%s', (typed, id) => {
    expect(findHelp(typed)[0]).toBe(id)
  })

  it.each([
    ['The app host returned HTTP response code 404 when we tried to contact it', 'installation-code'],
    ['http code 401 during installation', 'installation-code'],
    ['failed to link gro', 'link-group'],
    ['checkbox Trusted', 'sign-in'],
    ['could not fetch user', 'jira-user-unreadable'],
    ['Add namespace', 'older-documentation'],
    ['secret token', 'invalid-jwt'],
    ['installed lifecycle event', 'invalid-jwt'],
    ['Organization Administrators', 'jira-user-not-admin'],
    ['Enable public key storage', 'own-proxy'],
    ['READ WRITE DELETE', 'privacy'],
    ['firewall', 'reverse-proxy'],
    ['okta', 'single-sign-on'],
    ['youtube', 'videos'],
    ['data center', 'toolchain'],
    ['development mode', 'ended-by-atlassian'],
    ['approve the update', 'updates'],
    ['Access to fetch at https://git.acme.dev/-/jira_connect/oauth_application_id has been blocked by CORS policy', 'application-id'],
  ])('%s', (typed, id) => {
    expect(findHelp(typed)[0]).toBe(id)
  })

  it.each(['', '   ', '“…”', 'zzyzx', '🙂'])('finds nothing for “%s”', (typed) => {
    expect(findHelp(typed)).toEqual([])
  })

  it('takes a whole log in its stride', () => {
    const log = 'GET /api/v4/user 200\n'.repeat(50_000)
    expect(findHelp(`Failed to link group. Please try again.\n${log}`)[0]).toBe('link-group')
  })
})
