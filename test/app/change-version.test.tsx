import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chosen } from '../stand-in/chosen.ts'
import { enterAddress, openPolicy, toAddress } from './self-managed-admin.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const puts = ({ network }: OpenApp) => network.calls.filter((call) => call.startsWith('PUT'))

const open = ({ user }: OpenApp) => screen.findByRole('button', { name: 'Change GitLab version' }).then((button) => user.click(button))

const pick = async ({ user }: OpenApp, name: RegExp) => user.click(await screen.findByRole('radio', { name }))

describe('from self-managed to GitLab.com', () => {
  it('says what happens to the links, asks, and tells the instance', async () => {
    const world = chosen(appWorld(), ['atlas', 'design'])
    const app = await openApp(world)
    await open(app)
    expect(await screen.findByText('GitLab (self-managed), http://git.acme.localhost:8080')).toBeTruthy()
    await pick(app, /^GitLab\.com \(SaaS\)/)
    expect(await screen.findByText(/is told that the app was removed, and deletes 2 links/)).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    const dialog = await screen.findByRole('dialog', { name: 'Switch to gitlab.localhost:8080?' })
    expect(dialog.textContent).toMatch(/deletes 2 links.*have to be linked again/)
    expect(puts(app)).toEqual([])

    await app.user.click(within(dialog).getByRole('button', { name: 'Switch and unlink' }))
    expect(await screen.findByRole('heading', { name: 'Get started' })).toBeTruthy()
    await world.idle()
    expect([world.gitlabCom.installations[0]?.instanceUrl, world.selfManaged.subscriptions()]).toEqual([null, []])
    expect(app.jira.reloads()).toBe(0)
  })

  it('asks nothing where nothing is linked', async () => {
    const world = chosen(appWorld())
    const app = await openApp(world)
    await open(app)
    await pick(app, /^GitLab\.com \(SaaS\)/)
    await app.user.click(await screen.findByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('heading', { name: 'Get started' })).toBeTruthy()
    expect(puts(app)).toHaveLength(1)
  })

  it('can be thought over: every Cancel changes nothing, and the screen behind is as it was', async () => {
    const world = chosen(appWorld())
    for (let index = 0; index < 25; index += 1) world.selfManaged.addGroups(1)
    for (const { fullPath } of world.selfManaged.groups.slice(-25)) world.selfManaged.link(fullPath)
    const app = await openApp(world)
    await app.user.type(await screen.findByRole('searchbox', { name: 'Search linked groups' }), 'Team')
    await open(app)
    const heading = await screen.findByRole('heading', { name: 'Change GitLab version' })
    expect(document.activeElement).toBe(heading)
    await pick(app, /^GitLab\.com \(SaaS\)/)
    await app.user.click(await screen.findByRole('button', { name: 'Save' }))
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }))
    await app.user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search linked groups' }).value).toBe('Team')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change GitLab version' }))
    expect(puts(app)).toEqual([])
    expect(world.selfManaged.subscriptions()).toHaveLength(25)
  })

  it('keeps what was chosen where the host refuses, and says why', async () => {
    const world = chosen(appWorld(), ['atlas'])
    const app = await openApp(world, { as: 'Paul' })
    await open(app)
    await pick(app, /^GitLab\.com \(SaaS\)/)
    await app.user.click(await screen.findByRole('button', { name: 'Save' }))
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Switch and unlink' }))
    expect(await screen.findByRole('heading', { name: 'GitLab did not accept your Jira user' })).toBeTruthy()
    expect(screen.getByText('GitLab (self-managed), http://git.acme.localhost:8080')).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
  })
})

