// What Help says, in every language: nothing of what it is to name may be missing.
import { describe, expect, it } from 'vitest'
import { datedFacts } from '../../src/domain/dated-facts.ts'
import { helpSearch } from '../../src/domain/help/find-help.ts'
import type { PageId } from '../../src/domain/help/short-pages.ts'
import type { EntryId } from '../../src/ui/help/readable-entries.ts'
import { documentedTexts } from '../../src/ui/words/documented-text.ts'
import { helpIn, searchedEntries, type SpokenHere } from './help-in-words.ts'

const languages: readonly SpokenHere[] = ['en', 'de']

/** Everything that is read of an entry, links included. */
function readOf(language: SpokenHere, id: EntryId): string {
  const entry = helpIn(language).find((each) => each.id === id)
  if (!entry) throw new Error(`Help has no entry ${id}`)
  const { title, texts, causes, text, links, commands } = entry
  const ofCauses = causes.flatMap((cause) => [cause.sign, cause.cause, cause.canFix, cause.fix, cause.commands ?? ''])
  return [
    title,
    ...texts.map((documented) => documented.text),
    ...ofCauses,
    ...text.flat(),
    ...links.map(({ label, href }) => `${label} ${href}`),
    commands ?? '',
  ].join('\n')
}

const { connect, appManagement } = datedFacts

