// Sign-in where the window cannot answer by itself, and where the answer is not of the GitLab that was asked.
import { chosen } from '../stand-in/chosen.ts'
import type { World } from '../stand-in/world.ts'
import { expect, test } from './fixtures.ts'

const answerField = 'Text from the sign-in window'

const callbackPath = '/-/jira_connect/oauth_callbacks'

/** GitLab's own callback page needs its opener, and throws where there is none (contract 1.9). */
const withoutOpener = /null \(reading 'location'\)/

const exchanges = ({ requests }: World): string[] =>
  requests.filter(({ url, method }) => method === 'POST' && url.endsWith('/oauth/token')).map(({ url }) => url)

test('GitLab’s own callback page without its opener: the whole address of the window signs in', async ({ admin, world, troubles }) => {
  troubles.allow(withoutOpener)
  world.gitlabCom.settings.page.callback = 'gitlab'
  world.gitlabCom.settings.signIn.openerPolicy = 'same-origin'
  await admin.openJira()
  await admin.getStarted()
  const popup = await admin.openSignIn()
  await admin.enterCredentials(popup)
  await popup.presses('Authorize')
  await popup.arrives(({ pathname }) => pathname.endsWith(callbackPath))
  const address = await popup.address()

  await admin.fills(answerField, address.replace(/state=[^&]*/, 'state=of-another-sign-in'))
  await admin.presses('Finish signing in')
  await admin.reads('This is not the text of this sign-in.')
  expect(exchanges(world)).toEqual([])
  await admin.fills(answerField, address)
  await admin.presses('Finish signing in')
  await admin.reads('Mara Maintainer')
  await popup.closes()
})

test('a window in another profile: the address by hand, and the same check number on both pages', async ({ admin }) => {
  await admin.openJira()
  await admin.getStarted()
  const popup = await admin.openSignIn()
  await popup.sees('textbox', 'Username or primary email')
  const [authorizeUrl = ''] = await admin.runs(() =>
    [...document.querySelectorAll('code')].map(({ textContent }) => textContent).filter((text) => text.includes('/oauth/authorize?')),
  )
  await popup.closes()

  const elsewhere = await admin.browser.opensWindow()
  await elsewhere.goes(authorizeUrl)
  await admin.enterCredentials(elsewhere)
  await elsewhere.presses('Authorize')
  await elsewhere.sees('textbox', answerField, { holding: /^\d{3}-/ })
  const text = await elsewhere.contentOf(answerField)
  const number = text.slice(0, 3)
  await elsewhere.reads(`Check number: ${number}.`)
  await elsewhere.reads('Give this text to nobody')
  await admin.reads(`the check number ${number}`)
  await admin.fills(answerField, text)
  await admin.presses('Finish signing in')
  await admin.reads('Mara Maintainer')
  await elsewhere.closes()
})

test('an error page of GitLab’s in the window is explained beside it, and the window sent on once that is mended', async ({
  admin,
  world,
}) => {
  const { redirectUris } = world.gitlabCom.settings
  world.gitlabCom.settings.redirectUris = ['https://gitlab.example.com/another']
  await admin.openJira()
  await admin.getStarted()
  const popup = await admin.openSignIn()
  await popup.reads('The redirect URI included is not valid.')
  await admin.withinEntry('The redirect URI included is not valid.').reads(redirectUris[0] ?? '')
  await admin.withinEntry('The redirect URI included is not valid.').reads('An admin of the GitLab instance can fix this.')
  world.gitlabCom.settings.redirectUris = redirectUris
  await admin.presses('Continue in the window')
  await admin.passSignIn(popup)
  await admin.reads('Mara Maintainer')
})

test.describe('our callback page', () => {
  const answered = `${callbackPath}?code=a-code&state=a-state`

  test('offers the text where the page that opened it says nothing, and is done once it has said so', async ({
    admin: { jira, browser },
    world,
  }) => {
    await jira.goes(`${world.gitlabCom.url}${callbackPath}`)
    await jira.reads('Nothing to do here')
    const window = await browser.windowOpenedBy(() =>
      jira.runs((address) => {
        const opened = globalThis.open(address)
        addEventListener('message', ({ data }) => {
          document.title = JSON.stringify(data)
        })
        document.addEventListener('click', () => opened?.postMessage({ type: 'jiraConnectOauthReceived' }, location.origin))
      }, `${answered}&iss=an-issuer&session_state=x`),
    )
    await window.sees('textbox', answerField, { holding: /^\d{3}-/ })
    await jira.isTitled(
      JSON.stringify({
        code: 'a-code',
        state: 'a-state',
        iss: 'an-issuer',
        session_state: 'x',
        // The page that opened it is the callback page itself here, which names itself to nobody.
        referrer: '',
        type: 'jiraConnectOauthCallback',
        success: true,
      }),
    )
    await window.readsNo('You can go back to Jira')
    await jira.runs(() => {
      document.body.click()
    })
    await window.reads('You can go back to Jira')
    await window.seesNo('textbox', answerField)
    await window.closes()
  })
})

test('an instance that passes its sign-in on to the host gets no code of it, whichever way it comes', async ({
  admin,
  world,
  troubles,
}) => {
  type Way = {
    readonly callback: 'app' | 'gitlab'
    readonly namesIssuer?: true
    readonly isByHand?: true
    /** What the person is asked, where the answer does not show who gave it. */
    readonly asks?: string
  }

  const ways: Readonly<Record<string, Way>> = {
    'by the message of our page': { callback: 'app' },
    'by the text of our page': { callback: 'app', isByHand: true },
    'by the message of GitLab’s page': { callback: 'gitlab' },
    'by the address of GitLab’s page, where GitLab names itself': { callback: 'gitlab', isByHand: true, namesIssuer: true },
    'by the address of GitLab’s page': {
      callback: 'gitlab',
      isByHand: true,
      asks: 'An address does not show which GitLab gave it.',
    },
  }

  troubles.allow(withoutOpener)
  const { gitlabCom, selfManaged } = world
  chosen(world)
  gitlabCom.settings.page.csp = 'open'
  selfManaged.settings.signIn.passesOnTo = gitlabCom
  await admin.openJira()
  await admin.getStarted()
  for (const [way, { callback, namesIssuer = false, isByHand = false, asks }] of Object.entries(ways)) {
    await test.step(way, async () => {
      gitlabCom.settings.page.callback = callback
      Object.assign(gitlabCom.settings.signIn, { namesIssuer, openerPolicy: isByHand ? 'same-origin' : null })
      await admin.browser.forgetsCookies()
      const popup = await admin.openSignIn()
      // Nothing of the attempt before is read again.
      await admin.readsNo(/^Another server answered/)
      await admin.enterCredentials(popup)
      await popup.presses('Authorize')
      if (isByHand) {
        await popup.arrives(({ pathname }) => pathname.endsWith(callbackPath))
        if (callback === 'app') await popup.sees('textbox', answerField, { holding: /./ })
        await admin.fills(answerField, callback === 'app' ? await popup.contentOf(answerField) : await popup.address())
        await admin.presses('Finish signing in')
      }
      if (asks !== undefined) await admin.reads(asks)
      else await admin.sees('alert', undefined, { saying: 'Another server answered the sign-in to git.acme.localhost' })
      expect(exchanges(world)).toEqual([])
      if (isByHand) await popup.closes()
    })
  }
})
