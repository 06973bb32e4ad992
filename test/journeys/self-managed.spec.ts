import { chosen } from '../stand-in/chosen.ts'
import type { Admin } from './admin.ts'
import { expect, test } from './fixtures.ts'
import { everyBrowser } from './journeys-browser.ts'

// A GitLab of one's own behind GitLab.com, with two real origins, the policy that GitLab serves and real downloads.

const linkPath = '/api/v4/integrations/jira_connect/subscriptions'

/** From Get started to the address of the instance. */
async function setUp(admin: Admin, address: string): Promise<void> {
  await admin.picks('GitLab (self-managed)')
  await admin.presses('Next')
  await admin.tickChecklist()
  await admin.presses('Next')
  await admin.fills('GitLab instance URL', address)
}

test(
  'a first-time admin sets up an instance, whose page Jira loads again, and links a group on it',
  everyBrowser,
  async ({ admin, world, troubles }) => {
    troubles.allowPolicyToBlock()
    world.gitlabCom.settings.page.csp = 'with-revoke'
    await admin.openJira()
    await admin.getStarted()
    await setUp(admin, `${world.selfManaged.url}/users/sign_in`)
    await admin.reads(`Will be saved as ${world.selfManaged.url}`)
    await admin.presses('Save')
    await admin.seesFlag('GitLab version changed')
    await admin.sees('button', /^Sign in to git\.acme\.localhost/)
    await admin.signIn()
    await admin.linkAtlas()
    await admin.sees('link', 'Atlas', { leadingTo: `${world.selfManaged.url}/groups/atlas` })
    expect([world.selfManaged.subscriptions(), world.gitlabCom.subscriptions()]).toEqual([['atlas'], []])
  },
)

test.describe('below a relative root', () => {
  test.use({ worldOptions: { selfManagedRoot: '/gitlab' } })

  test('an instance is checked, saved without a reload, used, and left again', async ({ admin, world }) => {
    // As a deployer who follows the kit serves it.
    world.gitlabCom.settings.page.csp = 'open'
    await admin.openJira()
    await admin.getStarted()
    await setUp(admin, world.selfManaged.url)
    await admin.presses('Check connection')
    await admin.reads('Nothing fails, 10 work, 5 cannot be known from here.')
    await admin.presses('Save')
    await admin.signIn()
    await admin.linkAtlas()
    await admin.presses('Unlink Atlas')
    await admin.within('dialog').presses('Unlink')
    await admin.sees('heading', 'Atlas is unlinked')
    await admin.presses('Undo')
    await admin.sees('button', 'Unlink Atlas')

    await admin.presses('Change GitLab version')
    await admin.picks('GitLab.com (SaaS)')
    await admin.presses('Save')
    await admin.within('dialog').presses('Switch and unlink')
    await admin.sees('heading', 'Get started')
    await world.idle()
    expect([world.gitlabCom.installations[0]?.instanceUrl, world.selfManaged.subscriptions()]).toEqual([null, []])
    // One frame, loaded once.
    expect(world.requests.filter(({ url }) => new URL(url).pathname === '/-/jira_connect/subscriptions')).toHaveLength(1)
  })
})

test('existing links survive a switch to self-managed and back', async ({ admin, world, troubles }) => {
  troubles.allowPolicyToBlock()
  for (const path of ['atlas', 'acme']) world.gitlabCom.link(path)
  await admin.openJira('Olga')
  await admin.getStarted()
  await admin.presses('Change GitLab version')
  await setUp(admin, world.selfManaged.url)
  await admin.presses('Save')
  await admin.sees('dialog', undefined, { saying: 'The 2 linked groups' })
  await admin.within('dialog').presses('Switch')
  await admin.sees('heading', 'Get started')

  await admin.presses('Change GitLab version')
  await admin.picks('GitLab.com (SaaS)')
  await admin.presses('Save')
  await admin.sees('button', 'Unlink Atlas')
  await admin.sees('button', 'Unlink Acme')
  expect(world.gitlabCom.subscriptions()).toEqual(['atlas', 'acme'])
})

test('a repair that was interrupted is finished with the list that was downloaded', everyBrowser, async ({ admin, world, troubles }) => {
  troubles.allowPolicyToBlock()
  world.gitlabCom.settings.page.csp = 'with-revoke'
  world.selfManaged.addGroups(9)
  const teams = world.selfManaged.groups.filter(({ name }) => name.startsWith('Team')).map(({ fullPath }) => fullPath)
  const linked = ['acme/platform', 'atlas', 'design', ...teams]
  chosen(world, linked)
  await admin.openJira()
  await admin.getStarted()
  await admin.presses('GitLab stopped sending data')
  await signInFor(admin)
  await admin.presses('List the linked groups')
  const heal = world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })
  const { path: list } = await admin.browser.fileSavedBy(() => admin.presses('Download the list'))
  await admin.presses('The file is there: start')
  await admin.sees('heading', /^This Jira site is on gitlab\.localhost/)
  expect(world.selfManaged.subscriptions()).toEqual([])

  heal()
  await admin.jira.reloads()
  await admin.picks('GitLab (self-managed)')
  await admin.presses('Continue an interrupted repair')
  await admin.attaches('Saved list of links', list)
  await admin.presses(/^Switch back to git\.acme/)
  await admin.presses('Reload the page')

  await admin.presses('Change GitLab version')
  await admin.presses('GitLab stopped sending data')
  await admin.attaches('Saved list of links', list)
  // Until the list is read, a button of the same name stands elsewhere.
  await admin.sees('heading', 'Link the groups of the saved list again')
  await signInFor(admin)
  await admin.presses('Link 12 groups')
  await admin.sees('heading', '12 groups linked')
  const linkCalls = (method: string) => world.requests.filter((sent) => sent.method === method && sent.url.endsWith(linkPath)).length
  expect(linkCalls('POST')).toBe(12)
  expect(linkCalls('OPTIONS'), 'the browser asks no more once it has an answer').toBeLessThanOrEqual(4)
  await admin.presses('Done')
  await admin.sees('button', 'Unlink Atlas')
  expect(world.selfManaged.subscriptions().toSorted()).toEqual(linked)
})

/** By the button of the task, not by the one of the page behind it. */
async function signInFor(admin: Admin): Promise<void> {
  await admin.passSignIn(await admin.browser.windowOpenedBy(() => admin.task.presses(/^Sign in to /)))
}
