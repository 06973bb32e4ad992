import { expectNoBarriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'

// Each screen is looked at by all rules of axe, which takes long on a busy computer.
test.slow()

test('nothing on the way in is a barrier', async ({ admin }) => {
  await admin.openJira()
  const app = await admin.getStarted()
  await expect(app.getByRole('button', { name: 'Sign in to GitLab' })).toBeEnabled()
  await expectNoBarriers(admin, 'get started')

  const popup = await admin.popupOf(() => app.getByRole('button', { name: 'Sign in to GitLab' }).click())
  await expect(app.getByRole('heading', { name: /^Continue in the window/ })).toBeVisible()
  await expectNoBarriers(admin, 'waiting for the window')
  await popup.close()
  await expect(app.getByRole('textbox', { name: 'Text from the sign-in window' })).toBeVisible()
  await app.getByRole('button', { name: 'Finish signing in' }).click()
  await expect(app.getByText('Paste the text', { exact: false })).toBeVisible()
  await expectNoBarriers(admin, 'the window is lost, and the text is missing')
})

test('nothing in a failure is a barrier', async ({ admin, world }) => {
  world.faults.add({ where: { path: '/-/jira_connect/installations' }, answer: 'malformed-json' })
  await admin.openJira()
  const app = await admin.getStarted()
  await expect(app.getByRole('button', { name: 'Try again' })).toBeVisible()
  await app.getByText('Details', { exact: true }).click()
  await expectNoBarriers(admin, 'the page could not start')
})

test('nothing in the dialog for linking is a barrier', async ({ admin }) => {
  await admin.openJira()
  const app = await admin.getStarted()
  await admin.signIn()
  await expect(app.getByRole('heading', { name: 'No linked groups' })).toBeVisible()
  await expectNoBarriers(admin, 'nothing is linked')

  await app.getByRole('button', { name: 'Link groups' }).click()
  await app.getByRole('button', { name: 'Link Acme', exact: true }).click()
  await expect(app.locator(':focus')).toHaveText('Acme: Linked')
  await admin.setCondition('Nobody in Jira is an administrator')
  await app.getByRole('button', { name: 'Link Atlas', exact: true }).click()
  await expect(app.getByRole('heading', { name: 'Your Jira user may not change this' })).toBeVisible()
  await expectNoBarriers(admin, 'a linked group and a failure')

  await app.getByRole('searchbox', { name: 'Search groups' }).fill('no such group')
  await expect(app.getByRole('heading', { name: /^No group found/ })).toBeVisible()
  await expectNoBarriers(admin, 'no group is found')
})

test('nothing in linking many is a barrier', async ({ admin, world }) => {
  world.gitlabCom.link('acme/platform')
  await admin.openJira()
  const app = await admin.getStarted()
  await admin.signIn()
  await app.getByRole('button', { name: 'Link groups' }).click()
  await app.getByRole('searchbox', { name: 'Search groups' }).fill('acme/website/shop')
  await expect(app.getByRole('heading', { name: /is a project: link its group/ })).toBeVisible()
  await expectNoBarriers(admin, 'a pasted address')

  await app.getByRole('checkbox', { name: 'Choose Acme / Website', exact: true }).check()
  await app.getByRole('searchbox', { name: 'Search groups' }).fill('')
  for (const name of ['Acme', 'Atlas']) await app.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check()
  await app.getByRole('button', { name: 'Show choice' }).click()
  await expect(app.getByRole('heading', { name: '1 chosen group covered by another one' })).toBeVisible()
  await expectNoBarriers(admin, 'the choice')

  world.gitlabCom.group('atlas').members.clear()
  await app.getByRole('button', { name: 'Link 3 groups' }).click()
  await expect(app.getByRole('heading', { name: '2 of 3 groups linked' })).toBeVisible()
  await app.getByText(/^Failed: atlas/).click()
  await expectNoBarriers(admin, 'the results')
  await app.getByRole('button', { name: 'Done' }).click()

  await expect(app.getByRole('heading', { name: '2 redundant links' })).toBeVisible()
  await app.getByRole('checkbox', { name: 'Choose Acme / Website' }).check()
  await expectNoBarriers(admin, 'redundant links and a choice in the list')
  await app.getByRole('button', { name: 'Unlink 2 redundant groups' }).click()
  await expect(app.getByRole('dialog')).toBeVisible()
  await expectNoBarriers(admin, 'unlink many?')
})

test('nothing in the list of linked groups is a barrier', async ({ admin, world }) => {
  world.gitlabCom.addGroups(5)
  for (const { fullPath } of world.gitlabCom.groups) world.gitlabCom.link(fullPath)
  await admin.openJira()
  const app = await admin.getStarted()
  await admin.signIn()
  await expect(app.getByRole('link', { name: 'Acme', exact: true })).toBeVisible()
  await expectNoBarriers(admin, 'many groups')

  await app.getByRole('button', { name: 'Unlink Acme', exact: true }).click()
  await expect(app.getByRole('dialog')).toBeVisible()
  await expectNoBarriers(admin, 'unlink?')
  await app.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click()
  await expect(app.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expectNoBarriers(admin, 'undo?')
})
