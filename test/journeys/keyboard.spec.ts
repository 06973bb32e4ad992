import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Tab after Tab, as somebody without a mouse does. Fails where the way is long, or leads past the target. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  const mostSteps = 25
  for (let step = 1; step <= mostSteps; step += 1) {
    await page.keyboard.press(key)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Not reached within ${String(mostSteps)} steps: ${target.toString()}`)
}

/** Presses Enter on the target, at the end of that way. */
async function enter(page: Page, target: Locator, key?: 'Shift+Tab'): Promise<void> {
  await tabTo(page, target, key)
  await page.keyboard.press('Enter')
}

test('a group is linked and unlinked by keyboard alone', async ({ admin, page, world }) => {
  world.gitlabCom.addGroups(1, { namePrefix: 'Atlas crew' })
  await admin.openJira()
  const { app } = admin
  const { keyboard } = page
  const focused = app.locator(':focus')
  await enter(page, page.getByRole('button', { name: 'Get started' }))

  const signIn = app.getByRole('button', { name: 'Sign in to GitLab' })
  await expect(signIn).toBeEnabled()
  await tabTo(page, signIn)
  const popup = await admin.popupOf(() => keyboard.press('Enter'))
  await tabTo(popup, popup.getByLabel('Username or primary email'))
  await popup.keyboard.type('mara')
  await tabTo(popup, popup.getByLabel('Password'))
  await popup.keyboard.type('mara-password')
  await popup.keyboard.press('Enter')
  const closed = popup.waitForEvent('close')
  await enter(popup, popup.getByRole('button', { name: 'Authorize' }))
  await closed

  const linkGroups = app.getByRole('button', { name: 'Link groups' })
  await expect(linkGroups).toBeVisible()
  await enter(page, linkGroups)
  await expect(app.getByRole('searchbox', { name: 'Search groups' })).toBeFocused()
  await keyboard.type('atlas')
  const link = app.getByRole('button', { name: 'Link Atlas', exact: true })
  await expect(app.getByRole('button', { name: /^Link A/ })).toHaveCount(3)
  await enter(page, link)
  await expect(focused).toHaveText('Atlas: Linked')
  // From the row that is done the next Tab goes on to the next one that can be linked, not to the start of the dialog.
  await expect(app.getByText('Atlas / Mobile: Covered by Atlas')).toBeVisible()
  await keyboard.press('Tab')
  await expect(app.getByRole('checkbox', { name: 'Choose Atlas crew 00001' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(app.getByRole('dialog')).toBeHidden()
  await expect(linkGroups).toBeFocused()
  expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])

  await enter(page, app.getByRole('button', { name: 'Unlink Atlas' }))
  const dialog = app.getByRole('dialog', { name: 'Unlink Atlas?' })
  await expect(dialog).toBeVisible()
  await enter(page, dialog.getByRole('button', { name: 'Unlink' }))
  await expect(focused).toContainText('Atlas is unlinked')
  await enter(page, app.getByRole('button', { name: 'Undo' }))
  await expect(app.getByRole('button', { name: 'Unlink Atlas' })).toBeVisible()
  await expect(focused).toContainText('Linked groups')
})

test('many groups are chosen, linked, sorted and unlinked by keyboard alone', async ({ admin, page, world }) => {
  world.gitlabCom.link('design')
  await admin.openJira()
  const app = await admin.getStarted()
  await admin.signIn()
  const { keyboard } = page
  const press = (name: string, key?: 'Shift+Tab') => enter(page, app.getByRole('button', { name, exact: true }), key)
  const tick = async (name: string) => {
    const box = app.getByRole('checkbox', { name, exact: true })
    await expect(box).toBeVisible()
    await tabTo(page, box)
    await keyboard.press('Space')
    await expect(box).toBeChecked()
  }
  const focused = app.locator(':focus')

  await press('Link groups')
  await expect(app.getByRole('searchbox', { name: 'Search groups' })).toBeFocused()
  await tick('Choose Acme')
  await tick('Choose Atlas')
  await press('Show choice')
  await expect(app.getByRole('heading', { name: '2 chosen groups' })).toBeVisible()
  await press('Link 2 groups')
  await expect(focused).toHaveText('2 groups linked')
  await press('Done')
  await expect(app.getByRole('dialog')).toBeHidden()
  expect(world.gitlabCom.subscriptions().toSorted()).toEqual(['acme', 'atlas', 'design'])

  await expect(app.getByRole('button', { name: 'Unlink Atlas' })).toBeVisible()
  await press('Group')
  await expect(app.getByRole('columnheader', { name: 'Group', exact: true })).toHaveAttribute('aria-sort', 'descending')
  await tick('Choose Atlas')
  await tick('Choose Acme')
  // The bar that has just appeared is above the rows.
  await press('Unlink 2 groups', 'Shift+Tab')
  await expect(app.getByRole('dialog', { name: 'Unlink 2 groups?' })).toBeVisible()
  await enter(page, app.getByRole('dialog').getByRole('button', { name: 'Unlink 2 groups' }))
  await expect(focused).toHaveText('2 groups unlinked')
  await press('Done')
  await expect(focused).toContainText('2 groups are unlinked')
  expect(world.gitlabCom.subscriptions()).toEqual(['design'])
})

test('an instance is set up by keyboard alone', async ({ admin, page, world, troubles }) => {
  troubles.allowPolicyToBlock()
  await admin.openJira()
  const app = await admin.getStarted()
  const { keyboard } = page
  const press = (name: string) => enter(page, app.getByRole('button', { name, exact: true }))
  await tabTo(page, app.getByRole('radio', { name: 'GitLab.com (SaaS)' }))
  await keyboard.press('ArrowDown')
  await expect(app.getByRole('radio', { name: 'GitLab (self-managed)' })).toBeChecked()
  await press('Next')
  await expect(app.locator(':focus')).toHaveText('Set up GitLab (self-managed)')
  for (const title of ['Prerequisites', 'Set up OAuth authentication', 'Set up your instance', 'Jira user requirements']) {
    await tabTo(page, app.getByRole('checkbox', { name: title }))
    await keyboard.press('Space')
  }
  await press('Next')
  await tabTo(page, app.getByLabel('GitLab instance URL'))
  await keyboard.type(world.selfManaged.url)
  await press('Check connection')
  await expect(app.getByRole('button', { name: 'Check again' })).toBeVisible()
  await press('Save')
  await expect(admin.flag('GitLab version changed')).toBeVisible()
  await expect(app.getByRole('button', { name: /^Sign in to git\.acme\.localhost/ })).toBeEnabled()
  expect(world.gitlabCom.installations[0]?.instanceUrl).toBe(world.selfManaged.url)
})
