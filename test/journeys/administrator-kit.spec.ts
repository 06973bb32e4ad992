// From the button to a group that is linked: the script is run as an administrator runs it, by sh and curl on a machine with a
// home of its own, and nobody sets up anything by hand.
import { readFileSync } from 'node:fs'
import { startGlab } from '../scripts-to-run/glab.ts'
import { runInRailsConsole } from '../scripts-to-run/rails-console.ts'
import { runInTerminal } from '../scripts-to-run/run-in-terminal.ts'
import { chosen } from '../stand-in/chosen.ts'
import type { World } from '../stand-in/world.ts'
import type { Admin } from './admin.ts'
import { expect, test } from './fixtures.ts'

test.use({ worldOptions: { way: 'self-managed' } })

const writesTo = ({ requests }: World): number =>
  requests.filter(({ method, url }) => method !== 'GET' && url.includes('/api/v4/application')).length

async function downloaded(admin: Admin): Promise<string> {
  const { path } = await admin.browser.fileSavedBy(() => admin.presses('Download the script'))
  return readFileSync(path, 'utf8')
}

test('an instance with nothing set up is set up by the script of the kit, and a group is linked on it', async ({
  admin,
  world,
  troubles,
}) => {
  troubles.allowPolicyToBlock()
  const { selfManaged, gitlabCom } = world
  gitlabCom.settings.page.csp = 'with-revoke'
  await admin.openJira()
  await admin.getStarted()
  await admin.picks('GitLab (self-managed)')
  await admin.presses('Next')
  await admin.presses('Administrator’s kit')
  await admin.picks(/^Script with curl/)
  await admin.fills('GitLab instance URL', `${selfManaged.url}/users/sign_in`)
  const script = await downloaded(admin)
  await admin.picks(/^Script with glab/)
  const glabScript = await downloaded(admin)
  await admin.picks(/^Rails console/)
  const consoleScript = await downloaded(admin)

  const token = selfManaged.personalToken('root', ['api'])
  for (const [isAdminMode, typed, refusal] of [
    [false, selfManaged.personalToken('root', ['read_api']), 'This token lacks the scope api.'],
    [false, selfManaged.personalToken('mara', ['api']), 'GitLab lets only administrators do this.'],
    [true, token, 'Admin Mode is on and the token lacks the scope admin_mode.'],
  ] as const) {
    selfManaged.settings.isAdminMode = isAdminMode
    expect(await runInTerminal(script, { typed: `${typed}\n` })).toMatchObject({ code: 1, output: expect.stringContaining(refusal) })
  }
  selfManaged.settings.isAdminMode = false
  expect(selfManaged.settings).toMatchObject({ applications: [], applicationId: '', proxyUrl: '' })
  const refused = writesTo(world)
  const first = await runInTerminal(script, { typed: `${token}\n` })
  expect(first).toMatchObject({ code: 0, output: expect.stringContaining('Everything is set up. Go on in Jira.') })
  expect(writesTo(world) - refused).toBe(2)

  await admin.presses('Back')
  await admin.tickChecklist()
  await admin.presses('Next')
  await admin.fills('GitLab instance URL', selfManaged.url)
  await admin.presses('Save')
  await admin.seesFlag('GitLab version changed')
  await admin.signIn()
  await admin.linkAtlas()
  expect(selfManaged.subscriptions()).toEqual(['atlas'])

  const settings = { ...selfManaged.settings }
  const second = await runInTerminal(script, { typed: `${token}\n` })
  expect([second.code, writesTo(world) - refused, selfManaged.settings]).toEqual([0, 2, settings])
  // Whoever uses glab or the console finds it done as well.
  const glab = await startGlab(world, token)
  const third = await runInTerminal(glabScript, { programs: { glab: glab.program } })
  await glab.stop()
  expect([third.code, writesTo(world) - refused, selfManaged.settings]).toEqual([0, 2, settings])
  expect(runInRailsConsole(selfManaged, consoleScript)).toContain(`OAuth application: there already, ${settings.applicationId}`)
  expect(selfManaged.settings).toEqual(settings)
  expect([script, first.output, second.output, third.output].filter((text) => text.includes(token))).toEqual([])
})

