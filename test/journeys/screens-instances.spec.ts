import { hostOf } from '../../src/ui/words/read-failure.ts'
import { chosen } from '../stand-in/chosen.ts'
import { expect, inEveryLanguage, test } from './every-language.ts'

test.beforeEach(({ troubles }) => {
  troubles.allowPolicyToBlock()
})

inEveryLanguage(() => {
  test('setting up an instance', async ({ admin, world, screens: { app, button, heading, look, open, words } }) => {
    const { advice, buttons, setUp } = words
    await open('Paul')
    await app.getByRole('radio', { name: setUp.selfManaged }).check()
    await look('the version')
    await button(buttons.next).click()
    await admin.tickChecklist()
    await app.locator('details.request summary').click()
    await look('the prerequisites')
    await button(buttons.next).click()
    await app.getByRole('textbox').fill('https://gitlab')
    await button(setUp.save).click()
    await expect(app.getByText(setUp.flaws['no-dot']('gitlab.localhost').slice(0, 20))).toBeVisible()
    await look('a flaw of the address')
    await app.getByRole('textbox').fill(`${world.selfManaged.url}/group`)
    await button(setUp.save).click()
    await expect(heading(advice['jira-user-refused']({ kind: 'jira-user-refused' }).title)).toBeVisible()
    await button(setUp.checkConnection).click()
    const [oneStepFails = ''] = words.connectionCheck.summary(1, 0, 0).split(',')
    await expect(app.getByText(oneStepFails)).toBeVisible()
    await look('the address, a refusal and a check')
  })

  test('an instance that does not answer the page', async ({ troubles, world, screens: { button, look, open, words } }) => {
    chosen(world, ['acme', 'atlas'])
    world.selfManaged.settings.proxyUrl = ''
    troubles.allow(/blocked by CORS policy/)
    await open()
    await button(words.setUp.checkConnection).click()
    await expect(button(words.setUp.checkAgain)).toBeEnabled()
    await look('a check of the chosen instance')
  })

  test('leaving or repairing an instance', async ({ admin, page, world, screens: { app, button, heading, look, open, words } }) => {
    const { repair, setUp } = words
    chosen(world, ['acme', 'atlas'])
    await open()
    await button(words.first.changeVersion).click()
    await app.getByRole('radio', { name: setUp.gitLabCom }).check()
    await expect(heading(setUp.whatThisSwitchDoes)).toBeVisible()
    await look('what the switch does')
    await button(setUp.save).click()
    await expect(app.getByRole('dialog')).toBeVisible()
    await look('switch?')
    await app.getByRole('dialog').getByRole('button', { name: words.buttons.cancel }).click()
    await button(setUp.stoppedSending).click()
    await button(repair.sendAgain).click()
    await expect(heading(repair.hasSecret(hostOf(world.selfManaged.url)))).toBeVisible()
    await look('the remedies')

    const signInButton = app.locator('.task').getByRole('button', { name: words.first.signInTo(hostOf(world.selfManaged.url)) })
    await admin.passSignIn(await admin.popupOf(() => signInButton.click()))
    await button(repair.list).click()
    await expect(button(repair.saveAndStart)).toBeVisible()
    await look('what will be linked again')
    const heal = world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })
    const downloading = page.waitForEvent('download')
    await button(repair.saveAndStart).click()
    const list = await (await downloading).path()
    await expect(heading(repair.isOnHost(hostOf(world.gitlabCom.url)))).toBeVisible()
    await look('a repair that stopped')
    heal()
    await button(repair.goOn).click()
    await expect(heading(words.bulk.link.finished(2))).toBeVisible()
    await look('a repair that is done')

    world.gitlabCom.install({ instanceUrl: null })
    await open()
    await app.getByRole('radio', { name: setUp.selfManaged }).check()
    await button(repair.resume).click()
    await app.getByLabel(repair.savedList).setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') })
    await expect(app.getByText(repair.faults['not-ours'])).toBeVisible()
    await look('a file that is no list')
    await app.getByLabel(repair.savedList).setInputFiles(list)
    await expect(button(repair.switchBack(hostOf(world.selfManaged.url)))).toBeVisible()
    await look('the saved list')
  })
})
