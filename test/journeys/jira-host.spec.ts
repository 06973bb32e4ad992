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

test('answers the app as Jira does', async ({ admin, world }) => {
  await admin.openJira('Olga')
  await admin.getStarted()
  await admin.sees('status', undefined, { saying: 'context' })
  const facts = JSON.parse(await admin.textOf('status')) as Record<string, unknown>
  const olga = world.jira.users.find(({ displayName }) => displayName.startsWith('Olga'))
  expect(facts).toMatchObject({ user: olga?.accountId, locale: 'en_US', location: await admin.jira.address(), context: {} })
  expect(facts['groups']).toEqual([{ name: 'jira-users' }, { name: 'org-admins' }])
  for (const token of [facts['tokenByCallback'], facts['tokenByPromise']]) expect(world.secrets).toContain(token)
  await admin.jira.isTitled('GitLab for Jira - Jira')
})

test('changes the colours of the frame together with its own', async ({ admin }) => {
  const { app, jira } = admin
  const mode = 'data-color-mode'
  await admin.openJira()
  await admin.getStarted()
  await app.isMarked(mode, 'light')
  await admin.setTheme('dark')
  await jira.isMarked(mode, 'dark')
  await app.isMarked(mode, 'dark')
  await jira.prefers({ colorScheme: 'light' })
  await admin.setTheme('system')
  await app.isMarked(mode, 'light')
  await jira.prefers({ colorScheme: 'dark' })
  await app.isMarked(mode, 'dark')
})

test('shows flags as text, tells the app of a pressed action, and lets people dismiss them', async ({ admin }) => {
  await admin.openJira()
  await admin.getStarted()
  await admin.sees('status', undefined, { saying: 'context' })
  await admin.presses('Flag')
  const title = 'Linked <b>acme</b>'
  await admin.seesFlag(title)
  await admin.jira.sees('status', undefined, { saying: title })
  await admin.flag(title).presses('Undo')
  await admin.isMarked('data-action', 'undo')
  await admin.flag(title).presses(`Dismiss: ${title}`)
  await admin.jira.seesNo('status')
})

test('loads the frame anew, with a new token, when the app asks and when another person signs in, and keeps the choice', async ({
  admin,
  world,
}) => {
  const frames = () => admin.jira.runs(() => [...document.querySelectorAll('#frame-slot iframe')].map(({ id }) => id))
  await admin.openJira('Ada')
  await admin.getStarted()
  await admin.sees('status', undefined, { saying: 'context' })
  const [before] = await frames()
  await admin.presses('Reload')
  await expect.poll(frames).not.toContain(before)
  await admin.sees('status', undefined, { saying: 'context' })
  expect(await frames()).toHaveLength(1)

  await admin.jira.selects('Signed in to Jira as', 'Paul (no admin group)')
  const paul = world.jira.users.find(({ displayName }) => displayName.startsWith('Paul'))?.accountId ?? 'nobody'
  await admin.sees('status', undefined, { saying: paul })
  await admin.jira.reloads()
  await admin.sees('status', undefined, { saying: paul })
  await admin.jira.goesBack()
  await admin.jira.sees('heading', 'Manage apps')
})
