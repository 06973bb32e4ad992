// The rows of docs/failures.md that are about signing in: provoked on the wire, read on screen. The list
// behind stays as it is, and the message goes when a new attempt starts.
import { fireEvent, screen, within } from '@testing-library/react'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { toAnswerText } from '../../src/oauth/answer-text.ts'
import { checkNumber } from '../../src/oauth/check-number.ts'
import { chosen } from '../stand-in/chosen.ts'
import type { FaultAnswer } from '../stand-in/faults.ts'
import { visitAs } from '../stand-in/user-agent.ts'
import type { World } from '../stand-in/world.ts'
import { findAdvice, type ExpectedAdvice } from './advice-on-screen.ts'
import type { Popup } from './popup.ts'
import { provokes } from '../failures/provokes.ts'
import { appWorld, openApp, type OpenApp, type OpenAppOptions } from './world-app.tsx'

const host = 'gitlab.localhost:8080'
const ownHost = 'git.acme.localhost:8080'

const searchField = () => screen.findByRole('searchbox', { name: 'Search linked groups' })

/** The list of somebody who has searched in it. */
async function openSearchedList(world: World, options: OpenAppOptions = {}): Promise<OpenApp> {
  const instance = world.gitlabCom.installations[0]?.instanceUrl ? world.selfManaged : world.gitlabCom
  instance.addGroups(25)
  for (const { fullPath } of instance.groups.slice(-25)) instance.link(fullPath)
  const app = await openApp(world, options)
  fireEvent.change(await searchField(), { target: { value: 'team 0002' } })
  await expectKept()
  return app
}

async function expectKept(): Promise<void> {
  expect(await searchField()).toHaveProperty('value', 'team 0002')
  expect(screen.getAllByRole('button', { name: /^Unlink Team 0002/ })).toHaveLength(6)
  expect(screen.queryByRole('button', { name: 'Unlink Team 00001' })).toBeNull()
}

const signInButton = () => screen.findByRole('button', { name: /^Sign in to / })

async function startSignIn(app: OpenApp): Promise<Popup> {
  await app.user.click(await signInButton())
  return app.popup()
}

/** A new attempt takes the message away and succeeds. */
async function expectToSignIn(app: OpenApp): Promise<void> {
  await app.user.click(await signInButton())
  expect(screen.queryByRole('alert')).toBeNull()
  await app.popup().answer()
  expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy()
  await expectKept()
}

const exchanges = ({ requests }: World) => requests.filter(({ url, method }) => method === 'POST' && url.endsWith('/oauth/token'))

describe('before the window opens', () => {
  it('row 14: an instance without an application id', async () => {
    provokes(14)
    const world = appWorld()
    chosen(world)
    world.selfManaged.settings.applicationId = ''
    const app = await openSearchedList(world)
    const alert = await findAdvice({
      title: `${ownHost} is not ready for sign-in`,
      cause:
        /Jira Connect Application ID is not set there, or its integration allowlist leaves out the app, or it is older than GitLab 15\.7/,
      documentedAs: ['Failed to load Jira Connect Application ID'],
      owner: 'An admin of the GitLab instance',
      fix: /Admin > Settings > General > GitLab for Jira App and enter the Application ID .* under Jira Connect Application ID/,
    })
    expect(screen.queryByRole('button', { name: /^Sign in to / })).toBeNull()
    expect(app.popups).toEqual([])
    await expectKept()

    world.selfManaged.settings.applicationId = world.selfManaged.oauthApplicationId
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await expectToSignIn(app)
  })
})

