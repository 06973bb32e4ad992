// Sign-in when the popup does not do what it should. Each row of the failure table about popups, in a real browser with
// popup blocking and storage partitioning on.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** The text that the callback page shows, once its script has run. */
async function shownText(callbackPage: Page): Promise<string> {
  const field = callbackPage.getByLabel('Text from the sign-in window')
  await expect(field).toBeVisible()
  return field.inputValue()
}

const signInButton = { name: 'Sign in to GitLab' }

test('a blocked popup is named, and the link by hand signs in', async ({ admin, context }) => {
  // What a browser answers that blocks the window (traps.spec.ts); the test tool's own touches would unblock a real one.
  await context.addInitScript(() => {
    window.open = () => null
  })
  await admin.openJira()
  const app = await admin.getStarted()
  await app.getByRole('button', signInButton).click()
  await expect(app.getByRole('alert')).toContainText('Your browser blocked the sign-in window')
  await expect.poll(() => context.pages().length).toBe(1)

  const byHand = await admin.popupOf(() => app.getByRole('link', { name: 'open the sign-in page' }).click())
  await admin.enterCredentials(byHand)
  await byHand.getByRole('button', { name: 'Authorize' }).click()
  const text = await shownText(byHand)

  await app.getByLabel('Text from the sign-in window').fill('not this text')
  await app.getByRole('button', { name: 'Finish signing in' }).click()
  await expect(app.getByText('This is not the text of this sign-in.', { exact: false })).toBeVisible()
  await app.getByLabel('Text from the sign-in window').fill(text)
  await app.getByRole('button', { name: 'Finish signing in' }).click()
  await expect(app.getByText('Mara Maintainer')).toBeVisible()
})

for (const policy of ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups']) {
  test(`an opener cut off by COOP ${policy} is bridged by a text to copy`, async ({ admin, world }) => {
    world.gitlabCom.settings.signIn.openerPolicy = policy
    await admin.openJira()
    const app = await admin.getStarted()
    const popup = await admin.popupOf(() => app.getByRole('button', signInButton).click())
    await popup.getByLabel('Username or primary email').waitFor()
    // The window is open, and yet it looks closed to the page.
    await expect(app.getByRole('alert')).toContainText('The sign-in window can no longer reach this page')
    await expect(app.getByRole('alert')).not.toContainText('You closed')

    await admin.enterCredentials(popup)
    await popup.getByRole('button', { name: 'Authorize' }).click()
    const text = await shownText(popup)
    await app.getByLabel('Text from the sign-in window').fill(text)
    await app.getByRole('button', { name: 'Finish signing in' }).click()
    await expect(app.getByText('Mara Maintainer')).toBeVisible()
  })
}

test('a closed popup leaves a way on, and the second attempt is not mixed up with the first', async ({ admin, world }) => {
  await admin.openJira()
  const app = await admin.getStarted()
  const first = await admin.popupOf(() => app.getByRole('button', signInButton).click())
  await first.getByLabel('Username or primary email').waitFor()
  await first.close()
  await expect(app.getByRole('alert')).toContainText('If you closed it, sign in again')
  const second = await admin.popupOf(() => app.getByRole('button', { name: 'Sign in again' }).click())
  await admin.passSignIn(second)
  await expect(app.getByText('Mara Maintainer')).toBeVisible()
  expect(world.requests.filter(({ url, method }) => method === 'POST' && url.endsWith('/oauth/token'))).toHaveLength(1)
})

test('a window that lost its way in single sign-on is sent back by Continue', async ({ admin, world }) => {
  world.gitlabCom.settings.signIn.losesItsWay = true
  await admin.openJira()
  const app = await admin.getStarted()
  const popup = await admin.popupOf(() => app.getByRole('button', signInButton).click())
  await admin.enterCredentials(popup)
  await popup.waitForURL((url) => !url.pathname.includes('sign_in'))
  await app.getByRole('button', { name: 'Continue in the window' }).click()
  await popup.getByRole('button', { name: 'Authorize' }).click()
  await expect(app.getByText('Mara Maintainer')).toBeVisible()
})

