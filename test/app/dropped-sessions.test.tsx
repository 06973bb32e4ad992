// Whatever drops a session, GitLab is told of every token of it: each way of losing one is gone here, and the tokens that
// are still good at GitLab are counted.
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { visitAs } from '../stand-in/user-agent.ts'
import type { World } from '../stand-in/world.ts'
import { breakDates } from './break-dates.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const living = ({ gitlabCom, selfManaged }: World): string[] => [...gitlabCom.livingTokens(), ...selfManaged.livingTokens()]

const expectNoneLives = (world: World): Promise<void> =>
  waitFor(() => {
    expect(living(world)).toEqual([])
  })

async function signedInApp(world = appWorld()): Promise<{ app: OpenApp; world: World }> {
  const app = await openApp(world, { onBug: () => undefined })
  await app.signIn()
  expect(living(world)).toHaveLength(2)
  return { app, world }
}

const press = async (app: OpenApp, name: string | RegExp) => {
  await app.user.click(await screen.findByRole('button', { name }))
}

/** What the dialog shows first is known before it is opened; what is searched for is not. */
const askForGroups = async (app: OpenApp): Promise<void> => {
  await press(app, 'Link groups')
  await app.user.type(await screen.findByRole('searchbox', { name: 'Search groups' }), 'team')
}

const startSignIn = (app: OpenApp) => press(app, /^Sign in to /)

/** A call that GitLab refuses because the access token is over, so that the page renews it. */
async function beginRenewal(app: OpenApp, world: World): Promise<() => void> {
  const release = app.network.hold(/oauth\/token/)
  world.gitlabCom.expireTokens()
  await askForGroups(app)
  await waitFor(() => {
    expect(app.network.callsTo(/oauth\/token/)).toHaveLength(2)
  })
  await press(app, /^Close/)
  return release
}

describe('no token outlives a session that ends', () => {
  it('by signing out', async () => {
    const { app, world } = await signedInApp()
    await press(app, 'Sign out')
    await expectNoneLives(world)
  })

  it('by signing out while it is renewed', async () => {
    const { app, world } = await signedInApp()
    const release = await beginRenewal(app, world)
    await press(app, 'Sign out')
    release()
    await expectNoneLives(world)
  })

  it('by another account', async () => {
    const { app, world } = await signedInApp()
    await press(app, 'Switch account')
    await press(app, 'Continue')
    await waitFor(() => {
      expect(app.popup().addresses.at(-1)).toContain('/oauth/authorize?')
    })
    await app.popup().answer({ as: 'root' })
    await screen.findByText(/@root/)
    await waitFor(() => {
      expect(new Set(living(world)).size).toBe(2)
    })
    await press(app, 'Sign out')
    await expectNoneLives(world)
  })

  it('by the choice of another instance', async () => {
    const world = appWorld()
    world.gitlabCom.settings.page.csp = 'open'
    const { app } = await signedInApp(world)
    await press(app, 'Change GitLab version')
    await app.user.click(await screen.findByRole('radio', { name: /self-managed/ }))
    await press(app, 'Next')
    for (const box of await screen.findAllByRole('checkbox')) await app.user.click(box)
    await press(app, 'Next')
    await app.user.type(await screen.findByRole('textbox', { name: /GitLab instance URL/ }), world.selfManaged.url)
    await press(app, 'Save')
    await screen.findByRole('button', { name: /^Sign in to git\.acme/ })
    await expectNoneLives(world)
  })

  it('where GitLab no longer renews it', async () => {
    const { app, world } = await signedInApp()
    world.faults.add({
      where: { path: '/oauth/token' },
      answer: { status: 400, body: { error: 'invalid_grant', error_description: 'No.' } },
    })
    world.faults.add({ where: { path: '/api/v4/groups' }, answer: { status: 401, body: { message: '401 Unauthorized' } } })
    await askForGroups(app)
    await within(await screen.findByRole('dialog')).findByRole('alert')
    await expectNoneLives(world)
  })

  it('with a fault of the page', async () => {
    const { app, world } = await signedInApp()
    breakDates()
    await press(app, 'Link groups')
    await press(app, 'Link Acme')
    await screen.findByRole('heading', { name: 'This page has a fault' })
    await expectNoneLives(world)
  })

  it('when Jira’s page is left', async () => {
    const { world } = await signedInApp()
    window.dispatchEvent(new Event('pagehide'))
    await expectNoneLives(world)
    expect(world.requests.filter(({ url }) => url.endsWith('/oauth/revoke')).map(({ status }) => status)).toEqual([200, 200])
  })
})