describe('no answer comes back', () => {
  const finishByHand = async (app: OpenApp, callback: URL) => {
    fireEvent.change(screen.getByRole('textbox', { name: 'Text from the sign-in window' }), {
      target: { value: toAnswerText(callback.searchParams, '007') },
    })
    await app.user.click(screen.getByRole('button', { name: 'Finish signing in' }))
    expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    await expectKept()
  }

  it('row 18: the browser blocked the window', async () => {
    provokes(18)
    const world = appWorld()
    const app = await openSearchedList(world, { popupBlocker: true })
    await app.user.click(await signInButton())
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: 'Your browser blocked the sign-in window' })).toBeTruthy()
    expect(alert.textContent).toMatch(/Allow pop-ups for this site in the address bar and sign in again/)
    expect(within(alert).getByRole('button', { name: 'Sign in again' })).toBeTruthy()
    await expectKept()

    const link = await within(alert).findByRole('link', { name: 'open the sign-in page' })
    const visit = visitAs(world, { username: 'mara', password: 'mara-password', consent: 'allow' })
    await finishByHand(app, await visit(link.getAttribute('href') ?? ''))
  })

  it('row 18: nor is a window needed: a code that stands here is confirmed at GitLab’s own page', async () => {
    provokes(18)
    const world = appWorld()
    world.gitlabCom.settings.signIn.devicePolling = { interval: 5, seconds: 0 }
    const app = await openSearchedList(world, { popupBlocker: true, pause: () => setImmediate<undefined>() })
    await app.user.click(await signInButton())
    await app.user.click(await screen.findByRole('button', { name: 'Sign in with a code' }))
    const link = await screen.findByRole('link', { name: 'GitLab’s page for codes' })
    expect(await screen.findByRole('timer')).toHaveProperty('textContent', expect.stringMatching(/another 4:5\d minutes/))
    const address = link.getAttribute('href') ?? ''
    expect(screen.getByText(/Confirm only this code/)).toBeTruthy()
    expect(screen.getAllByText(new URL(address).searchParams.get('user_code') ?? '-')).toHaveLength(2)
    await visitAs(world, { username: 'mara', password: 'mara-password', consent: 'allow' })(address)
    expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy()
    await expectKept()
  })

  it('row 18: an instance that is not the host gives no other page a code, and none is offered', async () => {
    provokes(18)
    const world = appWorld()
    chosen(world)
    const app = await openSearchedList(world, { popupBlocker: true })
    await app.user.click(await signInButton())
    await screen.findByRole('alert')
    expect(screen.queryByRole('button', { name: 'Sign in with a code' })).toBeNull()
  })

  it('row 19: the window is open and silent: it is sent on by Continue, and enterprise users are told what to do first', async () => {
    provokes(19)
    const app = await openSearchedList(appWorld())
    const popup = await startSignIn(app)
    expect(await screen.findByRole('heading', { name: `Continue in the window of ${host}` })).toBeTruthy()
    expect(screen.getByText(/sign in with the single sign-on address of their group first/)).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Continue in the window' }))
    expect(popup.addresses).toHaveLength(2)
    await popup.answer()
    expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy()
    await expectKept()
  })

  it('row 20: the opener is cut off: the answer is carried over by hand, and nobody is told to have closed the window', async () => {
    provokes(20)
    const app = await openSearchedList(appWorld())
    const popup = await startSignIn(app)
    const callback = await popup.visit()
    popup.close()
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: 'The sign-in window can no longer reach this page' })).toBeTruthy()
    expect(alert.textContent).not.toMatch(/(?<!If )you closed/i)
    expect(alert.textContent).toMatch(/If it is still open, a page of your single sign-on has cut it off/)
    await expectKept()
    await finishByHand(app, callback)
  })
})