test('a denied consent is said as such, with both callback pages', async ({ admin, world }) => {
  for (const callback of ['app', 'gitlab'] as const) {
    world.gitlabCom.settings.page.callback = callback
    await admin.openJira()
    const app = await admin.getStarted()
    await admin.signIn({ consent: 'Deny' })
    await expect(app.getByRole('alert')).toContainText('was told not to give access')
    await expect(app.getByRole('alert')).toContainText('select Authorize')
    await expect(app.getByRole('button', signInButton)).toBeEnabled()
  }
})

test('an error of the provider is shown with its description', async ({ admin, world }) => {
  world.gitlabCom.settings.signIn.error = { error: 'invalid_scope', description: 'The requested scope is unknown.' }
  await admin.openJira()
  const app = await admin.getStarted()
  await app.getByRole('button', signInButton).click()
  await expect(app.getByRole('alert')).toContainText('“invalid_scope”: The requested scope is unknown')
  await expect(app.getByRole('alert')).toContainText('An admin of the GitLab instance can fix this')
})

test('a confidential application is named, with the boxes to clear', async ({ admin, world }) => {
  world.gitlabCom.settings.signIn.isConfidential = true
  await admin.openJira()
  const app = await admin.getStarted()
  await admin.signIn()
  await expect(app.getByRole('alert')).toContainText('clear both Trusted and Confidential')
})

test('code for signing in that does not load ends the attempt, and comes with the next', async ({ admin, context, world }) => {
  await admin.openJira()
  const app = await admin.getStarted()
  const repair = world.faults.add({ where: { path: /\/assets\/after-first-screen-/ }, answer: 'reset' })
  await app.getByRole('button', signInButton).click()
  await expect(app.getByRole('alert')).toContainText('A part of this page did not load')
  await expect(app.getByRole('alert')).toContainText('You can fix this')
  await expect.poll(() => context.pages().length).toBe(1)
  repair()
  await admin.signIn()
  await expect(app.getByText('Mara Maintainer')).toBeVisible()
})

test('another account is signed in by way of GitLab’s own pages', async ({ admin, world }) => {
  await admin.openJira()
  const app = await admin.getStarted()
  await admin.signIn()
  const popup = await admin.popupOf(() => app.getByRole('button', { name: 'Switch account' }).click())
  await expect(app.getByText('Change the user in the window', { exact: false })).toBeVisible()
  await popup.context().clearCookies()
  await app.getByRole('button', { name: 'Continue', exact: true }).click()
  await admin.passSignIn(popup, { as: 'root' })
  await expect(app.getByText('(@root)', { exact: false })).toBeVisible()
  // The access of the user before is given back.
  await expect.poll(() => world.requests.filter(({ url }) => url.endsWith('/oauth/revoke')).length).toBe(2)
})

test('a button that waits says so in the language of Jira', async ({ admin, page }) => {
  await admin.openJira()
  await page.getByLabel('Language').selectOption('de_DE')
  const app = await admin.getStarted()
  const signIn = app.getByRole('button', { name: /^Bei GitLab anmelden/ }).first()
  await admin.popupOf(() => signIn.click())
  await expect(signIn).toHaveAccessibleName(/, Wird geladen$/)
})

test.describe('in a German browser', () => {
  test.use({ locale: 'de-AT' })

  test('the page at the end of a sign-in speaks German', async ({ page, world }) => {
    await page.goto(`${world.gitlabCom.url}/-/jira_connect/oauth_callbacks?code=a-code&state=a-state`)
    await expect(page.getByRole('heading', { name: 'Noch ein Schritt' })).toBeVisible()
    await expect(page.getByText('fügen Sie ihn dort ein, unter Text aus dem Anmeldefenster.')).toBeVisible()
    await expect(page.getByLabel('Text aus dem Anmeldefenster')).not.toHaveValue('')
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page).toHaveTitle('Anmeldung bei GitLab for Jira')
  })
})
