import { change, changeAll, fault, type Condition } from './condition.ts'

const api = /\/integrations\/jira_forge\//

/** Where the world has the app inside Forge. */
export const insideForge: readonly Condition[] = [
  {
    name: 'forge-interface-missing',
    title: 'GitLab has no interface for Forge',
    description: 'It is older than about 19.4. Counts once the app is opened anew.',
    rows: [],
    turnOn: ({ selfManaged }) => change(selfManaged.settings.forge, 'generation', 'none'),
  },
  {
    name: 'forge-interface-older',
    title: 'The interface is of the older generation',
    description:
      'A link takes the user’s access token, and does not make this Jira site known. Link a group before anything else was linked.',
    rows: [],
    turnOn: ({ selfManaged }) => change(selfManaged.settings.forge, 'generation', 'older'),
  },
  {
    name: 'forge-app-id-differs',
    title: 'Forge app ID names another app',
    description: 'GitLab does not believe what Atlassian signs. Before the first link the list looks as on a new site; linking tells.',
    rows: [],
    turnOn: ({ selfManaged }) =>
      change(selfManaged.settings.forge, 'appId', 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000'),
  },
  {
    name: 'forge-system-token-missing',
    title: 'Atlassian sends no token of the app’s',
    description: 'The endpoint of the manifest lacks it. Link a group.',
    rows: [],
    turnOn: ({ forge }) => change(forge.settings, 'sendsSystemToken', false),
  },
  {
    name: 'forge-group-elsewhere',
    title: 'The groups belong to another organization',
    description: 'Link a group.',
    rows: [],
    turnOn: ({ selfManaged }) => change(selfManaged.settings.forge, 'refusesOrganization', true),
  },
  {
    name: 'forge-servers-fail',
    title: 'Atlassian’s servers do not reach GitLab',
    description: 'Link a group. Sign in before: the code comes by them too, and without it the answer is brought by hand.',
    rows: [],
    turnOn: ({ forge }) => change(forge.settings, 'outOfOrder', 'The remote could not be reached.'),
  },
  {
    name: 'forge-trigger-stopped',
    title: 'The app’s hourly call does not come',
    description: 'GitLab’s copy of the app’s token has become too old, so that it cannot look up who you are in Jira. Unlink a group.',
    rows: [],
    turnOn: ({ forge }) => change(forge.settings, 'ranOut', new Set(forge.tokens)),
  },
  {
    name: 'forge-page-refused',
    title: 'Jira’s page may not ask GitLab',
    description: 'CORS refuses it, and the list comes by Atlassian’s servers: nothing fails. Counts once the app is opened anew.',
    rows: [],
    turnOn: fault({ server: 'selfManaged', path: api }, 'cors-refused'),
  },
  {
    name: 'forge-scopes-missing',
    title: 'A version of the app waits for approval',
    description: 'Until it has been approved the app may not ask Jira’s REST API. Open “Is data arriving?”.',
    rows: [],
    turnOn: ({ forge }) => change(forge.settings, 'missingScopes', ['read:jira-user', 'read:jira-work']),
  },
  {
    name: 'forge-windows',
    title: 'The manifest lets the page open windows',
    description: 'It lists every address, and GitLab’s callback page names the app’s origin. Load Jira’s page anew, then sign in.',
    rows: [],
    turnOn: ({ forge, forgeCdn, selfManaged }) =>
      changeAll(
        [() => change(forge.settings, 'opensWindows', true), () => change(selfManaged.settings.page, 'openerOrigin', forgeCdn)],
        (turnOn) => turnOn(),
      ),
  },
]