describe('from GitLab.com to self-managed', () => {
  it('says that the links stay where they are, and asks', async () => {
    const world = openPolicy(appWorld())
    world.gitlabCom.link('atlas')
    const app = await openApp(world)
    await open(app)
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: /^GitLab\.com/ })).checked).toBe(true)
    await pick(app, /^GitLab \(self-managed\)/)
    expect(await screen.findByText(/The 1 linked group on gitlab\.localhost:8080 stays stored there/)).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Next' }))
    await toAddress(app)
    await enterAddress(app, world.selfManaged.url)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Switch' }))
    expect(await screen.findByRole('button', { name: 'Sign in to git.acme.localhost:8080' })).toBeTruthy()
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
  })

  it('ends the session on GitLab.com', async () => {
    const world = openPolicy(appWorld())
    const app = await openApp(world)
    await app.signIn()
    await open(app)
    await pick(app, /^GitLab \(self-managed\)/)
    await app.user.click(screen.getByRole('button', { name: 'Next' }))
    await toAddress(app)
    await enterAddress(app, world.selfManaged.url)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('button', { name: 'Sign in to git.acme.localhost:8080' })).toBeTruthy()
    expect(app.network.callsTo(/oauth\/revoke/)).toHaveLength(2)
    const toInstance = world.requests.filter(({ url, initiator }) => initiator === 'browser' && url.startsWith(world.selfManaged.url))
    expect(toInstance.filter(({ authorization }) => authorization === 'Bearer')).toEqual([])
  })

  it('that is not wanted after all leaves everything with one Save', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const app = await openApp(world)
    await open(app)
    await app.user.click(await screen.findByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
    expect(puts(app)).toEqual([])
  })
})

describe('from one self-managed instance to another', () => {
  it('is none where the address is the same', async () => {
    const world = openPolicy(chosen(appWorld(), ['atlas']))
    const app = await openApp(world)
    await open(app)
    await app.user.click(await screen.findByRole('button', { name: 'Next' }))
    await toAddress(app)
    await enterAddress(app, `${world.selfManaged.url}/users/sign_in`)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/^This instance is chosen already/)).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(puts(app)).toEqual([])
  })

  const other = 'http://git.other.localhost:8080'

  it('that stops in between asks again with the links of GitLab.com, where the site is now', async () => {
    const world = openPolicy(chosen(appWorld(), ['atlas']))
    for (const path of ['atlas', 'design']) world.gitlabCom.link(path)
    let installs = 0
    world.addHost(other, ({ url }) => {
      const isRefused = url.endsWith('/events/installed') && ++installs > 1
      return Promise.resolve(isRefused ? new Response('', { status: 503 }) : Response.json({ application_id: 'x' }))
    })
    const app = await openApp(world)
    await open(app)
    await app.user.click(await screen.findByRole('button', { name: 'Next' }))
    await toAddress(app)
    await enterAddress(app, other)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    const first = await screen.findByRole('dialog')
    expect(first.textContent).toMatch(/git\.acme\.localhost:8080 is told.*deletes 1 link\./)
    await app.user.click(within(first).getByRole('button', { name: 'Switch and unlink' }))
    const alert = await screen.findByRole('alert')
    expect(world.gitlabCom.installations[0]?.instanceUrl).toBeNull()
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    const second = await screen.findByRole('dialog')
    expect(await within(second).findByText(/^The 2 linked groups on gitlab\.localhost:8080 stay stored there/)).toBeTruthy()
    expect(within(second).getByRole('button', { name: 'Switch' })).toBeTruthy()
  })

  it('goes through GitLab.com, and tells of one that could not be told', async () => {
    const world = openPolicy(chosen(appWorld(), ['atlas']))
    world.addHost(other, ({ url }) => {
      const isList = url.endsWith('subscriptions.json')
      const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'authorization' }
      return Promise.resolve(
        Response.json(isList ? { subscriptions: [], groups_path: '/api/v4/groups' } : { application_id: 'x' }, { headers: cors }),
      )
    })
    const app = await openApp(world)
    await open(app)
    await app.user.click(await screen.findByRole('button', { name: 'Next' }))
    await toAddress(app)
    await enterAddress(app, other)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    world.faults.add({ where: { server: 'selfManaged', initiator: 'server' }, answer: 'reset' })
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Switch and unlink' }))
    expect(await screen.findByRole('button', { name: 'Sign in to git.other.localhost:8080' })).toBeTruthy()
    expect(app.jira.flags).toContainEqual(expect.objectContaining({ title: 'git.acme.localhost:8080 was not told', type: 'warning' }))
  })
})
