import { closeAppFrame, showAppFrame } from './app-frame.ts'
import { applyTheme, onSystemThemeChange, themeChoiceFrom } from './color-mode.ts'
import { showConditionsPanel } from './conditions-panel.ts'
import { element } from './element.ts'
import { defineHostModules } from './host-bridge.ts'
import { showFlag } from './flags.ts'
import { showForgeFrame } from './forge-frame.ts'
import { handleAppActions, showInstalledApp } from './installed-app.ts'
import { serverCard } from './server-card.ts'
import { standInApi } from './stand-in-api.ts'

const userSelect = element('jira-user', HTMLSelectElement)
const localeSelect = element('locale', HTMLSelectElement)
const themeSelect = element('theme', HTMLSelectElement)

let site = await standInApi.site()
const explorePath = '/plugins/servlet/ac/marketplace'

/** A choice that outlives a reload of the page, as it would in Jira. */
function remember(select: HTMLSelectElement, onChange: () => void) {
  const stored = localStorage.getItem(select.id)
  if (stored !== null && [...select.options].some(({ value }) => value === stored)) select.value = stored
  select.addEventListener('change', () => {
    localStorage.setItem(select.id, select.value)
    onChange()
  })
}

const isForgeOpen = () => window.location.pathname === site.forge?.path
const isAppOpen = () => window.location.pathname === site.app?.path || isForgeOpen()

function showRoute() {
  const isOpen = isAppOpen()
  const isExploring = window.location.pathname === explorePath
  element('manage-apps', HTMLElement).hidden = isOpen || isExploring
  element('explore-apps', HTMLElement).hidden = !isExploring
  element('app-page', HTMLElement).hidden = !isOpen
  element('nav-manage-apps', HTMLAnchorElement).toggleAttribute('aria-current', !isOpen && !isExploring)
  element('nav-explore-apps', HTMLAnchorElement).toggleAttribute('aria-current', isExploring)
  document.title = `${isOpen ? 'GitLab for Jira' : isExploring ? 'Explore apps' : 'Manage apps'} - Jira`
  if (isForgeOpen() && site.forge) showForgeFrame(site.forge, forgeViewer)
  else if (isOpen && site.app) void showAppFrame(site.app, { accountId: userSelect.value, locale: localeSelect.value })
  else closeAppFrame()
}

const forgeViewer = { accountId: () => userSelect.value, locale: () => localeSelect.value, reloadFrame: showRoute }

function navigate(path: string) {
  history.pushState(null, '', path)
  showRoute()
}

async function passMinute() {
  const { calls, waiting } = await standInApi.passTime(60)
  showFlag({
    id: 'a-minute-has-passed',
    title: 'A minute has passed',
    body: `GitLab called Jira ${String(calls)} times. ${waiting === 0 ? 'Nothing waits for its time.' : `${String(waiting)} projects wait for their turn.`}`,
    type: 'info',
    close: 'auto',
    actions: [],
    onClose: () => undefined,
  })
}

const reloadIfOpen = () => {
  if (isAppOpen()) showRoute()
}
const applyChosenTheme = () => {
  applyTheme(themeChoiceFrom(themeSelect.value))
}

userSelect.append(...site.users.map(({ accountId, label }) => new Option(label, accountId)))
remember(userSelect, reloadIfOpen)
remember(localeSelect, reloadIfOpen)
remember(themeSelect, applyChosenTheme)
onSystemThemeChange(applyChosenTheme)
applyChosenTheme()

element('servers', HTMLDivElement).append(...site.servers.map(serverCard))

const openApp = () => {
  if (site.app) navigate(site.app.path)
}
showInstalledApp(site)
handleAppActions({
  openApp,
  onChange(changed) {
    site = changed
    showInstalledApp(site)
  },
})

defineHostModules({
  accountId: () => userSelect.value,
  locale: () => localeSelect.value,
  reloadFrame: showRoute,
  go: (target) => {
    if (target === 'addonModule' || target === 'addonmodule') openApp()
    else navigate('/')
  },
})

element('get-started', HTMLButtonElement).addEventListener('click', openApp)
element('forge-app', HTMLElement).hidden = site.forge === null
element('forge-get-started', HTMLButtonElement).addEventListener('click', () => {
  if (site.forge) navigate(site.forge.path)
})
element('pass-minute', HTMLButtonElement).addEventListener('click', () => {
  void passMinute()
})
for (const id of ['nav-manage-apps', 'crumb-manage-apps', 'nav-explore-apps', 'find-apps']) {
  const link = element(id, HTMLAnchorElement)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    navigate(new URL(link.href).pathname)
  })
}
window.addEventListener('popstate', showRoute)

showRoute()
await showConditionsPanel(site.rowsWithoutSwitch)
// For tests and for people's eyes: before this, a click on "Get started" would find nobody listening.
document.documentElement.dataset['ready'] = 'true'
