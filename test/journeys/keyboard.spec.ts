import type { Place, Role, Window } from './view.ts'
import { expect, test } from './fixtures.ts'
import { everyBrowser } from './journeys-browser.ts'

/** Goes to a thing by Tab, and presses Enter on it; `jira` is the window that has the keyboard. */
const enterBy =
  (jira: Window) =>
  async (place: Place, name: string, key?: 'Shift+Tab', role: Role = 'button'): Promise<void> => {
    await place.tabsTo(role, name, key)
    await jira.keys('Enter')
  }

test('a group is linked and unlinked by keyboard alone', everyBrowser, async ({ admin, world }) => {
  world.gitlabCom.addGroups(1, { namePrefix: 'Atlas crew' })
  const { jira } = admin
  const enter = enterBy(jira)
  await admin.openJira()
  await enter(jira, 'Get started')

  await admin.sees('button', 'Sign in to GitLab', { enabled: true })
  await admin.tabsTo('button', 'Sign in to GitLab')
  const popup = await admin.browser.windowOpenedBy(() => jira.keys('Enter'))
  // GitLab's own pages are GitLab's.
  await admin.passSignIn(popup)

  await admin.sees('button', 'Link groups', { focused: true })
  await jira.keys('Enter')
  await admin.sees('searchbox', 'Search groups', { focused: true })
  await jira.types('atlas')
  await admin.seesCount('button', /^Link A/, 3)
  await enter(admin, 'Link Atlas')
  await admin.focusReads('Atlas: Linked')
  // From the row that is done the next Tab goes on to the next one that can be linked, not to the start of the dialog.
  await admin.reads('Atlas / Mobile: Covered by Atlas')
  await jira.keys('Tab')
  await admin.sees('checkbox', 'Choose Atlas crew 00001', { focused: true })
  await jira.keys('Escape')
  await admin.seesNo('dialog')
  await admin.sees('button', 'Link groups', { focused: true })
  expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])

  await enter(admin, 'Unlink Atlas')
  await admin.sees('dialog', 'Unlink Atlas?')
  await enter(admin, 'Unlink')
  await admin.focusReads(/Atlas is unlinked/)
  await enter(admin, 'Undo')
  await admin.sees('button', 'Unlink Atlas')
  await admin.focusReads(/Linked groups/)
})

test('many groups are chosen, linked, sorted and unlinked by keyboard alone', async ({ admin, world }) => {
  world.gitlabCom.link('design')
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  const { jira } = admin
  const enter = enterBy(jira)
  const tick = async (name: string) => {
    await admin.sees('checkbox', name)
    await admin.tabsTo('checkbox', name)
    await jira.keys('Space')
    await admin.sees('checkbox', name, { checked: true })
  }

  await admin.sees('button', 'Link groups', { focused: true })
  await jira.keys('Enter')
  await admin.sees('searchbox', 'Search groups', { focused: true })
  await tick('Choose Acme')
  await tick('Choose Atlas')
  await enter(admin, 'Show choice')
  await admin.sees('heading', '2 chosen groups')
  await enter(admin, 'Link 2 groups')
  await admin.focusReads('2 groups linked')
  await enter(admin, 'Done')
  await admin.seesNo('dialog')
  expect(world.gitlabCom.subscriptions().toSorted()).toEqual(['acme', 'atlas', 'design'])

  await admin.sees('button', 'Unlink Atlas')
  await enter(admin, 'Group')
  await admin.sees('columnheader', 'Group', { sorted: 'descending' })
  await tick('Choose Atlas')
  await tick('Choose Acme')
  // The bar that has just appeared is above the rows.
  await enter(admin, 'Unlink 2 groups', 'Shift+Tab')
  await admin.sees('dialog', 'Unlink 2 groups?')
  await enter(admin.within('dialog'), 'Unlink 2 groups')
  await admin.focusReads('2 groups unlinked')
  await enter(admin, 'Done')
  await admin.focusReads(/2 groups are unlinked/)
  expect(world.gitlabCom.subscriptions()).toEqual(['design'])
})

test('an instance is set up by keyboard alone', async ({ admin, world, troubles }) => {
  troubles.allowPolicyToBlock()
  const { jira } = admin
  const enter = enterBy(jira)
  await admin.openJira()
  await admin.getStarted()
  await admin.tabsTo('radio', 'GitLab.com (SaaS)')
  await jira.keys('ArrowDown')
  await admin.sees('radio', 'GitLab (self-managed)', { checked: true })
  await enter(admin, 'Next')
  await admin.focusReads('Set up GitLab (self-managed)')
  for (const title of ['Prerequisites', 'Set up OAuth authentication', 'Set up your instance', 'Jira user requirements']) {
    await admin.tabsTo('checkbox', new RegExp(`^${title}`))
    await jira.keys('Space')
  }
  await enter(admin, 'Next')
  await admin.tabsTo('field', 'GitLab instance URL')
  await jira.types(world.selfManaged.url)
  await enter(admin, 'Check connection')
  await admin.sees('button', 'Check again')
  await enter(admin, 'Save')
  await admin.seesFlag('GitLab version changed')
  await admin.sees('button', /^Sign in to git\.acme\.localhost/, { enabled: true })
  expect(world.gitlabCom.installations[0]?.instanceUrl).toBe(world.selfManaged.url)
})
