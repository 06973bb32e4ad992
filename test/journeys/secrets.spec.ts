import type { FrameLocator } from '@playwright/test'
import type { Admin } from './admin.ts'
import { expect, test } from './fixtures.ts'

// Every journey ends with a search for secrets (fixtures.ts). This one goes where most of them could stay behind, and
// the last test shows that the search would find them.

async function linkAtlas(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Link groups' }).click()
  await app.getByRole('button', { name: 'Link Atlas', exact: true }).click()
}

/** Signs in where the window cannot answer, and carries its text over. Answers the text. */
async function signInByHand(admin: Admin, app: FrameLocator): Promise<string> {
  const popup = await admin.popupOf(() => app.getByRole('button', { name: /^Sign in to / }).click())
  await admin.enterCredentials(popup)
  await popup.getByRole('button', { name: 'Authorize' }).click()
  const field = popup.getByLabel('Text from the sign-in window')
  await expect(field).toBeVisible()
  await popup.getByRole('button', { name: 'Copy' }).click()
  const text = await field.inputValue()
  await app.getByLabel('Text from the sign-in window').fill(text)
  await app.getByRole('button', { name: 'Finish signing in' }).click()
  await expect(app.getByText('Mara Maintainer')).toBeVisible()
  await popup.close()
  return text
}

test('no token, code, verifier or JWT stays anywhere, whatever is done', async ({ admin, context, world, traces }) => {
  test.slow()
  // A deployer's policy, so that the switch of the instance below needs no new page.
  world.gitlabCom.settings.page.csp = 'open'
  await admin.openJira()
  const app = await admin.getStarted()
  await traces.look()
  await admin.signIn()
  await linkAtlas(app)
  await expect(app.locator(':focus')).toHaveText('Atlas: Linked')
  await traces.look()

  // A server that repeats what it was sent: Details and the bundle are to know better.
  const heal = world.faults.add({
    where: { path: /subscriptions$/, method: 'POST', initiator: 'browser' },
    answer: { status: 500, body: { message: `Refused ${[...world.secrets].join(' ')}` } },
  })
  await app.getByRole('button', { name: 'Link Acme', exact: true }).click()
  const alert = app.getByRole('alert')
  await alert.getByText('Details', { exact: true }).click()
  await expect(alert).toContainText('Refused')
  await alert.getByRole('button', { name: 'Copy support bundle' }).click()
  await expect(alert.getByText('Copied')).toBeVisible()
  await traces.look()
  expect(traces.search(['GitLab for Jira: support bundle'])).not.toEqual([])
  heal()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await app.getByRole('button', { name: 'Done' }).click()

  await app.getByRole('button', { name: 'Unlink Atlas' }).click()
  await app.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click()
  await app.getByRole('button', { name: 'Undo' }).click()
  await expect(app.getByRole('button', { name: 'Unlink Atlas' })).toBeVisible()
  await traces.look()

  const popup = await admin.popupOf(() => app.getByRole('button', { name: 'Switch account' }).click())
  await context.clearCookies()
  await app.getByRole('button', { name: 'Continue', exact: true }).click()
  await admin.passSignIn(popup, { as: 'root' })
  await expect(app.getByText('(@root)', { exact: false })).toBeVisible()
  await app.getByRole('button', { name: 'Sign out' }).click()
  await expect(admin.flag('Signed out of GitLab')).toBeVisible()
  await traces.look()

  await app.getByRole('button', { name: 'Change GitLab version' }).click()
  await app.getByRole('radio', { name: 'GitLab (self-managed)' }).check()
  await app.getByRole('button', { name: 'Next' }).click()
  await admin.tickChecklist()
  await app.getByRole('button', { name: 'Next' }).click()
  await app.getByLabel('GitLab instance URL').fill(world.selfManaged.url)
  await app.getByRole('button', { name: 'Save' }).click()
  await app.getByRole('dialog').getByRole('button', { name: 'Switch' }).click()
  world.selfManaged.settings.signIn.openerPolicy = 'same-origin'
  const before = new Set(world.secrets)
  const text = await signInByHand(admin, app)
  await traces.look()
  const carried = Buffer.from(text, 'base64url').toString()
  const madeSince = [...world.secrets].filter((secret) => !before.has(secret))
  expect(
    madeSince.filter((secret) => carried.includes(secret)),
    'the code alone is carried over',
  ).toHaveLength(1)

  const calls = world.requests.filter(({ initiator }) => initiator === 'browser')
  expect(calls.filter(({ authorization }) => authorization === 'Bearer').length).toBeGreaterThan(5)
  expect(world.secrets.size).toBeGreaterThan(15)
})

test('the search finds a secret wherever it is left', async ({ admin, page, world, troubles, traces }) => {
  troubles.allow(/pretended/)
  await admin.openJira()
  await admin.getStarted()
  const frame = await admin.appFrame()
  const leaks: Readonly<Record<string, (secret: string) => unknown>> = {
    'address of a request': (secret) => fetch(`/-/jira_connect/oauth_callbacks?token=${secret}`),
    storage: (secret) => {
      sessionStorage.setItem('key', secret)
      sessionStorage.clear()
    },
    cookie: (secret) => (document.cookie = `key=${secret}; Path=/; SameSite=None; Secure; Partitioned`),
    console: (secret) => {
      console.log(secret)
    },
    error: (secret) => {
      setTimeout(() => {
        throw new Error(secret)
      })
    },
    history: (secret) => {
      history.replaceState({ secret }, '')
    },
    DOM: (secret) => {
      document.body.append(secret)
      document.body.lastChild?.remove()
    },
    clipboard: (secret) => {
      const field = document.body.appendChild(document.createElement('textarea'))
      field.value = secret
      field.select()
      const frame: { execCommand: (command: string) => boolean } = document
      frame.execCommand('copy')
      field.remove()
    },
    'name of the window': (secret) => (window.name = secret),
    'address of a frame': (secret) => (location.hash = secret),
  }
  for (const [kind, leak] of Object.entries(leaks)) {
    const secret = `pretended-${kind.replaceAll(' ', '-')}`
    await frame.evaluate(leak, secret)
    await traces.look()
    await expect.poll(() => traces.search([secret]).some((found) => found.startsWith(`${kind}: `)), kind).toBe(true)
  }
  const [, jwt = ''] = /jwt=([^&"]+)/.exec((await page.locator('#frame-slot iframe').getAttribute('src')) ?? '') ?? []
  expect(world.secrets.has(jwt), 'what Jira put into the address of its frame counts elsewhere').toBe(true)
})
