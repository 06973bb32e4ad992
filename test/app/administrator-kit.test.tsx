import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { curlScript } from '../../src/domain/scripts-to-run/curl-script.ts'
import { glabScript } from '../../src/domain/scripts-to-run/glab-script.ts'
import { consoleScript } from '../../src/domain/scripts-to-run/console-script.ts'
import { instanceSetUp } from '../../src/domain/scripts-to-run/instance-set-up.ts'
import { pasted } from '../../src/domain/scripts-to-run/set-up-script.ts'
import { terminal } from '../../src/ui/words/en/terminal.ts'
import { chosen } from '../stand-in/chosen.ts'
import type { World } from '../stand-in/world.ts'
import { toPrerequisites, withAddress } from './self-managed-admin.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const press = ({ user }: OpenApp, name: string | RegExp) => screen.findByRole('button', { name }).then((button) => user.click(button))

const copied = () => navigator.clipboard.readText()

async function pickWay({ user }: OpenApp, title: RegExp): Promise<void> {
  await user.click(await screen.findByRole('radio', { name: title }))
}

const setUpOf = ({ gitlabCom }: World, baseUrl: string | null) =>
  instanceSetUp(baseUrl === null ? null : { baseUrl }, {
    host: { baseUrl: `${gitlabCom.url}/` },
    redirectUri: `${gitlabCom.url}/-/jira_connect/oauth_callbacks`,
    isProxy: true,
  })

describe('the administrator’s kit', () => {
  it('is opened from the prerequisites, and has this host’s values in four ways', async () => {
    const world = appWorld()
    const app = await openApp(world)
    await toPrerequisites(app)
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Prerequisites' })
    await app.user.click(box)
    await press(app, 'Administrator’s kit')
    await screen.findByRole('heading', { name: 'Administrator’s kit' })
    expect(screen.getByText(/an administrator of that GitLab .* and a Jira admin/)).toBeTruthy()
    expect(screen.getByText(/Admin at the bottom of the left sidebar; in older versions Search or go to > Admin Area/)).toBeTruthy()
    await press(app, 'Copy the steps')
    await waitFor(async () => {
      expect(await copied()).toContain(`   - Redirect URI: ${world.gitlabCom.url}/-/jira_connect/oauth_callbacks\n`)
    })
    expect(await copied()).toContain(`   - Jira Connect Proxy URL: ${world.gitlabCom.url}\n`)
    expect(await copied()).toContain('   - Confidential: Cleared\n')

    await pickWay(app, /^Script with curl/)
    expect(screen.getByText(/Never enter a token on this page/)).toBeTruthy()
    await press(app, 'Copy for the terminal')
    await waitFor(async () => {
      expect(await copied()).toBe(pasted(curlScript(setUpOf(world, null), terminal)))
    })
    const field = screen.getByLabelText('GitLab instance URL')
    await app.user.click(field)
    await app.user.paste(`${world.selfManaged.url}/users/sign_in`)
    await press(app, 'Copy for the terminal')
    const named = setUpOf(world, `${world.selfManaged.url}/`)
    await waitFor(async () => {
      expect(await copied()).toBe(pasted(curlScript(named, terminal)))
    })
    await pickWay(app, /^Script with glab/)
    await press(app, 'Show the script')
    expect(screen.getByLabelText('The script').textContent).toBe(glabScript(named, terminal))
    await pickWay(app, /^Rails console/)
    await press(app, 'Copy for the console')
    await waitFor(async () => {
      expect(await copied()).toBe(consoleScript(named, terminal))
    })

    await press(app, 'Back')
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Prerequisites' })).checked).toBe(true)
  })

  it('says what is wrong with an address, and goes on asking for it in the terminal', async () => {
    const app = await openApp(appWorld())
    await toPrerequisites(app)
    await press(app, 'Administrator’s kit')
    await pickWay(app, /^Script with curl/)
    expect(screen.getByText(/May be left empty/)).toBeTruthy()
    await app.user.click(screen.getByLabelText('GitLab instance URL'))
    await app.user.paste('ftp://git.acme.com')
    expect(screen.getByText(/Enter the web address of your GitLab/)).toBeTruthy()
    await press(app, 'Show the script')
    expect(screen.getByLabelText('The script').textContent).toContain("gitlab=''")
  })

  it('is about the instance that is chosen', async () => {
    const world = chosen(appWorld())
    const app = await openApp(world)
    await press(app, 'Change GitLab version')
    await press(app, 'Check connection')
    await press(app, 'Administrator’s kit')
    await pickWay(app, /^Script with curl/)
    expect(screen.getByLabelText<HTMLInputElement>('GitLab instance URL').value).toBe(world.selfManaged.url)
  })

  it('is offered with the failures that it mends, and leads back to what was typed', async () => {
    const world = appWorld()
    world.gitlabCom.settings.page.csp = 'open'
    Object.assign(world.selfManaged.settings, { proxyUrl: '' })
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    await press(app, 'Save')
    await screen.findByRole('alert')
    await press(app, 'Administrator’s kit')
    await pickWay(app, /^Script with curl/)
    expect(screen.getByLabelText<HTMLInputElement>('GitLab instance URL').value).toBe(world.selfManaged.url)
    await press(app, 'Back')
    expect((await screen.findByLabelText<HTMLInputElement>('GitLab instance URL')).value).toBe(world.selfManaged.url)
  })

  it('is offered by a check that finds what it mends, and by no other', async () => {
    const world = appWorld()
    world.gitlabCom.settings.page.csp = 'open'
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    await press(app, 'Check connection')
    await screen.findByText(/^Nothing fails/)
    expect(screen.queryByRole('button', { name: 'Administrator’s kit' })).toBeNull()
    world.selfManaged.settings.proxyUrl = `${world.gitlabCom.url}/`
    await press(app, 'Check again')
    await press(app, 'Administrator’s kit')
    await screen.findByRole('heading', { name: 'Administrator’s kit' })
  })

  it('is offered before sign-in where the instance has no application, and not for GitLab.com', async () => {
    const world = chosen(appWorld())
    world.selfManaged.settings.applicationId = ''
    const app = await openApp(world)
    const alert = await screen.findByRole('alert')
    await app.user.click(within(alert).getByRole('button', { name: 'Administrator’s kit' }))
    await screen.findByRole('heading', { name: 'Administrator’s kit' })
    await press(app, 'Close')
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})

/** As somebody who is signed in, and then presses Check connection; `meanwhile`: what others do to the instance before. */
async function toSettings(meanwhile: (world: World) => unknown = () => undefined, as = 'root') {
  const world = chosen(appWorld(), ['atlas'])
  const app = await openApp(world)
  await app.signIn({ as })
  meanwhile(world)
  await press(app, 'Change GitLab version')
  await press(app, 'Check connection')
  await screen.findByRole('heading', { name: /^Settings of the app on git\.acme/ })
  return { world, app, settings: world.selfManaged.settings }
}

const setting = (name: string) => screen.findByRole('group', { name })

const differs = async (name: string) => within(await setting(name)).getByRole('heading').textContent === `${name}: Differs`

async function change(app: OpenApp, button: string): Promise<void> {
  await press(app, button)
  await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }))
}