describe('no token outlives a sign-in that does not succeed', () => {
  const finishing = async (hold: RegExp) => {
    const world = appWorld()
    const app = await openApp(world)
    await startSignIn(app)
    const release = app.network.hold(hold)
    await app.popup().answer()
    await waitFor(() => {
      expect(living(world)).toHaveLength(2)
    })
    return { app, world, release }
  }

  it.each([
    ['the code is on its way', /oauth\/token/],
    ['GitLab is asked who signed in', /api\/v4\/user/],
  ])('because it is cancelled while %s', async (_when, hold) => {
    const { app, world, release } = await finishing(hold)
    await press(app, 'Cancel')
    release()
    await expectNoneLives(world)
  })

  it('because a code is confirmed and its question on its way when it is cancelled', async () => {
    const world = appWorld()
    let ask: () => void = () => undefined
    const app = await openApp(world, { popupBlocker: true, pause: () => new Promise((resolve) => (ask = resolve)) })
    await startSignIn(app)
    await press(app, 'Sign in with a code')
    const link = await screen.findByRole('link', { name: 'GitLab’s page for codes' })
    await visitAs(world, { username: 'mara', password: 'mara-password', consent: 'allow' })(link.getAttribute('href') ?? '')
    const release = app.network.hold(/oauth\/token/)
    ask()
    await waitFor(() => {
      expect(living(world)).toHaveLength(2)
    })
    await press(app, 'Cancel')
    release()
    await expectNoneLives(world)
  })

  it('because another one is begun meanwhile', async () => {
    const { app, world, release } = await finishing(/oauth\/token/)
    await press(app, 'Cancel')
    await startSignIn(app)
    release()
    await app.popup().answer()
    await screen.findByRole('button', { name: 'Sign out' })
    await waitFor(() => {
      expect(living(world)).toHaveLength(2)
    })
  })

  it.each([
    { status: 403, body: { message: '403 Forbidden' } },
    { status: 200, body: { id: 'mara' } },
    { status: 401, body: { message: '401 Unauthorized' } },
    { status: 500 },
    'reset',
  ] as const)('because GitLab does not tell who signed in (%j)', async (answer) => {
    const world = appWorld()
    const app = await openApp(world)
    world.faults.add({ where: { path: '/api/v4/user' }, answer })
    await startSignIn(app)
    await app.popup().answer()
    await screen.findByRole('alert')
    await expectNoneLives(world)
  })
})

it.each([
  ['linking', /^POST .*jira_connect\/subscriptions$/],
  ['unlinking', /^DELETE /],
])('%s many ends with the instance on screen: what has not begun is not sent any more', async (kind, call) => {
  const world = appWorld()
  world.gitlabCom.addGroups(20)
  if (kind === 'unlinking') for (const { fullPath } of world.gitlabCom.groups.slice(-20)) world.gitlabCom.link(fullPath)
  const { app } = await signedInApp(world)
  const release = app.network.hold(call)
  if (kind === 'linking') {
    await askForGroups(app)
    await press(app, 'Choose all 20')
    await press(app, 'Link 20 groups')
  } else {
    await app.user.click(await screen.findByRole('checkbox', { name: 'Choose all linked groups on this page' }))
    await press(app, 'Unlink 20 groups')
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink 20 groups' }))
  }
  await waitFor(() => {
    expect(app.network.callsTo(call)).toHaveLength(4)
  })
  cleanup()
  release()
  await expectNoneLives(world)
  // What is sent again after an answer is sent within the same turn.
  await setImmediate()
  expect(app.network.callsTo(call)).toHaveLength(4)
})
