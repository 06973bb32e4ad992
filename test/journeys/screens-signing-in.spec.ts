import { hostOf } from '../../src/ui/words/read-failure.ts'
import { expectNoBarriersInPopup } from './barriers.ts'
import { expect, inEveryLanguage, test } from './every-language.ts'

inEveryLanguage(() => {
  test('signing in', async ({ admin, world, screens: { app, button, heading, look, open, words } }) => {
    await open()
    await expect(button(words.first.signInTo('GitLab'))).toBeEnabled()
    await look('get started')

    const popup = await admin.popupOf(() => button(words.first.signInTo('GitLab')).click())
    await expect(heading(words.session.continueIn(hostOf(world.gitlabCom.url)))).toBeVisible()
    await look('waiting for the window')
    await popup.close()
    await expect(app.getByRole('textbox', { name: words.session.answer })).toBeVisible()
    await button(words.session.finish).click()
    await expect(app.getByText(words.session.answerMissing)).toBeVisible()
    await look('the window is lost, and the text is missing')

    await admin.passSignIn(await admin.popupOf(() => button(words.buttons.signInAgain).click()))
    await expect(heading(words.linkedGroups.none)).toBeVisible()
    await look('nothing is linked')
    const another = await admin.popupOf(() => button(words.session.switchAccount).click())
    await expect(heading(words.session.changeUser(hostOf(world.gitlabCom.url)))).toBeVisible()
    await look('another user')
    await another.close()
  })

  test('the window at the end of a sign-in that was cut off', async ({ admin, world, screens: { app, button, look, open, words } }) => {
    world.gitlabCom.settings.signIn.openerPolicy = 'same-origin'
    await open()
    const popup = await admin.popupOf(() => button(words.first.signInTo('GitLab')).click())
    await expect(app.getByRole('textbox', { name: words.session.answer })).toBeVisible()
    await look('the window is cut off')
    await admin.enterCredentials(popup)
    await popup.getByRole('button', { name: 'Authorize' }).click()
    await expect(popup.getByRole('textbox')).toHaveValue(/./)
    await expectNoBarriersInPopup(popup, 'one step left')
  })

  test('a page that cannot start', async ({ world, screens: { app, button, look, open, words } }) => {
    const heal = world.faults.add({ where: { path: '/-/jira_connect/installations' }, answer: 'malformed-json' })
    await open()
    await expect(button(words.buttons.tryAgain)).toBeVisible()
    await app.locator('summary').click()
    await look('no configuration')

    heal()
    world.faults.add({ where: { path: /subscriptions\.json$/ }, answer: { status: 429 } })
    await button(words.buttons.tryAgain).click()
    await expect(app.getByText(words.page.slowDown(hostOf(world.gitlabCom.url)))).toBeVisible()
    await look('GitLab asks to slow down')
  })
})
