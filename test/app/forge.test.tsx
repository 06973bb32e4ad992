// The page inside Forge: Jira's bridge, Atlassian's servers and GitLab's interface are the stand-in's. Every status of that
// interface is provoked on the wire and read on screen.
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { FaultAnswer } from '../stand-in/faults.ts'
import { visitAs } from '../stand-in/user-agent.ts'
import type { World } from '../stand-in/world.ts'
import { findAdvice } from './advice-on-screen.ts'
import { forgeWorld, openForgeApp, type ForgeApp } from './forge-app.tsx'

const host = 'git.acme.localhost:8080'

let world: World
beforeEach(() => {
  world = forgeWorld()
  world.selfManaged.settings.signIn.devicePolling = { interval: 5, seconds: 0 }
})

const press = async (app: ForgeApp, name: string | RegExp) => {
  await app.user.click(await screen.findByRole('button', { name }))
}

async function signIn(app: ForgeApp): Promise<void> {
  await press(app, /^Sign in to /)
  await app.user.click(await screen.findByRole('link', { name: 'GitLab’s page for codes' }))
  await visitAs(world, { username: 'mara', password: 'mara-password', consent: 'allow' })(app.tabs.at(-1) ?? '')
  await screen.findByRole('button', { name: 'Sign out' })
}

async function openDialog(app: ForgeApp): Promise<void> {
  await signIn(app)
  await press(app, 'Link groups')
  await screen.findByRole('button', { name: 'Link Atlas' })
}

const unlinkAtlas = async (app: ForgeApp) => {
  await press(app, 'Unlink Atlas')
  await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink' }))
}

const byInterface = (method: string, answer: FaultAnswer) =>
  world.faults.add({ where: { server: 'selfManaged', method, path: /jira_forge\/subscriptions/ }, answer })

