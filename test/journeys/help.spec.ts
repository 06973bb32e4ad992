import { runInRailsConsole } from '../scripts-to-run/rails-console.ts'
import { expect, test } from './fixtures.ts'

// What somebody reads who has an error before them: in Jira, and where there is no Jira.

test('a pasted text leads to its answer and to a check, and the session is there afterwards', async ({ admin }) => {
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.sees('button', 'Link groups')
  await admin.presses('Help')
  await admin.sees('heading', 'Help', { focused: true })
  await admin.fills(
    'Search Help',
    '[2026-11-25 09:12] “could not fetch user information from jira. check the permissions in jira and try again…”',
  )
  await admin
    .within('list', 'Help')
    .withinEntry('GitLab cannot fetch user information from Jira')
    .presses(/^GitLab cannot fetch/)
  await admin.sees('heading', 'GitLab cannot fetch user information from Jira', { focused: true })
  await admin.reads('A Jira admin can fix this.')
  await admin.presses('Check my Jira user')
  await admin.reads('Jira says that you are in site-admins.')
  await admin.presses('All of Help')
  await admin.fills('Search Help', 'nothing arrives')
  await admin.presses(/^An issue shows only/)
  await admin.presses('Is data arriving?')
  await admin.sees('heading', 'Is data arriving?', { focused: true })
  await admin.presses('Close')
  await admin.sees('button', 'Help', { focused: true })
  await admin.presses('Help')
  await admin.presses('Close Help')
  await admin.sees('button', 'Help', { focused: true })
  await admin.sees('button', 'Sign out')
})

test('Help opens by its own address without Jira, says what needs it, asks this GitLab, and goes back and forth', async ({
  admin,
  world,
  troubles,
}) => {
  // Atlassian's script rejects a promise of its own where nothing frames it.
  troubles.allow(/^undefined$/)
  const window = await admin.browser.opensWindow()
  await window.goes(`${world.gitlabCom.url}/-/jira_connect/subscriptions#help/installation-code`)
  await window.sees('heading', 'Jira does not install the app: the app host returned an HTTP response code')
  await window.reads('That needs the page inside Jira')
  await window.presses('Ask this GitLab now')
  await window.reads(/answers 401, as it should/)
  await window.presses('All of Help')
  await window.presses('Privacy and security')
  await window.sees('heading', 'Privacy and security', { focused: true })
  await window.goesBack()
  await window.sees('heading', 'Help')
  expect(new URL(await window.address()).hash).toBe('#help')
  await window.presses('Close Help')
  await window.sees('heading', 'This page works inside Jira')
})

test('a Save that 15.8 refuses leads to the two flags, and to their answer in Help in a tab of its own', async ({ admin, world }) => {
  world.gitlabCom.settings.page.csp = 'open'
  await admin.openJira()
  await admin.setCondition('The instance is GitLab 15.8 with both flags on')
  await admin.getStarted()
  await admin.picks('GitLab (self-managed)')
  await admin.presses('Next')
  await admin.tickChecklist()
  await admin.presses('Next')
  await admin.fills('GitLab instance URL', world.selfManaged.url)
  await admin.presses('Save')
  await admin.sees('heading', /did not accept the installation/)
  await admin.unfolds('Is it GitLab 15.7 or 15.8?')
  await admin.reads('Feature.disable(:jira_connect_oauth_self_managed)')
  const help = await admin.browser.windowOpenedBy(() => admin.follows('Help'))
  await help.sees('heading', 'The address of the instance is not saved')
  await help.reads('Two feature flags are on together')
  // What was typed is still there.
  expect(await admin.contentOf('GitLab instance URL')).toBe(world.selfManaged.url)
  await help.closes()
  runInRailsConsole(world.selfManaged, 'Feature.disable(:jira_connect_oauth_self_managed)')
  await admin.presses('Save')
  await admin.seesFlag('GitLab version changed')
})
