import type { ChangeRequest, ServiceManagement } from '../service-management.ts'
import { escaped, jiraPage } from './layout.ts'

export const changeManagementPath = '/stand-in/change-management'

/** Jira Service Management's Project settings > Change management, and its change requests, on one page. */
export const changeManagementPage = (jsm: ServiceManagement): Response =>
  jiraPage(
    'Change management',
    `<section><h2>Connect Pipeline &gt; GitLab</h2><ul>${jsm.services
      .map(({ name, id }) => `<li>${escaped(name)}: Service ID <code>${escaped(id)}</code></li>`)
      .join('')}</ul></section>
<section><h2>Deployment gating</h2><form method="post" action="${changeManagementPath}">
<label for="token">Service account token</label> <input id="token" name="token" type="password" autocomplete="off">
<button>Save token</button> <span class="subtle">${jsm.hasToken() ? 'A token is saved.' : 'No token is saved.'}</span></form></section>
<section><h2>Change requests (${String(jsm.requests.length)})</h2><ul>${jsm.requests.map(shownRequest).join('')}</ul></section>
<section><h2>Deployments of services</h2><ul>${jsm
      .deployments()
      .map(({ service, title, state }) => `<li>${escaped(service.name)}: ${escaped(title)} · ${escaped(state)}</li>`)
      .join('')}</ul></section>`,
  )

const shownRequest = ({ key, summary, services, status, refusal }: ChangeRequest): string =>
  `<li>${escaped(key)}: ${escaped(summary)} · ${escaped(services.join(', '))} · ${status}${refusal === null ? '' : ` · ${escaped(refusal)}`}${
    status === 'waiting'
      ? `<form method="post" action="${changeManagementPath}"><input type="hidden" name="key" value="${escaped(key)}">` +
        `<button name="word" value="approved">Approve ${escaped(key)}</button> <button name="word" value="declined">Decline ${escaped(key)}</button></form>`
      : ''
  }</li>`

/** What was pressed on it. */
export async function changeManagementAction(jsm: ServiceManagement, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text())
  const word = form.get('word')
  if (form.has('token')) jsm.setToken(form.get('token') ?? '')
  if (word === 'approved' || word === 'declined') await jsm.decide(form.get('key') ?? '', word)
  return new Response(null, { status: 303, headers: { Location: changeManagementPath } })
}
