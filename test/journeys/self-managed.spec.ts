import type { FrameLocator } from '@playwright/test'
import { chosen } from '../stand-in/chosen.ts'
import type { Admin } from './admin.ts'
import { expect, test } from './fixtures.ts'

// A GitLab of one's own behind GitLab.com, with two real origins, the policy that GitLab serves and real downloads.

const linkPath = '/api/v4/integrations/jira_connect/subscriptions'

/** From Get started to the address of the instance. */
async function setUp(app: FrameLocator, address: string): Promise<void> {
  await app.getByRole('radio', { name: 'GitLab (self-managed)' }).check()
  await app.getByRole('button', { name: 'Next' }).click()
  for (const title of ['Prerequisites', 'Set up OAuth authentication', 'Set up your instance', 'Jira user requirements']) {
    await app.getByText(title, { exact: true }).click()
  }
  await app.getByRole('button', { name: 'Next' }).click()
  await app.getByLabel('GitLab instance URL').fill(address)
}

async function linkAtlas(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Link groups' }).click()
  await app.getByRole('button', { name: 'Link Atlas', exact: true }).click()
  await expect(app.locator(':focus')).toHaveText('Atlas: Linked')
  await app.getByRole('button', { name: 'Done' }).click()
}

test('a first-time admin sets up an instance, whose page Jira loads again, and links a group on it', async ({ admin, world, troubles }) => {
  troubles.allowPolicyToBlock()
  await admin.openJira()
  const app = await admin.getStarted()
  await setUp(app, `${world.selfManaged.url}/users/sign_in`)
  await expect(app.getByText(`Will be saved as ${world.selfManaged.url}`)).toBeVisible()
  await app.getByRole('button', { name: 'Save' }).click()
  await expect(admin.flag('GitLab version changed')).toBeVisible()
  await expect(app.getByRole('button', { name: /^Sign in to git\.acme\.localhost/ })).toBeVisible()
  await admin.signIn()
  await linkAtlas(app)
  await expect(app.getByRole('link', { name: 'Atlas' })).toHaveAttribute('href', `${world.selfManaged.url}/groups/atlas`)
  expect([world.selfManaged.subscriptions(), world.gitlabCom.subscriptions()]).toEqual([['atlas'], []])
})

test.describe('below a relative root', () => {
  test.use({ worldOptions: { selfManagedRoot: '/gitlab' } })

  test('an instance is checked, saved without a reload, used, and left again', async ({ admin, world }) => {
    // As a deployer who follows the kit serves it.
    world.gitlabCom.settings.page.csp = 'open'
    await admin.openJira()
    const app = await admin.getStarted()
    await setUp(app, world.selfManaged.url)
    await app.getByRole('button', { name: 'Check connection' }).click()
    await expect(app.getByText('Nothing fails, 7 work, 4 cannot be known from here.')).toBeVisible()
    await app.getByRole('button', { name: 'Save' }).click()
    await admin.signIn()
    await linkAtlas(app)
    await app.getByRole('button', { name: 'Unlink Atlas' }).click()
    await app.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click()
    await expect(app.getByRole('heading', { name: 'Atlas is unlinked' })).toBeVisible()
    await app.getByRole('button', { name: 'Undo' }).click()
    await expect(app.getByRole('button', { name: 'Unlink Atlas' })).toBeVisible()

    await app.getByRole('button', { name: 'Change GitLab version' }).click()
    await app.getByRole('radio', { name: 'GitLab.com (SaaS)' }).check()
    await app.getByRole('button', { name: 'Save' }).click()
    await app.getByRole('dialog').getByRole('button', { name: 'Switch and unlink' }).click()
    await expect(app.getByRole('heading', { name: 'Get started' })).toBeVisible()
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
  const app = await admin.getStarted()
  await app.getByRole('button', { name: 'Change GitLab version' }).click()
  await setUp(app, world.selfManaged.url)
  await app.getByRole('button', { name: 'Save' }).click()
  await expect(app.getByRole('dialog')).toContainText('The 2 linked groups')
  await app.getByRole('dialog').getByRole('button', { name: 'Switch' }).click()
  await expect(app.getByRole('heading', { name: 'Get started' })).toBeVisible()

  await app.getByRole('button', { name: 'Change GitLab version' }).click()
  await app.getByRole('radio', { name: 'GitLab.com (SaaS)' }).check()
  await app.getByRole('button', { name: 'Save' }).click()
  await expect(app.getByRole('button', { name: 'Unlink Atlas' })).toBeVisible()
  await expect(app.getByRole('button', { name: 'Unlink Acme' })).toBeVisible()
  expect(world.gitlabCom.subscriptions()).toEqual(['atlas', 'acme'])
})

test('a repair that was interrupted is finished with the list that was downloaded', async ({ admin, page, world, troubles }) => {
  troubles.allowPolicyToBlock()
  world.selfManaged.addGroups(9)
  const teams = world.selfManaged.groups.filter(({ name }) => name.startsWith('Team')).map(({ fullPath }) => fullPath)
  const linked = ['acme/platform', 'atlas', 'design', ...teams]
  chosen(world, linked)
  await admin.openJira()
  const app = await admin.getStarted()
  await app.getByRole('button', { name: 'GitLab stopped sending data' }).click()
  await signInFor(admin, app)
  await app.getByRole('button', { name: 'List the linked groups' }).click()
  const heal = world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })
  const downloading = page.waitForEvent('download')
  await app.getByRole('button', { name: 'Download the list and start' }).click()
  const list = await (await downloading).path()
  await expect(app.getByRole('heading', { name: /^This Jira site is on gitlab\.localhost/ })).toBeVisible()
  expect(world.selfManaged.subscriptions()).toEqual([])

  heal()
  await page.reload()
  await app.getByRole('radio', { name: 'GitLab (self-managed)' }).check()
  await app.getByRole('button', { name: 'Continue an interrupted repair' }).click()
  await app.getByLabel('Saved list of links').setInputFiles(list)
  await app.getByRole('button', { name: /^Switch back to git\.acme/ }).click()
  await app.getByRole('button', { name: 'Reload the page' }).click()

  await app.getByRole('button', { name: 'Change GitLab version' }).click()
  await app.getByRole('button', { name: 'GitLab stopped sending data' }).click()
  await app.getByLabel('Saved list of links').setInputFiles(list)
  await signInFor(admin, app)
  await app.getByRole('button', { name: 'Link 12 groups' }).click()
  await expect(app.getByRole('heading', { name: '12 groups linked' })).toBeVisible()
  const linkCalls = (method: string) => world.requests.filter((sent) => sent.method === method && sent.url.endsWith(linkPath)).length
  expect(linkCalls('POST')).toBe(12)
  expect(linkCalls('OPTIONS'), 'the browser asks no more once it has an answer').toBeLessThanOrEqual(4)
  await app.getByRole('button', { name: 'Done' }).click()
  await expect(app.getByRole('button', { name: 'Unlink Atlas' })).toBeVisible()
  expect(world.selfManaged.subscriptions().toSorted()).toEqual(linked)
})

/** By the button of the task, not by the one of the page behind it. */
async function signInFor(admin: Admin, app: FrameLocator): Promise<void> {
  const popup = await admin.popupOf(() =>
    app
      .locator('.task')
      .getByRole('button', { name: /^Sign in to / })
      .click(),
  )
  await admin.passSignIn(popup)
}
