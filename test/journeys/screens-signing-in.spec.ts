import { serverName } from '../../src/ui/words/read-failure.ts'
import { inEveryLanguage, test } from './every-language.ts'

inEveryLanguage(() => {
  test('a page that cannot start, and signing in', async ({ admin, world, screens: { look, open, words } }) => {
    const { signingIn } = words
    const host = serverName(world.gitlabCom.url)
    const healInstallations = world.faults.add({ where: { path: '/-/jira_connect/installations' }, answer: 'malformed-json' })
    await open()
    await admin.sees('button', words.buttons.tryAgain)
    await admin.unfolds(words.failure.details)
    await look('no configuration')
    healInstallations()
    const healLinks = world.faults.add({ where: { path: /subscriptions\.json$/ }, answer: { status: 429 } })
    await admin.presses(words.buttons.tryAgain)
    await admin.reads(words.advice['rate-limited']({ kind: 'rate-limited', origin: world.gitlabCom.url, retryAfterSeconds: null }).title)
    await look('GitLab asks to slow down')
    healLinks()
    await open()

    await admin.sees('button', words.first.signInTo('GitLab'), { enabled: true })
    await look('get started')
    await admin.presses(words.session.accessFor)
    await admin.unfolds(words.access.sentFields)
    await look('what access is for')
    await admin.presses(words.buttons.close)
    await admin.presses(words.page.help)
    await admin.sees('heading', words.help.errorsTitle)
    await look('help')
    await admin.fills(words.help.search, 'client_id')
    await admin.presses(words.help.entries.errors['client-id'].title)
    await admin.sees('heading', words.help.checksTitle)
    await look('an answer of help')
    await admin.presses(words.help.close)

    const popup = await admin.openSignIn(words.first.signInTo('GitLab'))
    await admin.sees('heading', signingIn.continueIn(host))
    await look('waiting for the window')
    await popup.closes()
    await admin.sees('heading', signingIn.noAnswer['window-lost'].title)
    await admin.presses(signingIn.finish)
    await admin.reads(signingIn.answerMissing)
    await look('the window is lost, and the text is missing')

    await admin.passSignIn(await admin.openSignIn(words.buttons.signInAgain))
    await admin.sees('heading', words.linkedGroups.none)
    await look('nothing is linked')
    const another = await admin.openSignIn(words.session.switchAccount)
    await admin.sees('heading', signingIn.changeUser(host))
    await look('another user')
    await another.closes()
  })

  test('the window at the end of a sign-in that was cut off', async ({ admin, world, screens: { look, lookAtWindow, open, words } }) => {
    const { signingIn } = words
    world.gitlabCom.settings.signIn.openerPolicy = 'same-origin'
    await open()
    const popup = await admin.openSignIn(words.first.signInTo('GitLab'))
    await admin.sees('heading', signingIn.noAnswer['window-lost'].title)
    await look('the window is cut off')
    await admin.enterCredentials(popup)
    await popup.presses('Authorize')
    await popup.sees('textbox', undefined, { holding: /./ })
    await lookAtWindow(popup, 'one step left')
  })
})
