import { chosen } from '../stand-in/chosen.ts'
import { expect, test } from './fixtures.ts'
import { everyBrowser } from './journeys-browser.ts'

// What people come for, from the first click in Jira to the last, with everything real but the servers.

const linkPath = '/api/v4/integrations/jira_connect/subscriptions'

for (const callback of ['app', 'gitlab'] as const) {
  test(
    `a first-time admin gets from "Get started" to a linked group, by the callback page of the ${callback}`,
    everyBrowser,
    async ({ admin, world }) => {
      world.gitlabCom.settings.page.callback = callback
      await admin.openJira()
      await admin.getStarted()
      await admin.sees('heading', 'Get started')
      await admin.signIn()
      await admin.reads('Mara Maintainer')
      await admin.sees('heading', 'No linked groups')

      await admin.findAtlas()
      await admin.presses('Link Atlas')
      await admin.focusReads('Atlas: Linked')
      await admin.seesFlag('Group linked', 'Atlas sends development data to this Jira site.')
      expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])

      await admin.presses('Done')
      await admin.sees('link', 'Atlas', { leadingTo: `${world.gitlabCom.url}/groups/atlas` })
      await admin.reads('First sync of 5 projects: about 1 minute left (estimate)')
      // One frame, loaded once: neither the session nor the screen came from a reload.
      expect(world.requests.filter(({ url }) => new URL(url).pathname === '/-/jira_connect/subscriptions')).toHaveLength(1)
      // No style sheet twice: one that was loaded ahead is the one that is used.
      const sheets = world.requests.map(({ url }) => new URL(url).pathname).filter((path) => /\/assets\/.*\.css$/.test(path))
      expect(sheets.length).toBeGreaterThan(1)
      expect(sheets.toSorted()).toEqual([...new Set(sheets)].toSorted())
      const frames = await admin.jira.runs(() => [...document.querySelectorAll('iframe')].map(({ src }) => src))
      expect(frames.filter((address) => address.startsWith(world.gitlabCom.url))).toHaveLength(1)
    },
  )
}

test('a returning admin sees what is linked before any sign-in, and unlinks without one', everyBrowser, async ({ admin, world }) => {
  world.gitlabCom.link('atlas')
  world.gitlabCom.link('acme/platform')
  await admin.openJira('Olga')
  await admin.getStarted()
  // The style sheet of the list came with it.
  const layout = () => getComputedStyle(document.querySelector('.panel-header') ?? document.body).display
  await expect.poll(() => admin.runs(layout)).toBe('flex')
  await admin.sees('heading', 'Linked groups 2')
  await admin.presses('Unlink Atlas')
  await admin.within('dialog').presses('Unlink')
  await admin.sees('heading', 'Atlas is unlinked')
  await admin.seesNo('button', 'Unlink Atlas')
  await admin.sees('button', 'Unlink Acme / Platform')
  await admin.focusReads(/Atlas is unlinked/)
  await admin.seesFlag('Group unlinked')

  expect(world.gitlabCom.subscriptions()).toEqual(['acme/platform'])
  expect(await admin.browser.windowCount()).toBe(1)
  expect(world.requests.filter(({ authorization }) => authorization === 'Bearer')).toEqual([])
})

test('a Jira user without the right group reads it up front, again at the failure, links once it is added, and reads what comes next', async ({
  admin,
  world,
}) => {
  await admin.openJira('Paul')
  await admin.getStarted()
  await admin.reads('Jira says that you are not. A Jira admin has to add you before you can link groups.')
  await admin.sees('button', 'Change GitLab version')
  await admin.signIn()
  await admin.findAtlas()
  await admin.presses('Link Atlas')
  const failure = admin.within('alert')
  await failure.sees('heading', 'Your Jira user may not change this')
  await failure.reads(/add your user to the group org-admins \(preferred\) or site-admins/)
  await failure.sees('link', 'Centralized user management')
  await failure.reads('GitLab’s documentation has this under “Failed to link group”.')

  world.jira.users.find(({ displayName }) => displayName === 'Paul Park')?.groups.push('org-admins')
  await failure.presses('Try again')
  await admin.focusReads('Atlas: Linked')
  await admin.presses('Done')
  await admin.sees('heading', 'What happens next')
  await admin.reads(/real time, not once an hour as the DVCS connector does/)
  await admin.sees('link', 'Documentation: development panel')
})

test('five groups are linked in one opening of the dialog', async ({ admin, world }) => {
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.presses('Link groups')
  const link = async (name: string) => {
    await admin.presses(`Link ${name}`)
    await admin.focusReads(`${name}: Linked`)
  }
  await link('<img src=x onerror=alert(1)>')
  await link('Acme')
  await link('Cumulus / Labs')
  await link('Atlas / Mobile')
  await admin.presses('Next')
  await link('קבוצת הפיתוח')
  await admin.reads('Page 2 of 2')
  await admin.presses('Done')
  await admin.seesCount('button', /^Unlink /, 5)
  expect(world.gitlabCom.subscriptions()).toEqual(['markup', 'acme', 'cumulus/labs', 'atlas/mobile', 'rtl-hebrew'])
  expect(world.requests.filter(({ url, method }) => method === 'POST' && url.endsWith(linkPath))).toHaveLength(5)
})

test('somebody signs in, unlinks a group and undoes it without a second sign-in, then signs out', async ({ admin, world }) => {
  for (const path of ['acme', 'design', 'design-archive']) world.gitlabCom.link(path)
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.reads('Mara Maintainer')
  await admin.pressesLast('Unlink Design')
  await admin.within('dialog').presses('Unlink')
  await admin.sees('heading', 'Design is unlinked')
  await admin.reads(/^Service IDs and deployment gating no longer act/)
  expect(world.gitlabCom.subscriptions()).toHaveLength(2)

  await admin.presses('Undo')
  await admin.seesCount('button', 'Unlink Design', 2)
  await admin.seesFlag('The group is linked again')
  await admin.focusReads(/Linked groups/)
  expect(world.gitlabCom.subscriptions().toSorted()).toEqual(['acme', 'design', 'design-archive'])
  expect(await admin.browser.windowCount()).toBe(1)

  await admin.presses('Sign out')
  await admin.seesFlag('Signed out of GitLab')
  await admin.sees('button', 'Sign in to GitLab')
  await admin.sees('button', 'Unlink Acme')
})

test.describe('with an instance under a relative root', () => {
  test.use({ worldOptions: { selfManagedRoot: '/gitlab' } })

  test('the same works across origins', async ({ admin, world }) => {
    world.gitlabCom.settings.page.csp = 'open'
    chosen(world, ['acme'])
    await admin.openJira()
    await admin.getStarted()
    await admin.sees('button', 'Unlink Acme')
    await admin.signIn()
    await admin.sees('link', 'Acme', { leadingTo: `${world.selfManaged.url}/groups/acme` })
    await admin.presses('Link groups')
    await admin.presses('Link Atlas')
    await admin.focusReads('Atlas: Linked')
    await admin.presses('Done')
    await admin.presses('Unlink Acme')
    await admin.within('dialog').presses('Unlink')
    await admin.sees('heading', 'Acme is unlinked')
    expect(world.selfManaged.subscriptions()).toEqual(['atlas'])
    expect(world.gitlabCom.subscriptions()).toEqual([])
  })
})
