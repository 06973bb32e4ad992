import { serverName } from '../../src/ui/words/read-failure.ts'
import { chosen } from '../stand-in/chosen.ts'
import { inEveryLanguage, test } from './every-language.ts'

test.beforeEach(({ troubles }) => {
  troubles.allowPolicyToBlock()
})

inEveryLanguage(() => {
  test('setting up an instance', async ({ admin, world, screens: { look, open, words } }) => {
    const { buttons, instances, setUp } = words
    await open('Paul')
    await admin.picks(instances.selfManaged)
    await look('the version')
    await admin.presses(buttons.next)
    await admin.tickChecklist()
    await admin.unfolds(setUp.somebodyElse)
    await look('the prerequisites')
    await admin.presses(buttons.next)
    await admin.fills(setUp.instanceUrl, 'https://gitlab')
    await admin.presses(setUp.save)
    await admin.reads(setUp.flaws['no-dot']('gitlab.localhost').slice(0, 20))
    await look('a flaw of the address')
    await admin.fills(setUp.instanceUrl, `${world.selfManaged.url}/group`)
    await admin.presses(setUp.save)
    await admin.sees('heading', words.roomAdvice['jira-user-refused']({ kind: 'jira-user-refused' }).title)
    await admin.presses(instances.checkConnection)
    const [oneStepFails = ''] = words.connectionCheck.summary(1, 0, 0).split(',')
    await admin.reads(oneStepFails)
    await look('the address, a refusal and a check')
  })

  test('an instance that does not answer the page', async ({ admin, troubles, world, screens: { look, open, words } }) => {
    chosen(world, ['acme', 'atlas'])
    world.selfManaged.settings.proxyUrl = ''
    troubles.allowInstanceToRefuse()
    await open()
    await admin.presses(words.instances.checkConnection)
    await admin.sees('button', words.setUp.checkAgain, { enabled: true })
    await look('a check of the chosen instance')
  })

  test('leaving or repairing an instance', async ({ admin, world, screens: { look, open, words } }) => {
    const { instances, repair, setUp } = words
    const instance = serverName(world.selfManaged.url)
    chosen(world, ['acme', 'atlas'])
    world.gitlabCom.settings.page.csp = 'with-revoke'
    await open()
    await admin.presses(words.first.changeVersion)
    await admin.picks(instances.gitLabCom)
    await admin.sees('heading', setUp.whatThisSwitchDoes)
    await look('what the switch does')
    await admin.presses(setUp.save)
    await admin.sees('dialog')
    await look('switch?')
    await admin.within('dialog').presses(words.buttons.cancel)
    await admin.presses(instances.stoppedSending)
    await admin.presses(repair.sendAgain)
    await admin.sees('heading', repair.hasSecret(instance))
    await look('the remedies')

    await admin.passSignIn(await admin.browser.windowOpenedBy(() => admin.task.presses(words.first.signInTo(instance))))
    await admin.presses(repair.list)
    await admin.sees('button', repair.downloadList)
    await look('what will be linked again')
    const heal = world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })
    const list = await admin.browser.fileSavedBy(() => admin.presses(repair.downloadList))
    await admin.presses(repair.startWith.file)
    await admin.sees('heading', repair.isOnHost(serverName(world.gitlabCom.url)))
    await look('a repair that stopped')
    heal()
    await admin.presses(repair.goOn)
    await admin.sees('heading', words.bulk.link.finished(2))
    await look('a repair that is done')

    world.gitlabCom.install({ instanceUrl: null })
    await open()
    await admin.picks(instances.selfManaged)
    await admin.presses(instances.resumeRepair)
    await admin.attaches(repair.savedList, { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') })
    await admin.reads(repair.faults['not-ours'])
    await look('a file that is no list')
    await admin.attaches(repair.savedList, list.path)
    await admin.sees('button', repair.switchBack(instance))
    await look('the saved list')
  })

  test('what an administrator has to set up', async ({ admin, world, troubles, screens: { look, lookOnPaper, open, words } }) => {
    const { administratorKit: kit, first, instances } = words
    troubles.allowInstanceToRefuse()
    chosen(world, ['atlas'])
    world.gitlabCom.settings.page.csp = 'open'
    await open()
    await admin.passSignIn(await admin.openSignIn(first.signInTo(serverName(world.selfManaged.url))), { as: 'root' })
    world.selfManaged.settings.proxyUrl = `${world.gitlabCom.url}/`
    await admin.presses(first.changeVersion)
    await admin.presses(instances.checkConnection)
    await admin.presses(kit.settings.change('Jira Connect Proxy URL'))
    await admin.sees('dialog')
    await look('change a setting?')
    await admin.within('dialog').presses(kit.settings.save)
    await admin.sees('button', kit.settings.restore('Jira Connect Proxy URL'))
    await look('the settings, one of them saved')
    await admin.presses(instances.administratorKit)
    await look('the kit, steps to click')
    await lookOnPaper('the kit, steps to click', `${world.gitlabCom.url}/`)
    await admin.picks(kit.ways.curl.title)
    await look('the kit, a script')
    await admin.presses(kit.show)
    await lookOnPaper('the kit, a script', '#!/bin/sh')
  })
})
