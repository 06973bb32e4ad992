import { chosen } from '../stand-in/chosen.ts'
import { expect, test } from './fixtures.ts'

// Jira's page offers every way of failing to whoever runs `npm start`: by keyboard, in a narrow window, at the app.

test('a row of the failure table is found, turned on and off again by keyboard in a narrow window', async ({ admin, page }) => {
  await page.setViewportSize({ width: 320, height: 720 })
  await admin.openJira()
  const toggle = page.getByRole('button', { name: /^Conditions/ })
  await toggle.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Find a condition')).toBeFocused()
  await page.keyboard.type('row 18')
  await expect(page.locator('#conditions').getByRole('checkbox')).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByLabel('The browser blocks pop-ups')).toBeChecked()
  await expect(page.getByRole('button', { name: 'Turn all off' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await expect(toggle).toBeFocused()
  await expect(toggle).toHaveAccessibleName('Conditions 1 on')

  const app = await admin.getStarted()
  await app.getByRole('button', { name: 'Sign in to GitLab' }).click()
  await expect(app.getByRole('alert')).toContainText('Your browser blocked the sign-in window')

  await toggle.click()
  await page.keyboard.type('nothing of this kind')
  await expect(page.getByText('There is no such condition.')).toBeVisible()
  await page.getByRole('button', { name: 'Turn all off' }).press('Enter')
  await expect(page.getByLabel('Find a condition')).toBeFocused()
  await page.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(toggle).toHaveAccessibleName('Conditions')
})

test('what GitLab, its page and its answers can do wrong is seen in the app', async ({ admin, page, world, troubles }) => {
  troubles.allowPolicyToBlock()
  await admin.openJira()
  await admin.setCondition('The answer is to another request')
  const app = await admin.getStarted()
  await admin.signIn()
  await expect(app.getByRole('alert')).toContainText('This answer belongs to another sign-in')
  await admin.setCondition('The answer is to another request', false)

  chosen(world)
  await admin.setCondition('The page may ask only GitLab.com')
  await page.reload()
  await expect(app.getByRole('alert')).toContainText('The policy of this page does not let it ask the instance')
})
