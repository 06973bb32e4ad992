// Sign-in when the popup does not do what it should. Each row of the failure table about popups, in a real browser with
// popup blocking and storage partitioning on.
import { callbackMessageType } from '../../src/oauth/callback-message.ts'
import type { World } from '../stand-in/world.ts'
import type { Admin } from './admin.ts'
import { expect, test } from './fixtures.ts'
import { everyBrowser } from './journeys-browser.ts'
import type { Window } from './view.ts'

/** The text that the callback page shows, once its script has run. */
async function shownText(callbackPage: Window): Promise<string> {
  await callbackPage.sees('textbox', answerField)
  return callbackPage.contentOf(answerField)
}

const answerField = 'Text from the sign-in window'

const signInButton = 'Sign in to GitLab'

test('a blocked popup is named, and the link by hand signs in', everyBrowser, async ({ admin }) => {
  await admin.openJira()
  await admin.getStarted()
  // What a browser answers that blocks the window (traps.spec.ts); the test tool's own touches would unblock a real one.
  await admin.runs(() => {
    window.open = () => null
  })
  await admin.presses(signInButton)
  await admin.sees('alert', undefined, { saying: 'Your browser blocked the sign-in window' })
  await expect.poll(() => admin.browser.windowCount()).toBe(1)

  const byHand = await admin.browser.windowOpenedBy(() => admin.follows('open the sign-in page'))
  await admin.enterCredentials(byHand)
  await byHand.presses('Authorize')
  const text = await shownText(byHand)

  await admin.fills('Text from the sign-in window', 'not this text')
  await admin.presses('Finish signing in')
  await admin.reads('This is not the text of this sign-in.')
  await admin.fills('Text from the sign-in window', text)
  await admin.presses('Finish signing in')
  await admin.reads('Mara Maintainer')
})

test('somebody whose group has passwords disabled reads where to sign in first, does so, and signs in without a password', async ({
  admin,
  world,
}) => {
  world.gitlabCom.link('atlas')
  await admin.openJira()
  await admin.setCondition('A group has passwords disabled')
  await admin.getStarted()
  const address = `${world.gitlabCom.url}/groups/…/-/saml/sso`
  await admin.reads(address)
  const refused = await admin.openSignIn()
  await admin.enterCredentials(refused)
  await refused.reads('Invalid login or password.')
  await refused.closes()

  const window = await admin.browser.opensWindow()
  await window.goes(address.replace('…', 'acme'))
  await window.presses('Continue as @mara')
  await window.sees('heading', 'Welcome to GitLab, Mara Maintainer')
  await window.closes()
  const popup = await admin.openSignIn('Sign in again')
  await popup.presses('Authorize')
  await admin.reads('Mara Maintainer')
})

test('the window opens with the click, while the code that signs in is still on its way', everyBrowser, async ({ admin, world }) => {
  world.faults.add({ where: { path: /\/assets\/next-[^/]+\.js$/ }, answer: 'hang' })
  await admin.openJira()
  await admin.getStarted()
  const popup = await admin.openSignIn()
  await popup.reads('Opening GitLab…')
})

test(
  'an answer is believed from the sign-in window alone, and there from GitLab’s origin alone',
  everyBrowser,
  async ({ admin, served }) => {
    await admin.openJira()
    await admin.getStarted()
    const popup = await admin.openSignIn()
    await popup.sees('textbox', 'Username or primary email')
    const forged = { type: callbackMessageType, success: true, code: 'forged', state: 'forged' }
    await admin.jira.runs((message) => {
      document.querySelector<HTMLIFrameElement>('#frame-slot iframe')?.contentWindow?.postMessage(message, '*')
    }, forged)
    await admin.runs((message) => {
      window.postMessage(message, location.origin)
    }, forged)
    await popup.runs((address) => {
      location.assign(address)
    }, `${served.urls.jira}/`)
    await popup.isMarked('data-ready', /.*/)
    await popup.runs((message) => {
      const { opener } = window as { opener: typeof window | null }
      opener?.postMessage(message, '*')
    }, forged)
    await popup.goesBack()
    await admin.passSignIn(popup)
    await admin.reads('Mara Maintainer')
  },
)

/** From Get started to a sign-in whose window is cut off by the policy: answers the window, which is open still. */
async function signInCutOff(admin: Admin, world: World, policy: string): Promise<Window> {
  world.gitlabCom.settings.signIn.openerPolicy = policy
  await admin.openJira()
  await admin.getStarted()
  const popup = await admin.openSignIn()
  await popup.sees('textbox', 'Username or primary email')
  // The window is open, and yet it looks closed to the page.
  await admin.sees('alert', undefined, { saying: 'The sign-in window can no longer reach this page' })
  await admin.within('alert').readsNo(/You closed/)

  await admin.enterCredentials(popup)
  await popup.presses('Authorize')
  const text = await shownText(popup)
  await admin.fills('Text from the sign-in window', text)
  await admin.presses('Finish signing in')
  await admin.reads('Mara Maintainer')
  return popup
}

