import { redirect } from '../answers.ts'
import { addApplication, applicationScopes, applicationsOf } from '../applications.ts'
import type { GitLab } from '../gitlab.ts'
import { signInFirst } from '../oauth/sign-in-pages.ts'
import { textParam, type Call, type Handler, type Routes } from '../router.ts'
import { checkField, escaped, form, table, textField, webPage } from './layout.ts'

// The two screens of an administrator that a set-up needs, by the labels of GitLab's own (contract 6).

const applicationsPath = '/admin/applications'
const generalPath = '/admin/application_settings/general'

const forAdministrator =
  (handler: (call: Call) => Response): Handler =>
  (call) => {
    const { gitlab, request, url } = call
    const user = gitlab.oauth.userOf(request)
    if (!user) return signInFirst(gitlab.root, url.pathname)
    return user.isAdmin ? handler(call) : webPage(gitlab, '404: Page not found', '<p>Only administrators see this page.</p>', 404)
  }

const navigation = ({ root }: GitLab) =>
  `<nav aria-label="Admin"><a href="${root}${applicationsPath}">Applications</a> · <a href="${root}${generalPath}">Settings &gt; General</a></nav>`

const adminPage = (gitlab: GitLab, title: string, content: string, status = 200): Response =>
  webPage(gitlab, title, `${navigation(gitlab)}${content}`, status)

const yes = (is: boolean): string => (is ? 'Yes' : 'No')

const listApplications = ({ gitlab }: Call): Response => {
  const { root } = gitlab
  const rows = applicationsOf(gitlab).map((one) => [
    escaped(one.name),
    `<code>${escaped(one.redirectUris.join(' '))}</code>`,
    yes(one.isTrusted),
    yes(one.isConfidential),
    `<code>${escaped(one.uid)}</code>`,
  ])
  return adminPage(
    gitlab,
    'Instance OAuth applications',
    `<section>${rows.length === 0 ? '<p>No applications.</p>' : table(['Name', 'Callback URL', 'Trusted', 'Confidential', 'Application ID'], rows)}
<p><a href="${root}${applicationsPath}/new">Add new application</a></p></section>`,
  )
}

const applicationForm = ({ gitlab, params }: Call, errors: readonly string[] = []): Response => {
  const typed = (name: string) => textParam(params[name]) ?? ''
  // Confidential is ticked at first, as in GitLab.
  const isConfidential = typed('submitted') === '' || typed('confidential') === '1'
  const fields =
    textField('Name', 'name', typed('name')) +
    textField('Redirect URI', 'redirect_uri', typed('redirect_uri')) +
    checkField('Trusted', 'trusted', typed('trusted') === '1') +
    checkField('Confidential', 'confidential', isConfidential) +
    `<fieldset><legend>Scopes</legend>${applicationScopes.map((scope) => checkField(scope, `scope_${scope}`, typed(`scope_${scope}`) === '1')).join('')}</fieldset>`
  return adminPage(
    gitlab,
    'New application',
    `${errors.map((error) => `<p class="bad" role="alert">${escaped(error)}</p>`).join('')}
<section>${form(`${gitlab.root}${applicationsPath}`, 'Save application', { fields, hidden: { submitted: '1' } })}</section>`,
    errors.length > 0 ? 422 : 200,
  )
}

const saveApplication = (call: Call): Response => {
  const { gitlab, params } = call
  const text = (name: string) => textParam(params[name])?.trim() ?? ''
  const redirectUris = text('redirect_uri').split(/\s+/).filter(Boolean)
  const chosen = applicationScopes.filter((scope) => text(`scope_${scope}`) === '1')
  const errors = [
    ...(text('name') === '' ? ["Name can't be blank"] : []),
    ...(redirectUris.length === 0 ? ["Redirect URI can't be blank"] : []),
    ...(redirectUris.some((uri) => !URL.canParse(uri)) ? ['Redirect URI must be an absolute URI.'] : []),
    ...(chosen.length === 0 ? ["Scopes can't be blank"] : []),
  ]
  if (errors.length > 0) return applicationForm(call, errors)
  const application = addApplication(gitlab, {
    name: text('name'),
    redirectUris,
    scopes: chosen,
    isTrusted: text('trusted') === '1',
    isConfidential: text('confidential') === '1',
  })
  return redirect(`${gitlab.root}${applicationsPath}/${application.uid}`)
}

const showApplication = ({ gitlab, path }: Call): Response => {
  const found = gitlab.settings.applications.find(({ uid }) => uid === path['uid'])
  if (!found) return adminPage(gitlab, '404: Page not found', '', 404)
  return adminPage(
    gitlab,
    `Application: ${found.name}`,
    `<p class="good" role="status">The application was created successfully.</p><section>${table(
      ['', ''],
      [
        ['Application ID', `<code id="application-id">${escaped(found.uid)}</code>`],
        ['Callback URL', `<code>${escaped(found.redirectUris.join(' '))}</code>`],
        ['Trusted', yes(found.isTrusted)],
        ['Confidential', yes(found.isConfidential)],
        ['Scopes', escaped(found.scopes.join(', '))],
      ],
    )}</section>`,
  )
}

const saved = '<p class="good" role="status">Application settings saved successfully</p>'

const general = ({ gitlab }: Call, notice = ''): Response => {
  const { settings, root } = gitlab
  const fields =
    textField('Jira Connect Application ID', 'application_key', settings.applicationId) +
    textField('Jira Connect Proxy URL', 'proxy_url', settings.proxyUrl) +
    textField('Jira Connect Additional Audience URL', 'additional_audience', settings.additionalAudience) +
    checkField('Enable public key storage', 'public_key_storage', settings.publicKeyStorage)
  const adminMode = checkField('Enable Admin Mode', 'admin_mode', settings.isAdminMode)
  return adminPage(
    gitlab,
    'General',
    `${notice}<details><summary>GitLab for Jira App</summary>${form(`${root}${generalPath}`, 'Save changes', { fields })}</details>
<details><summary>Sign-in restrictions</summary>${form(`${root}${generalPath}/sign_in`, 'Save changes', { fields: adminMode })}</details>`,
  )
}

const saveGeneral = (call: Call): Response => {
  const { gitlab, params } = call
  const text = (name: string) => textParam(params[name])?.trim() ?? ''
  const urls = [text('proxy_url'), text('additional_audience')]
  if (urls.some((url) => url !== '' && (!/^https?:\/\//.test(url) || !URL.canParse(url) || url.length > 255))) {
    return general(call, '<p class="bad" role="alert">is blocked: Only allowed schemes are http, https</p>')
  }
  Object.assign(gitlab.settings, {
    applicationId: text('application_key'),
    proxyUrl: text('proxy_url'),
    additionalAudience: text('additional_audience'),
    publicKeyStorage: text('public_key_storage') === '1',
  })
  return general(call, saved)
}

const saveSignIn = (call: Call): Response => {
  call.gitlab.settings.isAdminMode = textParam(call.params['admin_mode']) === '1'
  return general(call, saved)
}

export const adminRoutes: Routes = {
  [`GET ${applicationsPath}`]: forAdministrator(listApplications),
  [`GET ${applicationsPath}/new`]: forAdministrator((call) => applicationForm(call)),
  [`POST ${applicationsPath}`]: forAdministrator(saveApplication),
  [`GET ${applicationsPath}/:uid`]: forAdministrator(showApplication),
  [`GET ${generalPath}`]: forAdministrator((call) => general(call)),
  [`POST ${generalPath}`]: forAdministrator(saveGeneral),
  [`POST ${generalPath}/sign_in`]: forAdministrator(saveSignIn),
}