describe('while the window is open, or is not where this page can see it', () => {
  const clientId = (world: World) => world.gitlabCom.oauthApplicationId
  const redirectUri = 'http://gitlab.localhost:8080/-/jira_connect/oauth_callbacks'

  it('row 38: what GitLab’s error pages mean is there unasked, with the exact value to copy and who can set it', async () => {
    provokes(38)
    const world = appWorld()
    world.gitlabCom.settings.redirectUris = ['https://gitlab.example.com/another']
    const app = await openApp(world)
    const popup = await startSignIn(app)
    await expect(popup.visit()).rejects.toThrow('The redirect URI included is not valid.')

    const explained = (seen: RegExp) => screen.getByText(seen).closest('li') as HTMLElement
    const rows = [
      [/^The redirect URI included is not valid/, /An admin of the GitLab instance/, 'Redirect URI', redirectUri],
      [/^Client authentication failed due to unknown client/, /An admin of the GitLab instance/, 'Application ID', clientId(world)],
      [/^The requested scope is invalid/, /An admin of the GitLab instance/, 'Scopes', 'api'],
      [/^Authorize does nothing/, /An admin of the GitLab instance/, 'form-action', 'http://gitlab.localhost:8080'],
    ] as const
    for (const [seen, owner, setting, value] of rows) {
      expect(within(explained(seen)).getByText(owner)).toBeTruthy()
      expect(within(explained(seen)).getByText(value)).toBeTruthy()
      await app.user.click(within(explained(seen)).getByRole('button', { name: `Copy ${setting}` }))
      expect(await navigator.clipboard.readText()).toBe(value)
    }
    expect(within(explained(/^Terms of use/)).getByText(/You can fix this\. GitLab wants this first/)).toBeTruthy()
    expect(within(explained(/start page/)).getByText(/You can fix this\..*lost its way/)).toBeTruthy()
    expect(within(explained(/^Request Rejected/)).getByText(/Your network team can fix this\. A firewall.*by that number/)).toBeTruthy()

    world.gitlabCom.settings.redirectUris = [redirectUri]
    await app.user.click(screen.getByRole('button', { name: 'Continue in the window' }))
    await popup.answer()
    expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy()
  })

  it.each(['text', 'address'] as const)(
    'row 39: field and address are there from the start; by a window of another profile (%s)',
    async (way) => {
      provokes(39)
      const world = appWorld()
      const app = await openApp(world)
      const popup = await startSignIn(app)
      await app.user.click(await screen.findByRole('button', { name: 'Copy Sign-in page' }))
      const address = await navigator.clipboard.readText()
      expect(address).toBe(popup.addresses[0])
      const state = new URL(address).searchParams.get('state') ?? ''
      const number = await checkNumber(state)
      expect(screen.getByText(new RegExp(`Authorize at ${host}.* check number ${number}.*Give it to nobody`))).toBeTruthy()

      const visit = visitAs(world, { username: 'mara', password: 'mara-password', consent: 'allow' })
      const callback = await visit(address)
      fireEvent.change(screen.getByRole('textbox', { name: 'Text from the sign-in window' }), {
        target: { value: way === 'text' ? toAnswerText(callback.searchParams, number) : callback.href },
      })
      await app.user.click(screen.getByRole('button', { name: 'Finish signing in' }))
      expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy()
      expect(popup.isClosed()).toBe(true)
    },
  )

  it.each([
    ['an empty object', () => ({})],
    ['a frame', () => document.body.appendChild(document.createElement('iframe')).contentWindow],
    [
      'a proxy of this window',
      () => new Proxy(window, { get: (page, name): unknown => (name === 'closed' ? false : Reflect.get(page, name)) }),
    ],
    ['this window', () => window],
    [
      'nothing, with an exception',
      () => {
        throw new TypeError('No windows')
      },
    ],
  ])('row 39: a pop-up blocker hands out %s: said as a window that is blocked, and nothing spins', async (_what, dummy) => {
    provokes(39)
    const app = await openApp(appWorld())
    window.open = dummy as unknown as typeof window.open
    const button = await signInButton()
    await app.user.click(button)
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: 'Your browser blocked the sign-in window' })).toBeTruthy()
    expect(await within(alert).findByRole('link', { name: 'open the sign-in page' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Loading/ })).toBeNull()
    expect(screen.getByRole('textbox', { name: 'Text from the sign-in window' })).toBeTruthy()
  })

  it('nothing spins once the window is lost', async () => {
    const app = await openApp(appWorld())
    const popup = await startSignIn(app)
    expect(await screen.findByRole('button', { name: /^Sign in to .*Loading/ })).toBeTruthy()
    popup.close()
    await screen.findByRole('alert')
    expect(screen.queryByRole('button', { name: /Loading/ })).toBeNull()
  })
})

