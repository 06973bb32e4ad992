import type { Locator } from '@playwright/test'
import { chosen } from '../stand-in/chosen.ts'
import { expect, test } from './fixtures.ts'

// What people come for, from the first click in Jira to the last, with everything real but the servers.

const linkPath = '/api/v4/integrations/jira_connect/subscriptions'

/** Whoever has the focus, so that a person at the keyboard can go on. */
const focused = (app: { locator(selector: string): Locator }): Locator => app.locator(':focus')

for (const callback of ['app', 'gitlab'] as const) {
  test(`a first-time admin gets from "Get started" to a linked group, by the callback page of the ${callback}`, async ({
    admin,
    page,
    world,
  }) => {
    world.gitlabCom.settings.page.callback = callback
    await admin.openJira()
    const app = await admin.getStarted()
    await expect(app.getByRole('heading', { name: 'Get started' })).toBeVisible()
    await admin.signIn()
    await expect(app.getByText('Mara Maintainer')).toBeVisible()
    await expect(app.getByRole('heading', { name: 'No linked groups' })).toBeVisible()

    await app.getByRole('button', { name: 'Link groups' }).click()
    await app.getByRole('searchbox', { name: 'Search groups' }).fill('atlas')
    await app.getByRole('button', { name: 'Link Atlas', exact: true }).click()
    await expect(focused(app)).toHaveText('Atlas: Linked')
    await expect(admin.flag('Group linked')).toContainText('Atlas sends development data to this Jira site.')
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])

    await app.getByRole('button', { name: 'Done' }).click()
    await expect(app.getByRole('link', { name: 'Atlas' })).toHaveAttribute('href', `${world.gitlabCom.url}/groups/atlas`)
    await expect(app.getByText('First sync of 5 projects: about 1 minute left (estimate)')).toBeVisible()
    // One frame, loaded once: neither the session nor the screen came from a reload.
    expect(world.requests.filter(({ url }) => new URL(url).pathname === '/-/jira_connect/subscriptions')).toHaveLength(1)
    expect(page.frames().filter((frame) => frame.url().startsWith(world.gitlabCom.url))).toHaveLength(1)
  })
}

test('a returning admin sees what is linked before any sign-in, and unlinks without one', async ({ admin, context, page, world }) => {
  world.gitlabCom.link('atlas')
  world.gitlabCom.link('acme/platform')
  await admin.openJira('Olga')
  const app = await admin.getStarted()
  // The style sheet of the list came with it.
  await expect(app.locator('.panel-header')).toHaveCSS('display', 'flex')
  await expect(app.getByRole('heading', { name: 'Linked groups 2' })).toBeVisible()
  await app.getByRole('button', { name: 'Unlink Atlas' }).click()
  await app.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click()
  await expect(app.getByRole('heading', { name: 'Atlas is unlinked' })).toBeVisible()
  await expect(app.getByRole('button', { name: 'Unlink Atlas' })).toBeHidden()
  await expect(app.getByRole('button', { name: 'Unlink Acme / Platform' })).toBeVisible()
  await expect(focused(app)).toContainText('Atlas is unlinked')
  await expect(admin.flag('Group unlinked')).toBeVisible()

  expect(world.gitlabCom.subscriptions()).toEqual(['acme/platform'])
  expect(context.pages()).toEqual([page])
  expect(world.requests.filter(({ authorization }) => authorization === 'Bearer')).toEqual([])
})

test('five groups are linked in one opening of the dialog', async ({ admin, world }) => {
  await admin.openJira()
  const app = await admin.getStarted()
  await admin.signIn()
  await app.getByRole('button', { name: 'Link groups' }).click()
  const link = async (name: string) => {
    await app.getByRole('button', { name: `Link ${name}`, exact: true }).click()
    await expect(focused(app)).toHaveText(`${name}: Linked`)
  }
  await link('<img src=x onerror=alert(1)>')
  await link('Acme')
  await link('Cumulus / Labs')
  await link('Atlas / Mobile')
  await app.getByRole('button', { name: 'Next' }).click()
  await link('קבוצת הפיתוח')
  await expect(app.getByText('Page 2 of 2', { exact: false })).toBeVisible()
  await app.getByRole('button', { name: 'Done' }).click()
  await expect(app.getByRole('button', { name: /^Unlink / })).toHaveCount(5)
  expect(world.gitlabCom.subscriptions()).toEqual(['markup', 'acme', 'cumulus/labs', 'atlas/mobile', 'rtl-hebrew'])
  expect(world.requests.filter(({ url, method }) => method === 'POST' && url.endsWith(linkPath))).toHaveLength(5)
})

test('somebody signs in, unlinks a group and undoes it without a second sign-in, then signs out', async ({
  admin,
  context,
  page,
  world,
}) => {
  for (const path of ['acme', 'design', 'design-archive']) world.gitlabCom.link(path)
  await admin.openJira()
  const app = await admin.getStarted()
  await admin.signIn()
  await expect(app.getByText('Mara Maintainer')).toBeVisible()
  await app.getByRole('button', { name: 'Unlink Design' }).last().click()
  await app.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click()
  await expect(app.getByRole('heading', { name: 'Design is unlinked' })).toBeVisible()
  expect(world.gitlabCom.subscriptions()).toHaveLength(2)

  await app.getByRole('button', { name: 'Undo' }).click()
  await expect(app.getByRole('button', { name: 'Unlink Design' })).toHaveCount(2)
  await expect(focused(app)).toContainText('Linked groups')
  expect(world.gitlabCom.subscriptions().toSorted()).toEqual(['acme', 'design', 'design-archive'])
  expect(context.pages()).toEqual([page])

  await app.getByRole('button', { name: 'Sign out' }).click()
  await expect(admin.flag('Signed out of GitLab')).toBeVisible()
  await expect(app.getByRole('button', { name: 'Sign in to GitLab' })).toBeVisible()
  await expect(app.getByRole('button', { name: 'Unlink Acme' })).toBeVisible()
})

test.describe('with an instance under a relative root', () => {
  test.use({ worldOptions: { selfManagedRoot: '/gitlab' } })

  test('the same works across origins', async ({ admin, world }) => {
    chosen(world, ['acme'])
    await admin.openJira()
    const app = await admin.getStarted()
    await expect(app.getByRole('button', { name: 'Unlink Acme' })).toBeVisible()
    await admin.signIn()
    await expect(app.getByRole('link', { name: 'Acme', exact: true })).toHaveAttribute('href', `${world.selfManaged.url}/groups/acme`)
    await app.getByRole('button', { name: 'Link groups' }).click()
    await app.getByRole('button', { name: 'Link Atlas', exact: true }).click()
    await expect(focused(app)).toHaveText('Atlas: Linked')
    await app.getByRole('button', { name: 'Done' }).click()
    await app.getByRole('button', { name: 'Unlink Acme' }).click()
    await app.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click()
    await expect(app.getByRole('heading', { name: 'Acme is unlinked' })).toBeVisible()
    expect(world.selfManaged.subscriptions()).toEqual(['atlas'])
    expect(world.gitlabCom.subscriptions()).toEqual([])
  })
})
