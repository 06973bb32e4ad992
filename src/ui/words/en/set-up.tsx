import type { ReactNode } from 'react'
import type { AddressFlaw } from '../../../domain/instance-url.ts'
import type { HostValues } from '../../../domain/host-values.ts'
import { formats } from './formats.ts'

const publicAddress = (host: string): string => `${host} must reach your GitLab from the internet: enter its public address.`

/** Choosing the instance. Names of versions, settings and steps are those of GitLab and its documentation. */
export const setUp = {
  version: 'GitLab version',
  selfManagedAt: (address: string) => `GitLab (self-managed), ${address}`,
  atPresent: (version: ReactNode) => <>At present: {version}</>,
  setUpSelfManaged: 'Set up GitLab (self-managed)',
  onlyStep: 'Step 1: GitLab version',
  steps: {
    version: 'Step 1 of 3: GitLab version',
    prerequisites: 'Step 2 of 3: prerequisites',
    address: 'Step 3 of 3: GitLab instance URL',
  },
  save: 'Save',
  checkAgain: 'Check again',

  beforeAddress: 'These are needed before the address of your GitLab can be saved. Tick what is done.',
  checklist: {
    prerequisites: {
      title: 'Prerequisites',
      documentation: 'Documentation',
      documentationName: 'Documentation: Prerequisites',
    },
    oauth: {
      title: 'Set up OAuth authentication',
      documentation: 'Documentation',
      documentationName: 'Documentation: Set up OAuth authentication',
    },
    instance: {
      title: 'Set up your instance',
      documentation: 'Documentation',
      documentationName: 'Documentation: Set up your instance',
    },
    'jira-user': {
      title: 'Jira user requirements',
      documentation: 'Documentation',
      documentationName: 'Documentation: Jira user requirements',
    },
  },
  needed: (
    <ul>
      <li>GitLab 15.7 or later.</li>
      <li>HTTPS with a publicly trusted certificate, its full chain included, reachable from the internet.</li>
    </ul>
  ),
  newApplication: 'In GitLab, go to Admin > Applications > New application.',
  cleared: 'Cleared',
  onlyApi: 'api, and no other',
  saveApplication: 'Save it, copy its Application ID, and enter that under Admin > Settings > General > GitLab for Jira App.',
  itsApplicationId: 'The Application ID of this application',
  appSettings: 'In GitLab, go to Admin > Settings > General > GitLab for Jira App.',
  letterByLetter: 'Exactly like this: GitLab compares it letter by letter, so a slash at the end breaks it.',
  byScript: 'All that is to be done in GitLab, as steps to click, as a script or for the Rails console, with a check at the end:',
  somebodyElse: 'Somebody else administers your GitLab?',
  sendRequest: (host: string) => `Send them this request. It has everything that is to be done there, with the values for ${host}.`,
  copyRequest: 'Copy request for the GitLab administrator',
  /** A letter to whoever administers the instance, with everything that is to be done there. */
  request: ({ redirectUri, proxyUrl }: HostValues, siteUrl: string | null, documentation: string, directions: readonly string[]) => `Hello,

we would like to connect our GitLab to ${siteUrl === null ? 'Jira' : `Jira (${siteUrl})`} with the app "GitLab for Jira". Could you please set up the following on our GitLab?

1. Prerequisites
   - GitLab 15.7 or later
   - HTTPS with a publicly trusted certificate (full chain), reachable from the internet
   - The network lets these through:
${directions.map((line) => `     - ${line}`).join('\n')}

2. OAuth application: Admin > Applications > New application
   - Name: GitLab for Jira
   - Redirect URI: ${redirectUri}
   - Trusted: cleared
   - Confidential: cleared
   - Scopes: api (only this one)
   Save it and copy its Application ID.

3. Settings: Admin > Settings > General > GitLab for Jira App
   - Jira Connect Application ID: the Application ID from step 2
   - Jira Connect Proxy URL: ${proxyUrl}
     (exactly like this, without a slash at the end)

Then please send me the address of our GitLab as it is known on the internet.

Instructions: ${documentation}
`,
  toTick: (missing: number, all: number) =>
    formats.plural(missing, {
      one: 'Tick the last one to go on.',
      other: `Tick all ${formats.number(all)} to go on.`,
    }),

  instanceUrl: 'GitLab instance URL',
  savedAs: (address: ReactNode) => <>Will be saved as {address}</>,
  savedAsInternetName: (address: ReactNode) => <>Will be saved as {address}, the form that the internet has for this name</>,
  keepPath: (path: ReactNode) => <>Keep {path} only if your GitLab is installed under it (relative URL root).</>,
  useAddress: (address: string) => `Use ${address}`,
  /** At the field, for each reason why an address is none. */
  flaws: {
    empty: () => 'Enter the address of your GitLab, as in https://gitlab.acme.com.',
    'not-an-address': () => 'This is not a web address. Enter one as in https://gitlab.acme.com.',
    'other-scheme': () => 'Enter the web address of your GitLab, which starts with https://.',
    'not-https': () => 'GitLab must be reached over https. Enter the address that starts with https://.',
    credentials: () => 'Leave user name and password out of the address. You sign in later, on GitLab’s own page.',
    'no-dot': (host) => `This name has no dot, so only your own network can know it. ${publicAddress(host)}`,
    'gitlab-com': () => 'This is GitLab.com. Go back and choose GitLab.com (SaaS) instead.',
    'this-host': (host) => `This is the GitLab that serves this page. Go back and choose GitLab on ${host} instead.`,
    'this-computer': (host) => `This address leads to the computer it is entered on. ${publicAddress(host)}`,
    'link-local': (host) => `This is a link-local address, which no other network can reach. ${publicAddress(host)}`,
    'private-network': (host) => `This address belongs to a private network. ${publicAddress(host)}`,
    reserved: () => 'This address is a placeholder, as in documentation. Enter the address of your own GitLab.',
    chosen: () => 'This instance is chosen already. If it stopped sending data, go back: the remedies are there.',
  } satisfies Readonly<Record<AddressFlaw | 'chosen', (host: string) => string>>,
  /** Null where no video shows it. */
  video: 'Watch how it is done, in English:' as string | null,
  twoFlags: 'Is it GitLab 15.7 or 15.8?',
  twoFlagsHow:
    'Then two feature flags may be on together, which these versions cannot do. An administrator of the instance checks both in its Rails console and disables one; then save again.',
  copyTwoFlags: 'Copy the lines for the Rails console',

  whatThisSwitchDoes: 'What the switch does to the linked groups',
  whatASwitchDoes: 'What a switch does to the linked groups',
  /** Counts are null where nobody knows them. */
  linksStay: (count: number | null, host: string) =>
    count === null
      ? `The groups linked on ${host} stay stored there and are shown again when you switch back. Meanwhile this page shows and changes the links of the other instance only.`
      : formats.plural(count, {
          one: `The # linked group on ${host} stays stored there and is shown again when you switch back. Meanwhile this page shows and changes the links of the other instance only.`,
          other: `The # linked groups on ${host} stay stored there and are shown again when you switch back. Meanwhile this page shows and changes the links of the other instance only.`,
        }),
  mayGoOnSending: (host: string) =>
    `Whether ${host} goes on sending their data meanwhile is not known from here. To be sure that it stops, unlink them first.`,
  linksDeleted: (count: number | null, instance: string) =>
    count === null
      ? `${instance} is told that the app was removed, and deletes its links. It sends no more data to this Jira site.`
      : formats.plural(count, {
          one: `${instance} is told that the app was removed, and deletes # link. It sends no more data to this Jira site.`,
          other: `${instance} is told that the app was removed, and deletes # links. It sends no more data to this Jira site.`,
        }),
  dataStays:
    'What Jira has received stays there, and nothing else changes in GitLab. After a switch back the groups have to be linked again.',
  confirm: (name: string) => `Switch to ${name}?`,
  switch: 'Switch',
  switchAndUnlink: 'Switch and unlink',
  changed: 'GitLab version changed',
  nowUses: (name: string) => `This Jira site now uses ${name}.`,
  notTold: (name: string) => `${name} was not told`,
  notToldHow: 'It could not be reached, so its links stay stored there. An admin of that GitLab can delete them.',
  savedReloading: 'Saved. Loading this page again',
  whyReload: (name: string) =>
    `The security policy of this page was made before ${name} was chosen, and does not let the page ask it. The next one does.`,
}

export type SetUpWords = typeof setUp