test.describe('the settings of a chosen instance', () => {
  test.use({ worldOptions: {} })

  test('are read, changed and restored by its administrator, from the button to what is saved', async ({ admin, world, troubles }) => {
    // What the check asks is not answered to this page as long as the proxy URL is wrong.
    troubles.allowInstanceToRefuse()
    chosen(world, ['atlas'])
    const { settings } = world.selfManaged
    world.gitlabCom.settings.page.csp = 'open'
    await admin.openJira()
    await admin.getStarted()
    await admin.signIn({ as: 'root' })
    const [right, wrong] = [settings.proxyUrl, `${settings.proxyUrl}/`]
    settings.proxyUrl = wrong
    await admin.presses('Change GitLab version')
    await admin.presses('Check connection')
    await admin.reads('Jira Connect Proxy URL: Differs')
    await admin.presses('Change Jira Connect Proxy URL')
    await admin.within('dialog').presses('Save')
    await admin.reads('Jira Connect Proxy URL is saved.')
    await admin.reads('All of them are as this page needs them.')
    expect(settings.proxyUrl).toBe(right)
    await admin.presses('Check again')
    await admin.reads(/^Nothing fails/)
    await admin.presses('Restore Jira Connect Proxy URL')
    await admin.within('dialog').presses('Save')
    await admin.reads('Jira Connect Proxy URL: Differs')
    expect(settings.proxyUrl).toBe(wrong)

    Object.assign(world.selfManaged.settings, { externalUrl: 'https://git.inside.example', version: '17.1.0' })
    await admin.presses('Check again')
    await admin.reads('GitLab has another name inside: it calls itself https://git.inside.example.')
    await admin.reads(/^Deployments in Jira Service Management: from GitLab 17/)
    settings.isAdminMode = true
    await admin.presses('Read the settings again')
    await admin.reads(/Admin Mode is on there/)
  })
})

test.describe('a host that is its own app', () => {
  test.use({ worldOptions: { way: 'own-app', fresh: false } })

  test('has its proxy URL cleared by each script of the kit, which knows that it is about the host itself', async ({
    admin,
    world,
    troubles,
  }) => {
    troubles.allowPolicyToBlock()
    const { url, settings, ...host } = world.selfManaged
    const token = host.personalToken('root', ['api'])
    // Jira knows it by its own descriptor; somebody has set a proxy URL since.
    await admin.openJira()
    await admin.getStarted()
    settings.proxyUrl = world.gitlabCom.url
    await admin.presses('Check connection')
    await admin.presses('Administrator’s kit')
    await admin.reads('Empty: clear it if there is anything in it')
    const glab = await startGlab(world, token)
    for (const [way, said, run] of [
      [
        /^Script with curl/,
        'The descriptor of the app names this GitLab.',
        (script: string) => runInTerminal(script, { typed: `${token}\n` }),
      ],
      [
        /^Script with glab/,
        'The descriptor of the app names this GitLab.',
        (script: string) => runInTerminal(script, { programs: { glab: glab.program } }),
      ],
      [
        /^Rails console/,
        'right  Jira Connect Proxy URL: nil',
        (script: string) => ({ code: 0, output: runInRailsConsole(world.selfManaged, script) }),
      ],
    ] as const) {
      Object.assign(settings, { applications: [], applicationId: '', proxyUrl: world.gitlabCom.url })
      await admin.picks(way)
      await admin.seesNo('textbox', 'GitLab instance URL')
      const { code, output } = await run(await downloaded(admin))
      expect([code, output]).toEqual([0, expect.stringContaining(said)])
      const redirectUris = [`${url}/-/jira_connect/oauth_callbacks`]
      expect(settings.applications).toMatchObject([{ redirectUris, isConfidential: false, isTrusted: false }])
      expect(settings).toMatchObject({ applicationId: settings.applications[0]?.uid, proxyUrl: '' })
    }
    await glab.stop()
  })
})
