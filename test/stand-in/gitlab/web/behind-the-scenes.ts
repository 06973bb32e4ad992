import type { Handler, Routes } from '../router.ts'
import { ago, escaped, table, webPage } from './layout.ts'

/** What no page of a real GitLab shows: its rows about Jira, and its log. */
const show: Handler = ({ gitlab }) => {
  const { table: rows, tree, users, integrationsLog, clock } = gitlab
  const now = clock.now()
  const namespaceOf = (id: number) => tree.findById(id)?.fullPath ?? users.find((user) => user.id === id)?.username ?? ''
  const log = integrationsLog.toReversed().slice(0, 50)
  return webPage(
    gitlab,
    'Behind the scenes',
    `<p class="dim">What this pretended GitLab has in its database and in its log. A real one shows neither on a page.</p>
<section><h2>Installations of the app</h2>${rowsOr(
      'No Jira site is known.',
      ['Client key', 'Jira site', 'Shared secret (AES-256-GCM)', 'Instance'],
      rows.installations.map(({ clientKey, baseUrl, instanceUrl, encryptedSharedSecret }) => [
        `<code>${escaped(clientKey)}</code>`,
        escaped(baseUrl),
        `<code>${escaped(encryptedSharedSecret)}</code>`,
        escaped(instanceUrl ?? '–'),
      ]),
    )}</section>
<section><h2>Linked groups</h2>${rowsOr(
      'No group is linked.',
      ['Group', 'Linked'],
      rows.subscriptions.map(({ groupId, createdAt }) => [escaped(namespaceOf(groupId)), ago(now, createdAt.getTime())]),
    )}</section>
<section><h2>integrations_json.log</h2><p class="dim">Jira’s answers to what was sent. GitLab tells nobody else.</p>${table(
      ['When', 'Project', 'Call', 'Status', 'Message'],
      log.map(({ at, project, call, status, message }) => [
        ago(now, at),
        escaped(project),
        `<code>${escaped(call)}</code>`,
        `<span class="${status >= 200 && status < 300 ? 'good' : 'bad'}">${String(status)}</span>`,
        escaped(message),
      ]),
    )}</section>`,
  )
}

const rowsOr = (nothing: string, ...[columns, rows]: Parameters<typeof table>): string =>
  rows.length === 0 ? `<p>${nothing}</p>` : table(columns, rows)

export const behindTheScenesRoutes: Routes = { 'GET /-/stand-in': show }
