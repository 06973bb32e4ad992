import type { AppDescription, SiteDescription } from '../pages.ts'
import { element } from './element.ts'
import { showFlag } from './flags.ts'
import { standInApi, type AppAction } from './stand-in-api.ts'

const button = (id: string) => element(id, HTMLButtonElement)
const dialog = (id: string) => element(id, HTMLDialogElement)

const sources: Readonly<Record<AppDescription['source'], string>> = {
  marketplace: 'Atlassian Marketplace',
  'descriptor-url': 'App descriptor URL (development mode)',
  'private-forge-app': 'Private Forge app',
}

/** Puts what is installed into the page. */
export function showInstalledApp({ app, isDevelopmentMode }: SiteDescription) {
  element('app', HTMLDetailsElement).hidden = app === null
  element('no-apps', HTMLParagraphElement).hidden = app !== null
  button('get-it-now').hidden = app?.source === 'marketplace'
  element('is-installed', HTMLParagraphElement).hidden = app?.source !== 'marketplace'
  element('development-mode', HTMLInputElement).checked = isDevelopmentMode
  for (const id of ['upload-app', 'private-app']) button(id).hidden = !isDevelopmentMode
  if (!app) return
  for (const id of ['app-name', 'crumb-app', 'installed-name']) element(id, HTMLElement).textContent = app.name
  element('app-key', HTMLElement).textContent = app.key
  element('app-source', HTMLElement).textContent = sources[app.source]
  element('app-scopes', HTMLElement).textContent = app.scopes.join(', ').toLowerCase()
  element('app-update', HTMLDivElement).hidden = app.addedScopes.length === 0
  element('app-added-scopes', HTMLElement).textContent = app.addedScopes.join(', ').toLowerCase()
}

type Page = { readonly openApp: () => void; readonly onChange: (site: SiteDescription) => void }

/** What an administrator does with the app: each press ends with what Jira says. */
export function handleAppActions({ openApp, onChange }: Page) {
  async function act(action: AppAction, done: { readonly title: string; readonly body?: string }, isInstalled = false) {
    const { refusal, site } = await standInApi.changeApp(action)
    onChange(site)
    if (refusal === null && isInstalled) dialog('installed-dialog').showModal()
    else tell(refusal === null ? { ...done, type: 'success' } : { title: 'The app could not be changed', body: refusal, type: 'error' })
  }
  const onClick = (id: string, handle: () => void) => {
    button(id).addEventListener('click', handle)
  }

  onClick('get-it-now', () => {
    void act({ do: 'get-it-now' }, { title: 'Installed' }, true)
  })
  onClick('uninstall', () => {
    void act({ do: 'uninstall' }, { title: 'App uninstalled', body: 'What GitLab sent to this site is deleted within hours.' })
  })
  onClick('renew-secret', () => {
    void act({ do: 'renew-secret' }, { title: 'A new secret is in use', body: 'GitLab was told.' })
  })
  onClick('look-for-update', () => {
    void act({ do: 'look-for-update' }, { title: 'Looked for an update' })
  })
  onClick('approve-update', () => {
    void act({ do: 'approve-update' }, { title: 'App updated' })
  })
  onClick('upload-app', () => {
    dialog('upload-dialog').showModal()
  })
  onClick('upload-cancel', () => {
    dialog('upload-dialog').close()
  })
  element('upload-form', HTMLFormElement).addEventListener('submit', () => {
    void act({ do: 'upload', url: element('descriptor-url', HTMLInputElement).value.trim() }, { title: 'Installed' }, true)
  })
  onClick('private-app', () => {
    dialog('private-app-dialog').showModal()
  })
  onClick('private-app-cancel', () => {
    dialog('private-app-dialog').close()
  })
  element('private-app-form', HTMLFormElement).addEventListener('submit', () => {
    const manifest = element('manifest', HTMLTextAreaElement).value
    void act({ do: 'install-private-app', manifest }, { title: 'Installed' }, true)
  })
  onClick('installed-close', () => {
    dialog('installed-dialog').close()
  })
  onClick('installed-get-started', () => {
    dialog('installed-dialog').close()
    openApp()
  })
  element('development-mode', HTMLInputElement).addEventListener('change', ({ target }) => {
    const isOn = target instanceof HTMLInputElement && target.checked
    void act({ do: 'development-mode', isOn }, { title: isOn ? 'Development mode is on' : 'Development mode is off' })
  })
  element('today', HTMLSelectElement).addEventListener('change', ({ target }) => {
    const today = target instanceof HTMLSelectElement ? target.value : 'now'
    void act({ do: 'today', today }, { title: 'The date of this site is changed' })
  })
}

function tell({ title, body = '', type }: { title: string; body?: string; type: string }) {
  showFlag({ id: title, title, body, type, close: type === 'error' ? 'manual' : 'auto', actions: [], onClose: () => undefined })
}