describe('the answer is no', () => {
  it.each(['app', 'gitlab'] as const)('row 21: consent was denied, told by the callback page of the %s', async (callback) => {
    provokes(21)
    const world = appWorld()
    world.gitlabCom.settings.page.callback = callback
    const app = await openSearchedList(world)
    await (await startSignIn(app)).answer({ consent: 'deny' })
    await findAdvice({
      title: `${host} was told not to give access`,
      cause: /The request for access was denied on GitLab’s page/,
      owner: 'You',
      fix: /Sign in again and select Authorize/,
    })
    await expectKept()
    expect(exchanges(world)).toEqual([])
    await expectToSignIn(app)
  })

  it('row 22: an answer to another request', async () => {
    provokes(22)
    const world = appWorld()
    const app = await openSearchedList(world)
    const popup = await startSignIn(app)
    popup.post({ ...popup.messageOf(await popup.visit()), state: 'of-somebody-else' })
    await findAdvice({
      title: 'This answer belongs to another sign-in',
      cause: /does not match the sign-in that was started here, so it was not used/,
      owner: 'You',
      fix: /Sign in again, and use only the window that opens/,
    })
    expect(exchanges(world)).toEqual([])
    await expectKept()
    await expectToSignIn(app)
  })
})

describe('the token endpoint', () => {
  type Row = ExpectedAdvice & { readonly row: number; readonly what: string; readonly provoke: (world: World) => () => void }

  const broken =
    (answer: FaultAnswer): Row['provoke'] =>
    ({ faults }) =>
      faults.add({ where: { path: '/oauth/token' }, answer })

  const unreachable = {
    title: `${ownHost} cannot be reached`,
    cause: /Your browser got no answer that it may read/,
    owner: 'Your network team',
    fix: /in a new tab\. If it opens there, a proxy or firewall treats this page differently/,
  } as const

  const rows: readonly Row[] = [
    {
      row: 23,
      what: 'expects a secret',
      provoke: ({ selfManaged: { settings } }) => {
        settings.signIn.isConfidential = true
        return () => {
          settings.signIn.isConfidential = false
        }
      },
      title: `The OAuth application of ${ownHost} expects a secret`,
      cause: /GitLab answered “invalid_client”: the application is marked as Confidential or Trusted/,
      documentedAs: ['Failed to sign in to GitLab'],
      owner: 'An admin of the GitLab instance',
      fix: /Admin > Applications, edit the application for Jira, clear both Trusted and Confidential, and save/,
    },
    {
      row: 24,
      what: 'refuses the code',
      provoke: broken({ status: 400, body: { error: 'invalid_grant', error_description: 'The code has expired.' } }),
      title: `${ownHost} did not complete the sign-in`,
      cause: /It answered “invalid_grant”: The code has expired/,
      documentedAs: ['Failed to sign in to GitLab'],
      owner: 'You',
      fix: /Sign in again\. If it happens every time, the Redirect URI of the OAuth application may differ/,
    },
    { row: 24, what: 'cannot be reached', provoke: broken('reset'), ...unreachable },
    { row: 24, what: 'is not readable for this page', provoke: broken('cors-refused'), ...unreachable },
    {
      row: 24,
      what: 'answers half of it',
      provoke: broken('malformed-json'),
      title: `${ownHost} gave an answer that is not GitLab’s`,
      cause: /status 200 and a page or text where data was due/,
      owner: 'Your network team',
      fix: /A proxy, a firewall or a sign-in wall may answer in place of GitLab/,
    },
  ]

  it.each(rows)('row $row: $what', async ({ row, provoke, ...expected }) => {
    provokes(row)
    const world = appWorld()
    chosen(world)
    const app = await openSearchedList(world)
    const repair = provoke(world)
    await (await startSignIn(app)).answer()
    await findAdvice(expected)
    await expectKept()
    expect(exchanges(world), 'a code is good for once').toHaveLength(1)

    repair()
    await expectToSignIn(app)
  })
})