describe('the main job', () => {
  it('has Help, without an address for others: GitLab does not serve this page', async () => {
    const app = await openForgeApp(world)
    await press(app, 'Help')
    await press(app, 'Privacy and security')
    expect(await screen.findByRole('heading', { name: 'Privacy and security' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Copy the address of this answer' })).toBeNull()
    await press(app, 'Close Help')
  })

  it('says in Help what people look for and do not find here', async () => {
    const app = await openForgeApp(world)
    await press(app, 'Help')
    await app.user.type(await screen.findByRole('searchbox'), 'Change GitLab version')
    await press(app, /^Inside Forge: no Change GitLab version/)
    const article = await screen.findByRole('article')
    expect(within(article).getByText(/this app is for one GitLab/)).toBeTruthy()
    expect(within(article).getByText(/There is no repair here/)).toBeTruthy()
    expect(within(article).getByText(/no local access/)).toBeTruthy()
    await press(app, 'Close Help')
  })

  it('says of access that Atlassian’s tokens do not come into this page', async () => {
    await press(await openForgeApp(world), 'What this access is for')
    expect(await screen.findAllByText(/this page never sees it/)).toHaveLength(2)
    expect(screen.queryByText(/Jira gives this page a token|secret/)).toBeNull()
  })

  it('signs in by a code, links, lists and unlinks, on a GitLab that learns of this site by it', async () => {
    const app = await openForgeApp(world)
    expect(await screen.findByRole('heading', { name: 'Experimental: this page runs inside Forge' })).toBeTruthy()
    expect(await screen.findByRole('heading', { name: /GitLab does not know this Jira site yet/ })).toBeTruthy()
    // The groups of the Jira user are looked up for whoever has had time to read.
    await waitFor(() => {
      expect(app.commands).toContain('fetchProduct')
    })
    await openDialog(app)
    await press(app, 'Link Atlas')
    await waitFor(() => {
      expect(world.selfManaged.subscriptions()).toEqual(['atlas'])
    })
    // Also after GitLab's next list, which has no ids.
    await screen.findByRole('heading', { name: 'Linked groups 1', hidden: true })
    await screen.findByText('Linked')
    await press(app, /^Close/)
    await screen.findByRole('button', { name: 'Unlink Atlas' })
    expect(screen.queryByRole('heading', { name: /GitLab does not know/ })).toBeNull()
    await unlinkAtlas(app)
    await waitFor(() => {
      expect(world.selfManaged.subscriptions()).toEqual([])
    })
    expect(new Set(app.commands)).toEqual(
      new Set(['getContext', 'enableTheming', 'fetchRemote', 'invoke', 'navigate', 'fetchProduct', 'showFlag']),
    )
  })

  it('does so on the older generation too, which takes the user’s own word', async () => {
    world.selfManaged.settings.forge.generation = 'older'
    world.selfManaged.install()
    const app = await openForgeApp(world)
    await openDialog(app)
    await press(app, 'Link Atlas')
    await waitFor(() => {
      expect(world.selfManaged.subscriptions()).toEqual(['atlas'])
    })
    expect(app.network.callsTo(/^POST .*jira_forge\/subscriptions/)).toHaveLength(1)
  })

  it('says so where the older generation does not know this site, which no link changes', async () => {
    world.selfManaged.settings.forge.generation = 'older'
    const app = await openForgeApp(world)
    await openDialog(app)
    await press(app, 'Link Atlas')
    await findAdvice({
      title: `${host} does not know this Jira site`,
      cause: /older generation/,
      owner: 'An admin of the GitLab instance',
      fix: /Install the app of the other kind/,
    })
  })

  it('claims in the connection check neither that GitLab knows the site, nor that it does not', async () => {
    const app = await openForgeApp(world)
    await press(app, 'Check connection')
    expect(await screen.findByText(/linking a group shows which/)).toBeTruthy()
    expect(screen.queryByText(/accepts Jira’s token/)).toBeNull()
  })

  it('takes over what Connect linked for the same site, and unlinks it where GitLab says nothing', async () => {
    world.selfManaged.install()
    world.selfManaged.link('atlas')
    world.selfManaged.settings.forge.answersNothing = true
    const app = await openForgeApp(world)
    await screen.findByRole('button', { name: 'Unlink Atlas' })
    await openDialog(app)
    await press(app, 'Link Acme')
    await press(app, /^Close/)
    await unlinkAtlas(app)
    await waitFor(() => {
      expect(world.selfManaged.subscriptions()).not.toContain('atlas')
    })
  })

  it('reads the list by Atlassian’s servers where Jira’s page may not', async () => {
    world.selfManaged.install()
    world.selfManaged.link('atlas')
    world.faults.add({ where: { server: 'selfManaged', initiator: 'browser', path: /jira_forge/ }, answer: 'cors-refused' })
    await openForgeApp(world)
    await screen.findByRole('button', { name: 'Unlink Atlas' })
  })

  it.each(['by Jira’s page', 'by Atlassian’s servers'])('lists more than one page of groups %s', async (road) => {
    world.selfManaged.addGroups(60)
    world.selfManaged.install()
    for (const { name, fullPath } of world.selfManaged.groups) if (name.startsWith('Team')) world.selfManaged.link(fullPath)
    if (road === 'by Atlassian’s servers')
      world.faults.add({ where: { server: 'selfManaged', initiator: 'browser', path: /jira_forge/ }, answer: 'cors-refused' })
    await openForgeApp(world)
    expect(await screen.findByRole('heading', { name: 'Linked groups 60' })).toBeTruthy()
  })

  it('offers no other instance, no repair and no window, and says so', async () => {
    const app = await openForgeApp(world)
    await screen.findByRole('button', { name: 'What this access is for' })
    expect(screen.queryByRole('link', { name: /Install/ })).toBeNull()
    await signIn(app)
    expect(screen.queryByRole('button', { name: /Change GitLab version|GitLab stopped sending data/ })).toBeNull()
    await app.user.click(screen.getByText('What is different here'))
    expect(screen.getByText(/There is no repair here/)).toBeTruthy()
  })

  it('asks Jira as the person in front of it, as far as the manifest has the scopes', async () => {
    await openForgeApp(world, { as: 'Paul' })
    expect(await screen.findByText(/Jira says that you are not/)).toBeTruthy()
    cleanup()
    world.selfManaged.install()
    world.selfManaged.link('atlas')
    await press(await openForgeApp(world), 'Is data arriving?')
    expect(await screen.findByText(/Of 0 issues with development data/)).toBeTruthy()
  })

  it('signs in by a window where the manifest allows one', async () => {
    world.forge.settings.opensWindows = true
    const opened: unknown[] = []
    vi.stubGlobal('open', (...given: unknown[]) => {
      opened.push(given)
      return null
    })
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    const app = await openForgeApp(world)
    await press(app, /^Sign in to /)
    expect(await screen.findByRole('heading', { name: 'Your browser blocked the sign-in window' })).toBeTruthy()
    expect(opened).toHaveLength(1)
  })

  it('cannot tell whether data arrives where Jira’s bridge refuses to ask, or answers nothing of use', async () => {
    world.selfManaged.install()
    world.selfManaged.link('atlas')
    for (const asked of [
      () => Promise.reject(new Error('granted scopes: []')),
      () => Promise.resolve(null),
      () => Promise.resolve({ status: 200 }),
    ]) {
      cleanup()
      const app = await openForgeApp(world, {
        bridge: (command, answer, payload) => (command === 'fetchProduct' ? asked() : answer(command, payload)),
      })
      await press(app, 'Is data arriving?')
      expect(await screen.findByRole('heading', { name: 'The Jira site as a whole: cannot be told from here' })).toBeTruthy()
    }
  })

  it('signs in by hand where GitLab gives no code', async () => {
    world.selfManaged.settings.version = '17.8.0-ee'
    const app = await openForgeApp(world)
    await press(app, /^Sign in to /)
    await screen.findByRole('heading', { name: `${host} gives no code to sign in with` })
    await press(app, 'Try again')
    expect(await screen.findByRole('heading', { name: 'Bring the answer here by hand' })).toBeTruthy()
  })

  it('makes a new word of the user’s where the old one is not taken any more', async () => {
    const app = await openForgeApp(world)
    await openDialog(app)
    await press(app, 'Link Atlas')
    await screen.findByText('Linked')
    world.clock.advance(3 * 3600)
    await press(app, 'Link Acme')
    await waitFor(() => {
      expect(world.selfManaged.subscriptions()).toContain('acme')
    })
  })
})

describe('fails with a name:', () => {
  it('GitLab without the interface', async () => {
    world.selfManaged.settings.forge.generation = 'none'
    await openForgeApp(world)
    await findAdvice({
      title: `${host} has no interface for Forge`,
      cause: /Nothing was changed/,
      owner: 'An admin of the GitLab instance',
      fix: /Update GitLab and set Forge app ID/,
    })
  })

  it('no bridge', async () => {
    await openForgeApp(world, { bridge: null })
    await findAdvice({
      title: 'This page works inside Jira',
      cause: /Atlassian’s part of the page is not here/,
      owner: 'You',
      fix: /Get started/,
    })
  })

  it('Jira that says nothing of use', async () => {
    await openForgeApp(world, { bridge: () => Promise.resolve({}) })
    await findAdvice({ title: 'Jira did not answer', cause: /within 5 seconds/, owner: 'You', fix: /Reload the page in Jira/ })
  })

  it('servers of Atlassian’s that reach nothing', async () => {
    world.faults.add({ where: { server: 'selfManaged', initiator: 'browser', path: /jira_forge/ }, answer: 'reset' })
    world.forge.settings.outOfOrder = 'The remote could not be reached.'
    await openForgeApp(world)
    await findAdvice({
      title: 'Atlassian’s servers could not ask GitLab',
      cause: /The remote could not be reached/,
      owner: 'Your network team',
      fix: /ip-ranges\.atlassian\.com/,
    })
  })

  it('a certificate that Atlassian’s servers do not take, which is no word about the app', async () => {
    world.faults.add({ where: { server: 'selfManaged', initiator: 'browser', path: /jira_forge/ }, answer: 'cors-refused' })
    world.forge.settings.outOfOrder = 'fetch failed: could not verify the first certificate'
    await openForgeApp(world)
    await findAdvice({
      title: 'Atlassian’s servers could not ask GitLab',
      cause: /could not verify the first certificate/,
      owner: 'Your network team',
      fix: /ip-ranges/,
    })
  })

  const linkFails: readonly [name: string, provoke: () => unknown, title: RegExp, as?: 'Paul'][] = [
    ['another Forge app ID', () => (world.selfManaged.settings.forge.appId = 'ari:another'), /does not believe this app/],
    ['no system token', () => (world.forge.settings.sendsSystemToken = false), /Atlassian sends no token of the app’s along/],
    ['a Jira user who is no admin', () => undefined, /Your Jira user may not change this|GitLab did not accept/, 'Paul'],
    ['another organization', () => (world.selfManaged.settings.forge.refusesOrganization = true), /cannot be linked to this Jira site/],
    [
      'a group that is not seen',
      () => byInterface('POST', { status: 404, body: { message: 'Namespace not found. Check the group path and try again.' } }),
      /atlas/i,
    ],
    [
      'no Maintainer',
      () =>
        byInterface('POST', {
          status: 403,
          body: { message: 'You do not have permission to link this namespace. You must be a Maintainer or Owner of the group.' },
        }),
      /atlas/i,
    ],
    ['a path that is missing', () => byInterface('POST', { status: 400, body: { error: 'namespace_path is missing' } }), /refused this/],
    ['a row that cannot be made', () => byInterface('POST', { status: 422, body: { message: 'Installation is invalid' } }), /refused this/],
    [
      'GitLab with an error of its own',
      () => byInterface('POST', { status: 500, body: { message: '500 Internal Server Error' } }),
      /internal error/,
    ],
  ]

  it.each(linkFails)('linking: %s', async (_name, provoke, title, as) => {
    const app = await openForgeApp(world, as ? { as } : {})
    await openDialog(app)
    provoke()
    await press(app, 'Link Atlas')
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: title })).toBeTruthy()
    expect(world.selfManaged.subscriptions()).toEqual([])
  })

  it.each<[name: string, status: number, message: string, title: RegExp]>([
    ['another app', 401, '401 Unauthorized - Forge invocation token authentication failed', /does not believe this app/],
    ['no admin', 403, 'The Jira user is not a site or organization administrator. Check the permissions in Jira and try again.', /not/],
    ['nothing there', 404, '404 Subscription Not Found', /not know/],
    ['GitLab that cannot', 422, 'Something is invalid', /refused this/],
  ])('unlinking: %s', async (_name, status, message, title) => {
    world.selfManaged.install()
    world.selfManaged.link('atlas')
    const app = await openForgeApp(world)
    byInterface('DELETE', { status, body: { message } })
    await screen.findByRole('button', { name: 'Unlink Atlas' })
    await unlinkAtlas(app)
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: title })).toBeTruthy()
  })

  it('unlinking: a copy of the app’s token at GitLab that is too old, which looks as if the Jira user were no admin', async () => {
    world.selfManaged.install()
    world.selfManaged.link('atlas')
    await world.forge.runTriggers()
    world.forge.settings.ranOut = new Set(world.forge.tokens)
    const app = await openForgeApp(world)
    await screen.findByRole('button', { name: 'Unlink Atlas' })
    await unlinkAtlas(app)
    await findAdvice({
      title: 'GitLab did not accept your Jira user',
      cause: /app’s token is too old/,
      owner: 'A Jira admin',
      fix: /calls to installation\/forge_token arrive/,
    })
    expect(world.selfManaged.subscriptions()).toEqual(['atlas'])
    world.forge.settings.ranOut = null
    await press(app, 'Try again')
    await waitFor(() => {
      expect(world.selfManaged.subscriptions()).toEqual([])
    })
  })

  it.each<[status: number, body: object, title: RegExp]>([
    [401, { message: '401 Unauthorized' }, /sign-in .* has ended/i],
    [403, { error: 'insufficient_scope', scope: 'api' }, /access .* too small/i],
    [400, { error: 'account_id is missing' }, /refused this/],
  ])('the user’s word: %s', async (status, body, title) => {
    const app = await openForgeApp(world)
    await openDialog(app)
    world.faults.add({ where: { server: 'selfManaged', path: /user_delegation/ }, answer: { status, body } })
    await press(app, 'Link Atlas')
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: title })).toBeTruthy()
  })

  it('a page that was not made for any GitLab', async () => {
    await openForgeApp(world, { config: {} })
    await findAdvice({
      title: 'This page is not configured correctly',
      cause: /page-config: host is not a text/,
      owner: 'Whoever runs the GitLab that serves this page',
      fix: /page-config/,
    })
  })
})