test('an opener cut off by COOP same-origin is bridged by a text to copy', everyBrowser, async ({ admin, world }) => {
  await signInCutOff(admin, world, 'same-origin')
})

// Firefox does not know the last one.
test('so is one that is cut off by COOP same-origin-allow-popups or noopener-allow-popups', async ({ admin, world }) => {
  for (const policy of ['same-origin-allow-popups', 'noopener-allow-popups']) {
    const popup = await signInCutOff(admin, world, policy)
    await popup.closes()
    await admin.browser.forgetsCookies()
  }
})

test('a closed popup leaves a way on, and the second attempt is not mixed up with the first', async ({ admin, world }) => {
  await admin.openJira()
  await admin.getStarted()
  const first = await admin.openSignIn()
  await first.sees('textbox', 'Username or primary email')
  await first.closes()
  await admin.sees('alert', undefined, { saying: 'If you closed it, sign in again' })
  const second = await admin.openSignIn('Sign in again')
  await admin.passSignIn(second)
  await admin.reads('Mara Maintainer')
  expect(world.requests.filter(({ url, method }) => method === 'POST' && url.endsWith('/oauth/token'))).toHaveLength(1)
})

test('a window that lost its way in single sign-on is sent back by Continue', async ({ admin, world }) => {
  world.gitlabCom.settings.signIn.losesItsWay = true
  await admin.openJira()
  await admin.getStarted()
  const popup = await admin.openSignIn()
  await admin.enterCredentials(popup)
  await popup.arrives((url) => !url.pathname.includes('sign_in'))
  await admin.presses('Continue in the window')
  await popup.presses('Authorize')
  await admin.reads('Mara Maintainer')
})

test('what GitLab answers in place of access is said, with what to do: a denied consent with both callback pages', async ({
  admin,
  world,
}) => {
  const { page, signIn } = world.gitlabCom.settings
  await admin.openJira()
  await admin.getStarted()
  /** Nothing of the attempt before is read again. */
  const signsIn = async (end: (popup: Window) => Promise<void>): Promise<void> => {
    const popup = await admin.openSignIn(signInButton)
    await admin.seesNo('alert')
    await end(popup)
  }
  // GitLab's own has no words for any other error (contract 1.9).
  for (const callback of ['gitlab', 'app'] as const) {
    page.callback = callback
    await signsIn((popup) => admin.passSignIn(popup, { consent: 'Deny' }))
    await admin.sees('alert', undefined, { saying: 'was told not to give access' })
    await admin.sees('alert', undefined, { saying: 'select Authorize' })
    await admin.sees('button', signInButton, { enabled: true })
  }

  signIn.isConfidential = true
  await signsIn(admin.passSignIn)
  await admin.sees('alert', undefined, { saying: 'clear both Trusted and Confidential' })

  signIn.error = { error: 'invalid_scope', description: 'The requested scope is unknown.' }
  await admin.presses(signInButton)
  await admin.sees('alert', undefined, { saying: '“invalid_scope”: The requested scope is unknown' })
  await admin.sees('alert', undefined, { saying: 'An admin of the GitLab instance can fix this' })
})

test('code for signing in that does not load ends the attempt, and comes with the next', async ({ admin, world }) => {
  const repair = world.faults.add({ where: { path: /\/assets\/next-/ }, answer: 'reset' })
  await admin.openJira()
  await admin.getStarted()
  const popup = await admin.openSignIn()
  await admin.sees('alert', undefined, { saying: 'A part of this page did not load' })
  await admin.sees('alert', undefined, { saying: 'You can fix this' })
  await popup.closed()
  repair()
  await admin.signIn()
  await admin.reads('Mara Maintainer')
})

test('another account is signed in by way of GitLab’s own pages', async ({ admin, world }) => {
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  const popup = await admin.openSignIn('Switch account')
  await admin.reads('Change the user in the window')
  await admin.browser.forgetsCookies()
  await admin.presses('Continue')
  await admin.passSignIn(popup, { as: 'root' })
  await admin.reads('(@root)')
  // The access of the user before is given back.
  await expect.poll(() => world.requests.filter(({ url }) => url.endsWith('/oauth/revoke')).length).toBe(2)
})

test('a button that waits says so in the language of Jira', async ({ admin }) => {
  await admin.openJira()
  await admin.jira.selects('Language', 'de_DE')
  await admin.getStarted()
  await admin.openSignIn('Bei GitLab anmelden')
  await admin.sees('button', /^Bei GitLab anmelden.*, Wird geladen$/)
})

test.describe('in a German browser', () => {
  test.use({ locale: 'de-AT' })

  test('the page at the end of a sign-in speaks German', async ({ admin: { jira: window }, world }) => {
    await window.goes(`${world.gitlabCom.url}/-/jira_connect/oauth_callbacks?code=a-code&state=a-state`)
    await window.sees('heading', 'Noch ein Schritt')
    await window.reads('fügen Sie ihn dort ein, unter Text aus dem Anmeldefenster.')
    await window.sees('textbox', 'Text aus dem Anmeldefenster', { holding: /./ })
    await window.isMarked('lang', 'de')
    await window.isTitled('Anmeldung bei GitLab for Jira')
  })
})