const saves = ({ requests }: World): string[] =>
  requests.filter(({ method, url }) => method === 'PUT' && url.endsWith('/application/settings')).map(({ body }) => body)

describe('the settings of the instance', () => {
  it('are read by an administrator, saved one by one after a question, and restored', async () => {
    const { app, world, settings } = await toSettings(({ selfManaged, gitlabCom }) => (selfManaged.settings.proxyUrl = `${gitlabCom.url}/`))
    const wanted = world.gitlabCom.url
    expect(await differs('Jira Connect Proxy URL')).toBe(true)
    expect((await setting('Jira Connect Proxy URL')).textContent).toContain(`It is${wanted}/It must be${wanted}`)
    expect(await differs('Jira Connect Application ID')).toBe(false)

    await press(app, 'Change Jira Connect Proxy URL')
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain(`It is${wanted}/It will be${wanted}`)
    await app.user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(saves(world)).toEqual([])

    await change(app, 'Change Jira Connect Proxy URL')
    await screen.findByText('Jira Connect Proxy URL is saved.')
    expect(settings.proxyUrl).toBe(wanted)
    expect(saves(world)).toEqual([JSON.stringify({ jira_connect_proxy_url: wanted })])
    expect(await screen.findByText('All of them are as this page needs them.')).toBeTruthy()

    await change(app, 'Restore Jira Connect Proxy URL')
    await waitFor(() => {
      expect(settings.proxyUrl).toBe(`${wanted}/`)
    })
    expect(await differs('Jira Connect Proxy URL')).toBe(true)
  })

  it('closed while one is being saved, the question about another one stays, and what came of both is told', async () => {
    const { app, world } = await toSettings(({ selfManaged, gitlabCom }) => {
      Object.assign(selfManaged.settings, { proxyUrl: `${gitlabCom.url}/`, applicationId: 'another' })
    })
    const release = app.network.hold(/^PUT .*application\/settings/)
    await change(app, 'Change Jira Connect Proxy URL')
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }))
    await press(app, 'Change Jira Connect Application ID')
    await screen.findByRole('dialog', { name: /Application ID/ })
    release()
    await screen.findByText('Jira Connect Proxy URL is saved.')
    expect(saves(world)).toHaveLength(1)
    await app.user.click(within(screen.getByRole('dialog', { name: /Application ID/ })).getByRole('button', { name: 'Save' }))
    await screen.findByText('Jira Connect Application ID is saved.')
    expect(screen.getByText('Jira Connect Proxy URL is saved.')).toBeTruthy()
  })

  it('have the additional audience where GitLab has another name for itself, from the version on that has it', async () => {
    const world = chosen(appWorld(), ['atlas'])
    // What GitLab calls itself inside is in the address of everything that it shows.
    world.faults.add({
      where: { path: '/api/v4/user' },
      answer: { status: 200, body: { id: 1, username: 'root', name: 'Rosa', web_url: 'https://git.internal/root', is_admin: true } },
    })
    const app = await openApp(world)
    await app.signIn({ as: 'root' })
    await press(app, 'Change GitLab version')
    await press(app, 'Check connection')
    expect(await differs('Jira Connect Additional Audience URL')).toBe(true)
    await change(app, 'Change Jira Connect Additional Audience URL')
    await screen.findByText('Jira Connect Additional Audience URL is saved.')
    expect(world.selfManaged.settings.additionalAudience).toBe(world.selfManaged.url)
    world.selfManaged.settings.version = '17.6.1'
    await press(app, 'Read the settings again')
    await waitFor(() => {
      expect(screen.queryByRole('group', { name: 'Jira Connect Additional Audience URL' })).toBeNull()
    })
  })

  it('say that GitLab has kept a value after all', async () => {
    const { app, world } = await toSettings((made) => {
      made.selfManaged.settings.proxyUrl = 'https://gitlab.com'
      made.faults.add({
        where: { method: 'PUT', path: /application\/settings/ },
        answer: { status: 200, body: { jira_connect_application_key: 'x', jira_connect_proxy_url: 'https://gitlab.com' } },
      })
    })
    await change(app, 'Change Jira Connect Proxy URL')
    expect(await screen.findByText(/has accepted the change and kept Jira Connect Proxy URL as it was/)).toBeTruthy()
    expect(world.selfManaged.settings.proxyUrl).toBe('https://gitlab.com')
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull()
  })

  it('say GitLab’s own reason where it does not take a value, and lose nothing', async () => {
    const { app } = await toSettings((world) => {
      world.selfManaged.settings.proxyUrl = ''
      const body = { message: { jira_connect_proxy_url: ['is blocked: Host cannot be resolved or invalid'] } }
      world.faults.add({ where: { method: 'PUT', path: /application\/settings/ }, answer: { status: 400, body } })
    })
    await change(app, 'Change Jira Connect Proxy URL')
    expect((await within(await screen.findByRole('dialog')).findByRole('alert')).textContent).toMatch(/Host cannot be resolved or invalid/)
  })

  it('are saved where the answer was lost and GitLab has it', async () => {
    const { app, world, settings } = await toSettings((made) => {
      made.selfManaged.settings.proxyUrl = ''
      made.faults.add({ where: { method: 'PUT', path: /application\/settings/ }, answer: 'lost', times: 1 })
    })
    await change(app, 'Change Jira Connect Proxy URL')
    await screen.findByText('Jira Connect Proxy URL is saved.')
    expect([settings.proxyUrl, saves(world).length]).toEqual([world.gitlabCom.url, 1])
  })

  it.each([
    ['another type', { jira_connect_application_key: 'x', jira_connect_proxy_url: 7 }],
    ['no settings at all', { id: 1 }],
  ])('with %s are named as what they are', async (_, body) => {
    await toSettings((world) => world.faults.add({ where: { path: /application\/settings/ }, answer: { status: 200, body } }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/gave an answer that is not GitLab’s/)
  })

  it.each([
    ['Admin Mode', 'root', /Admin Mode is on there/, true],
    ['no administrator', 'mara', /Only an administrator of .* @mara is none/, false],
  ])('are out of reach: %s, and the kit is not', async (_, as, sentence, isAdminMode) => {
    const world = chosen(appWorld(), ['atlas'])
    world.selfManaged.settings.isAdminMode = isAdminMode
    const app = await openApp(world)
    await app.signIn({ as })
    await press(app, 'Change GitLab version')
    await press(app, 'Check connection')
    expect(await screen.findByText(sentence)).toBeTruthy()
    // At sign-in an administrator's rights are asked for, and never again what is refused.
    expect(app.network.callsTo(/application\/settings$/)).toHaveLength(isAdminMode ? 1 : 0)
    expect(screen.queryByRole('group', { name: 'Jira Connect Proxy URL' })).toBeNull()
    await press(app, 'Administrator’s kit')
    expect(await screen.findByRole('heading', { name: 'Administrator’s kit' })).toBeTruthy()
  })

  it('that turn out of reach while they are looked at say so', async () => {
    const { app, settings } = await toSettings()
    await setting('Jira Connect Proxy URL')
    settings.isAdminMode = true
    await press(app, 'Read the settings again')
    expect(await screen.findByText(/Admin Mode is on there/)).toBeTruthy()
  })
})