/** In English and German words. */
const day = (iso: string): readonly [string, string] => {
  const at = (tag: string) => new Date(iso).toLocaleDateString(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return [at('en-GB'), at('de-DE')]
}

/** By page: names that are the same in every language, or pairs of English and German ones. */
const named: Readonly<Record<PageId, readonly (string | readonly [string, string])[]>> = {
  'which-way': [
    'Get it now',
    'https://git.acme.dev',
    'GitLab 15.7',
    'GitLab 17.2',
    ['GitLab.com handles the installed and uninstalled events', 'GitLab.com bearbeitet die Ereignisse'],
    ['so it knows that your instance has the app', 'es weiß also, dass Ihre Instanz die App hat'],
    ['GitLab.com sees none of it', 'GitLab.com sieht davon nichts'],
    'GitLab 19.0',
    'Jira Connect Proxy URL',
    'issues/391432',
    'marketplace.atlassian.com/apps/1221011',
  ],
  'who-is-needed': [
    'org-admins',
    'site-admins',
    'Maintainer',
    'Free, Premium',
    'Ultimate',
    'Dedicated',
    'Deployment ',
    ['network team', 'Netzwerkteam'],
  ],
  'ended-by-atlassian': [
    day(connect.noNewListings),
    day(connect.noInstallationByDescriptor),
    day(connect.endOfSupport),
    ['No day is announced on which anything is switched off', 'Kein Tag ist angekündigt, an dem etwas abgeschaltet wird'],
    ['evelopment mode', 'Entwicklungsmodus'],
    'Upload app',
    'Forge',
    appManagement.place,
    appManagement.before,
  ],
  'own-listing': [
    'Marketplace vendor',
    [
      'private, because public apps can be viewed and installed by anybody',
      'privat (private), weil öffentliche Apps alle sehen und installieren können',
    ],
    ['test licence token', 'Test-Lizenz-Token'],
    ['Updates are automatic', 'Updates kommen von selbst'],
    ['no way any more to make a new one', 'Einen neuen anzulegen ist nicht mehr möglich'],
    [
      'One listing leads to one URL. The one of GitLab leads to GitLab.com',
      'Ein Eintrag führt zu einer URL. Der von GitLab führt zu GitLab.com',
    ],
    'https://git.acme.dev/-/jira_connect/app_descriptor.json',
    'listing-connect-apps',
  ],
  'own-proxy': ['Enable public key storage', 'Jira Connect Proxy URL', 'Redirect URI', '/-/jira_connect/oauth_callbacks'],
  'reverse-proxy': [
    'Network error',
    ['Atlassian’s addresses only', 'nur Adressen von Atlassian'],
    ['nothing of Atlassian’s', 'nichts von Atlassian'],
    'Host',
    'gitlab.mycompany.com:443',
    'gitlab-jira-connect-',
    'Redirect URI',
    '434085',
    '21319',
    ['rather a public address and a firewall', 'lieber eine öffentliche Adresse und eine Firewall'],
    ['The browser of whoever sets this up reaches your GitLab', 'Der Browser, in dem dies eingerichtet wird, erreicht Ihr GitLab'],
    ['Your GitLab reaches Jira Cloud (https://', 'Ihr GitLab erreicht Jira Cloud (https://'],
    ['Jira Cloud reaches your GitLab (https://', 'Jira Cloud erreicht Ihr GitLab (https://'],
    ['gitlab.com reaches your GitLab (https://', 'gitlab.com erreicht Ihr GitLab (https://'],
    '#ip-range',
    'ip-addresses-and-domains-for-atlassian',
  ],
  'rails-checks': [
    "JiraConnectSubscription.where(namespace: Namespace.by_path('group/subgroup'))",
    "Project.find_by_full_path('path/to/project').jira_subscription_exists?",
    "JiraConnectInstallation.find_by_base_url('https://acme.atlassian.net')",
    'rails_console',
  ],
  updates: [
    appManagement.place,
    ['asks for more permissions', 'mehr Berechtigungen verlangt'],
    ['reinstalled', 'neu installiert'],
    'changes-that-require-manual-customer-approval',
  ],
  toolchain: [
    'Jira Data Center',
    'Jira Server',
    'DVCS',
    ['once an hour', 'einmal in der Stunde'],
    ['with the app from the Marketplace only', 'nur mit der App aus dem Marketplace'],
    ['changes nothing about what is sent', 'ändert nichts an dem, was gesendet wird'],
    'jira/dvcs',
    'toolchain-feature',
  ],
  privacy: [
    'READ, WRITE',
    'DELETE',
    'AES256-GCM',
    'PKCE',
    'api',
    'Privacy & Security',
    ['no access at all', 'keinerlei Zugriff'],
    ['may take hours', 'Stunden dauern'],
    '#lifecycle',
  ],
  videos: [
    'youtu.be/SwR-g1s1zTo',
    'youtu.be/RnDw4PzmdW8',
    'youtu.be/fs02xS8BElA',
    'docs.gitlab.com/integration/jira/connect-app/',
    'docs.gitlab.com/administration/settings/jira_cloud_app/',
  ],
  'older-documentation': [
    '16.6',
    '17.2',
    '15.11',
    '13.8',
    '15.7',
    day(connect.noInstallationByDescriptor),
    'Add namespace',
    'Sign into GitLab',
    'Admin Area',
    'Manage your apps',
    ['straight to Jira', 'direkt zu Jira'],
  ],
}

describe.each(languages)('in %s', (language) => {
  it.each(Object.keys(named) as PageId[])('the page %s names what it is for', (id) => {
    const read = readOf(language, id)
    const missing = named[id]
      .map((name) => (typeof name === 'string' ? name : (name[languages.indexOf(language)] ?? '')))
      .filter((name) => !read.includes(name))
    expect(missing).toEqual([])
  })

  it('every error has a source, and every cause a sign of its own, a cause, an owner and a fix', () => {
    for (const { kind, id, texts, causes } of helpIn(language)) {
      if (kind === 'page') continue
      expect([id, texts.filter(({ source }) => source === '')]).toEqual([id, []])
      expect([id, new Set(causes.map(({ sign }) => sign)).size]).toEqual([id, causes.length])
      for (const cause of causes)
        expect([id, cause.sign, cause.cause, cause.canFix, cause.fix].filter((said) => said.trim() === '')).toEqual([])
    }
  })

  // Words of older versions that people still search for.
  it.each([
    'Add namespace',
    'namespace',
    'Sign into GitLab',
    'Admin Area',
    'Explore more apps',
    'Find new apps',
    'Manage your apps',
    'Manage Apps',
    'initial data sync',
    'mention a Jira issue ID',
    'builds and pipelines',
    'secret token',
    'shared secret',
    'installed lifecycle event',
    'Organization Administrators',
    'Site Administrators',
    'Enable public key storage',
    'READ WRITE DELETE',
    'GitLab for Jira Cloud',
  ])('“%s” leads somewhere that speaks of it', (words) => {
    const [first] = helpSearch(searchedEntries(language))(words)
    const entry = helpIn(language).find(({ id }) => id === first)
    const known = [...(entry?.alsoCalled ?? []), first ? readOf(language, first) : ''].join('\n').toLowerCase()
    expect(
      words
        .toLowerCase()
        .split(' ')
        .filter((word) => !known.includes(word)),
    ).toEqual([])
  })
})

it('a failure is documented by a text that its entry in Help has', () => {
  const entries = helpIn('en')
  for (const kind of [
    'jira-user-not-admin',
    'host-unknown-to-instance',
    'proxy-url-differs',
    'application-not-public',
    'signed-out',
    'context-token-refused',
  ] as const) {
    for (const { text, entry } of documentedTexts(kind)) {
      const texts = entries.find(({ id }) => id === entry)?.texts ?? []
      expect([kind, texts.some((documented) => documented.text.startsWith(text))]).toEqual([kind, true])
    }
  }
})
