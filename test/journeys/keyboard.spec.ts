import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Tab after Tab, as somebody without a mouse does. Fails where the way is long, or leads past the target. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const mostSteps = 25
  for (let step = 1; step <= mostSteps; step += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Not reached within ${String(mostSteps)} steps: ${target.toString()}`)
}

test('a group is linked and unlinked by keyboard alone', async ({ admin, page, world }) => {
  world.gitlabCom.addGroups(1, { namePrefix: 'Atlas crew' })
  await admin.openJira()
  const { app } = admin
  const { keyboard } = page
  const focused = app.locator(':focus')
  await tabTo(page, page.getByRole('button', { name: 'Get started' }))
  await keyboard.press('Enter')

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
  await tabTo(popup, popup.getByRole('button', { name: 'Authorize' }))
  await popup.keyboard.press('Enter')
  await closed

  const linkGroups = app.getByRole('button', { name: 'Link groups' })
  await expect(linkGroups).toBeVisible()
  await tabTo(page, linkGroups)
  await keyboard.press('Enter')
  await expect(app.getByRole('searchbox', { name: 'Search groups' })).toBeFocused()
  await keyboard.type('atlas')
  const link = app.getByRole('button', { name: 'Link Atlas', exact: true })
  await expect(app.getByRole('button', { name: /^Link A/ })).toHaveCount(3)
  await tabTo(page, link)
  await keyboard.press('Enter')
  await expect(focused).toHaveText('Atlas: Linked')
  // From the row that is done the next Tab goes on to the next one that can be linked, not to the start of the dialog.
  await expect(app.getByText('Atlas / Mobile: Covered by Atlas')).toBeVisible()
  await keyboard.press('Tab')
  await expect(app.getByRole('checkbox', { name: 'Choose Atlas crew 00001' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(app.getByRole('dialog')).toBeHidden()
  await expect(linkGroups).toBeFocused()
  expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])

  await tabTo(page, app.getByRole('button', { name: 'Unlink Atlas' }))
  await keyboard.press('Enter')
  const dialog = app.getByRole('dialog', { name: 'Unlink Atlas?' })
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByRole('button', { name: 'Unlink' }))
  await keyboard.press('Enter')
  await expect(focused).toContainText('Atlas is unlinked')
  await tabTo(page, app.getByRole('button', { name: 'Undo' }))
  await keyboard.press('Enter')
  await expect(app.getByRole('button', { name: 'Unlink Atlas' })).toBeVisible()
  await expect(focused).toContainText('Linked groups')
})
