import type { Admin } from './admin.ts'
import { expect, test } from './fixtures.ts'

// Every journey ends with a search for secrets (fixtures.ts). This one goes where most of them could stay behind, and
// the last test shows that the search would find them.

const answerField = 'Text from the sign-in window'

async function linkAtlas(admin: Admin): Promise<void> {
  await admin.presses('Link groups')
  await admin.presses('Link Atlas')
}

/** Signs in where the window cannot answer, and carries its text over. Answers the text. */
async function signInByHand(admin: Admin): Promise<string> {
  const popup = await admin.openSignIn()
  await admin.enterCredentials(popup)
  await popup.presses('Authorize')
  await popup.sees('textbox', answerField)
  await popup.presses('Copy')
  const text = await popup.contentOf(answerField)
  await admin.fills(answerField, text)
  await admin.presses('Finish signing in')
  await admin.reads('Mara Maintainer')
  await popup.closes()
  return text
}

test('no token, code, verifier or JWT stays anywhere, whatever is done', async ({ admin, world, traces }) => {
  test.slow()
  // A deployer's policy, so that the switch of the instance below needs no new page.
  world.gitlabCom.settings.page.csp = 'open'
  await admin.openJira()
  await admin.getStarted()
  await traces.look()
  await admin.signIn()
  await linkAtlas(admin)
  await admin.focusReads('Atlas: Linked')
  await traces.look()

  // A server that repeats what it was sent: Details and the bundle are to know better.
  const heal = world.faults.add({
    where: { path: /subscriptions$/, method: 'POST', initiator: 'browser' },
    answer: { status: 500, body: { message: `Refused ${[...world.secrets].join(' ')}` } },
  })
  await admin.presses('Link Acme')
  const alert = admin.within('alert')
  await alert.unfolds('Details')
  await alert.reads('Refused')
  await alert.presses('Copy support bundle')
  await alert.reads('Copied')
  await traces.look()
  expect(traces.search(['GitLab for Jira: support bundle'])).not.toEqual([])
  heal()
  await alert.presses('Try again')
  await admin.presses('Done')

  await admin.presses('Unlink Atlas')
  await admin.within('dialog').presses('Unlink')
  await admin.presses('Undo')
  await admin.sees('button', 'Unlink Atlas')
  await traces.look()

  const popup = await admin.openSignIn('Switch account')
  await admin.browser.forgetsCookies()
  await admin.presses('Continue')
  await admin.passSignIn(popup, { as: 'root' })
  await admin.reads('(@root)')
  await admin.presses('Sign out')
  await admin.seesFlag('Signed out of GitLab')
  await traces.look()

  await admin.presses('Change GitLab version')
  await admin.picks('GitLab (self-managed)')
  await admin.presses('Next')
  await admin.tickChecklist()
  await admin.presses('Next')
  await admin.fills('GitLab instance URL', world.selfManaged.url)
  await admin.presses('Save')
  await admin.within('dialog').presses('Switch')
  world.selfManaged.settings.signIn.openerPolicy = 'same-origin'
  const before = new Set(world.secrets)
  const text = await signInByHand(admin)
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

test('the search finds a secret wherever it is left', async ({ admin, world, troubles, traces }) => {
  troubles.allow(/pretended/)
  await admin.openJira()
  await admin.getStarted()
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
    await admin.runs(leak, secret)
    await traces.look()
    await expect.poll(() => traces.search([secret]).some((found) => found.startsWith(`${kind}: `)), kind).toBe(true)
  }
  const address = await admin.jira.runs(() => document.querySelector<HTMLIFrameElement>('#frame-slot iframe')?.src ?? '')
  const [, jwt = ''] = /jwt=([^&"]+)/.exec(address) ?? []
  expect(world.secrets.has(jwt), 'what Jira put into the address of its frame counts elsewhere').toBe(true)
})
