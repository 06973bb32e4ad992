import type { AppFiles } from '../stand-in/world.ts'
import { expect, test } from './fixtures.ts'

// Jira's side of the frame, with a page of a few lines in place of the app: what fails here is the stand-in.

const probePage = `<!doctype html>
<html lang="en"><head><title>Probe</title>
<script src="https://connect-cdn.atl-paas.net/all.js" data-options="sizeToParent:true;margin:false"></script>
<script type="module" src="./assets/probe.js"></script></head>
<body><div class="ac-content"><h1>Probe</h1><button id="flag">Flag</button><button id="reload">Reload</button><output></output></div></body></html>`

const probeScript = `
AP.theming.initializeTheming()
const ask = (method) => new Promise((resolve) => method(resolve))
const facts = {
  user: (await ask(AP.user.getCurrentUser)).atlassianAccountId,
  locale: await ask(AP.user.getLocale),
  location: await ask(AP.getLocation),
  tokenByCallback: await ask(AP.context.getToken),
  tokenByPromise: await AP.context.getToken(),
  context: await AP.context.getContext(),
  groups: JSON.parse((await AP.request({ url: '/rest/api/3/myself?expand=groups' })).body).groups.items,
}
document.querySelector('output').textContent = JSON.stringify(facts)
document.querySelector('#flag').addEventListener('click', () => {
  AP.flag.create({ title: 'Linked <b>acme</b>', body: 'It syncs now.', type: 'success', close: 'manual', actions: { undo: 'Undo' } })
})
AP.events.on('flag.action', ({ actionIdentifier }) => { document.documentElement.dataset.action = actionIdentifier })
document.querySelector('#reload').addEventListener('click', () => { AP.navigator.reload() })
`

const probe: AppFiles = {
  page: () => Promise.resolve(probePage),
  callbackPage: () => Promise.resolve(probePage),
  asset: (path) =>
    Promise.resolve(path === 'probe.js' ? new Response(probeScript, { headers: { 'content-type': 'text/javascript' } }) : null),
}

test.use({ worldOptions: { app: probe }, searchesForSecrets: false })

test('answers the app as Jira does', async ({ admin, page, world }) => {
  await admin.openJira('Olga')
  const app = await admin.getStarted()
  await expect(app.getByRole('status')).toContainText('context')
  const facts = JSON.parse(await app.getByRole('status').innerText()) as Record<string, unknown>
  const olga = world.jira.users.find(({ displayName }) => displayName.startsWith('Olga'))
  expect(facts).toMatchObject({ user: olga?.accountId, locale: 'en_US', location: page.url(), context: {} })
  expect(facts['groups']).toEqual([{ name: 'jira-users' }, { name: 'org-admins' }])
  for (const token of [facts['tokenByCallback'], facts['tokenByPromise']]) expect(world.secrets).toContain(token)
  await expect(page).toHaveTitle('GitLab for Jira - Jira')
})

test('changes the colours of the frame together with its own', async ({ admin, page }) => {
  await admin.openJira()
  const app = await admin.getStarted()
  await expect(app.locator('html')).toHaveAttribute('data-color-mode', 'light')
  await admin.setTheme('dark')
  await expect(page.locator('html')).toHaveAttribute('data-color-mode', 'dark')
  await expect(app.locator('html')).toHaveAttribute('data-color-mode', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await admin.setTheme('system')
  await expect(app.locator('html')).toHaveAttribute('data-color-mode', 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(app.locator('html')).toHaveAttribute('data-color-mode', 'dark')
})

test('shows flags as text, tells the app of a pressed action, and lets people dismiss them', async ({ admin, page }) => {
  await admin.openJira()
  const app = await admin.getStarted()
  await expect(app.getByRole('status')).toContainText('context')
  await app.getByRole('button', { name: 'Flag' }).click()
  const flag = admin.flag('Linked <b>acme</b>')
  await expect(flag).toHaveRole('status')
  await flag.getByRole('button', { name: 'Undo' }).click()
  await expect(app.locator('html')).toHaveAttribute('data-action', 'undo')
  await flag.getByRole('button', { name: 'Dismiss: Linked <b>acme</b>' }).click()
  await expect(page.locator('#flags section')).toHaveCount(0)
})

test('reloads the frame with a new token in its address', async ({ admin, page }) => {
  await admin.openJira()
  const app = await admin.getStarted()
  await expect(app.getByRole('status')).toContainText('context')
  const frame = page.locator('#frame-slot iframe')
  const before = await frame.getAttribute('id')
  await app.getByRole('button', { name: 'Reload' }).click()
  await expect(frame).not.toHaveAttribute('id', before ?? '')
  await expect(app.getByRole('status')).toContainText('context')
  await expect(frame).toHaveCount(1)
})

test('loads the frame anew when another person signs in to Jira, and keeps the choice', async ({ admin, page, world }) => {
  await admin.openJira('Ada')
  const app = await admin.getStarted()
  await page.getByLabel('Signed in to Jira as').selectOption({ label: 'Paul (no admin group)' })
  const paul = world.jira.users.find(({ displayName }) => displayName.startsWith('Paul'))?.accountId ?? 'nobody'
  await expect(app.getByRole('status')).toContainText(paul)
  await page.reload()
  await expect(app.getByRole('status')).toContainText(paul)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Manage apps' })).toBeVisible()
})
