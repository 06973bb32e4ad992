// The page inside Forge, in the frame and under the policy that Atlassian documents (contract forge, The frame): no window can
// be opened from it, and no token of Atlassian's comes into it.
import type { View } from './view.ts'
import { expect, test } from './fixtures.ts'

test.use({ worldOptions: { way: 'forge' } })

/** Code that tries it in the frame itself. */
const windowFromFrame = (app: View) => app.runs(() => window.open('about:blank') === null)

test('an admin signs in by a code, links, lists and unlinks a group', async ({ admin, world }) => {
  await admin.openJira()
  await admin.getStarted()
  await admin.sees('heading', 'Experimental: this page runs inside Forge')
  await admin.sees('heading', /GitLab does not know this Jira site yet/)
  await admin.presses('Sign in to GitLab')
  await admin.reads('Confirm only this code')
  const page = await admin.browser.windowOpenedBy(() => admin.follows('GitLab’s page for codes'))
  await page.fills('Username or primary email', 'mara')
  await page.fills('Password', world.selfManaged.user('mara').password)
  await page.presses('Sign in')
  await page.presses('Authorize')
  await page.reads('You can close this page.')
  await page.closes()
  await admin.reads('Mara Maintainer')

  await admin.findAtlas()
  await admin.presses('Link Atlas')
  await admin.focusReads('Atlas: Linked')
  await admin.seesFlag('Group linked')
  expect(world.selfManaged.subscriptions()).toEqual(['atlas'])
  await admin.presses('Done')
  await admin.sees('button', 'Unlink Atlas')
  await admin.readsNo('GitLab does not know this Jira site yet')
  // Jira's word came by Jira's page and by Atlassian's servers, each of the roads once or more, never from the frame.
  const signed = world.requests.filter(({ url, method }) => url.includes('/jira_forge/subscriptions') && method !== 'OPTIONS')
  expect(new Set(signed.map(({ initiator, origin }) => `${initiator} ${String(origin)}`))).toEqual(
    new Set([`browser ${world.jira.origin}`, 'server null']),
  )

  await admin.presses('Unlink Atlas')
  await admin.within('dialog').presses('Unlink')
  await admin.sees('heading', 'No linked groups')
  expect(world.selfManaged.subscriptions()).toEqual([])
  await admin.presses('Sign out')
  await admin.seesFlag('Signed out of GitLab')
})

test('where the manifest lets the page open windows, an admin signs in in one', async ({ admin, world }) => {
  world.forge.settings.opensWindows = true
  world.selfManaged.settings.page.openerOrigin = world.forgeCdn
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.reads('Mara Maintainer')
})

test('a GitLab without the interface: one clear page, in Jira’s colours, and no window from the frame', async ({
  admin,
  world,
  troubles,
}) => {
  troubles.allow(/Blocked opening 'about:blank'|popups/)
  world.selfManaged.settings.forge.generation = 'none'
  await admin.openJira()
  await admin.setTheme('dark')
  await admin.getStarted()
  await admin.sees('heading', /has no interface for Forge/)
  await admin.isMarked('data-color-mode', 'dark')
  await admin.setTheme('light')
  await admin.isMarked('data-color-mode', 'light')
  expect(await windowFromFrame(admin)).toBe(true)
  expect(world.selfManaged.installations).toEqual([])
})
