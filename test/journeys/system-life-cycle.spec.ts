import { expect, test } from './fixtures.ts'

// The app from the Marketplace to Uninstall, as an administrator of Jira sees it, and what GitLab keeps of it.

test.use({ worldOptions: { fresh: true } })

test('an app is got, set up and used, and nothing is left of it after Uninstall', async ({ admin, world }) => {
  const { jira } = admin
  await admin.openJira()
  await jira.follows('Find new apps')
  await jira.presses('Get it now')
  await jira.within('dialog').sees('heading', 'Installed and ready to go!')
  await jira.within('dialog').presses('Get started')
  await admin.sees('heading', 'Get started')
  await admin.signIn()
  await admin.linkAtlas()
  await jira.presses('Let a minute pass')
  await admin.seesFlag('A minute has passed')

  const window = await admin.browser.opensWindow()
  await window.goes(`${world.gitlabCom.url}/-/stand-in`)
  await window.reads(world.jira.clientKey)
  await window.readsNo(world.jira.sharedSecret)
  await window.reads(world.gitlabCom.installations[0]?.encryptedSharedSecret ?? 'no secret')
  await window.goes(`${world.jira.origin}/browse/OPS-1`)
  await window.seesSome('link', 'OPS-1: change 1')

  await jira.follows('Manage apps')
  await jira.presses('Uninstall')
  await admin.seesFlag('App uninstalled')
  await jira.reads('No app is installed on this site.')
  await jira.presses('Let a minute pass')
  await admin.seesFlag('A minute has passed', 'GitLab called Jira 0 times.')
  await window.reloads()
  await window.reads('Nothing has arrived for this issue.')
  await window.goes(`${world.gitlabCom.url}/-/stand-in`)
  await window.reads('No Jira site is known.')
  await window.reads('No group is linked.')
})

test('an update that asks for more waits for approval, and a secret that GitLab misses is told', async ({ admin, world, troubles }) => {
  await world.jira.apps.getItNow()
  const { jira } = admin
  await admin.openJira()
  await admin.setCondition('A new version of the app asks for more')
  await jira.presses('Look for an update')
  await jira.reads('A new version asks for more permissions: act_as_user')
  await admin.getStarted()
  await admin.sees('heading', 'Get started')
  await jira.follows('Manage apps')
  await jira.presses('Approve update')
  await admin.seesFlag('App updated')
  await jira.reads('read, write, delete, act_as_user')

  world.faults.add({ where: { path: /events\/installed$/ }, times: 1, answer: 'reset' })
  await jira.presses('Send a new secret')
  await admin.seesFlag('The app could not be changed', 'the app host did not take it')
  troubles.allow(/status of 403/)
  await jira.presses('Get started')
  await expect.poll(() => world.requests.some(({ url, status }) => url.includes('/subscriptions?') && status === 403)).toBe(true)
})
