// docs/failures.md, "Endings of a sign-in", held to the lists of the code: every row is provoked on the wire, and its
// title and owner are read on screen.
import { screen, waitFor, within } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  signInEndings,
  signInObstacles,
  signInStages,
  type SignInEnding,
  type SignInObstacle,
  type SignInStage,
} from '../../src/domain/sign-in.ts'
import { failure as failureWords } from '../../src/ui/words/en/failure.ts'
import { chosen } from '../stand-in/chosen.ts'
import type { FaultAnswer } from '../stand-in/faults.ts'
import type { World, WorldOptions } from '../stand-in/world.ts'
import { appWorld, openApp, type OpenApp, type OpenAppOptions } from './world-app.tsx'

type Row = { readonly kind: string; readonly title: string; readonly owner: string }

/** The rows of the table below `heading`. */
function rowsOf(heading: string): readonly Row[] {
  const [, section = ''] = readFileSync('docs/failures.md', 'utf8').split(`\n### ${heading}\n`)
  const cells = [...(section.split('\n#')[0] ?? '').matchAll(/^\| `(.+?)` \|.+$/gm)].map(([line]) => line.split(' | '))
  return cells.map(([kind = '', , title = '', owner = '']) => ({
    kind: kind.replaceAll(/[|` ]/g, ''),
    title,
    owner: owner.replaceAll('`', ''),
  }))
}

const obstacleRows = rowsOf('What keeps it from starting')
const stageRows = rowsOf('What holds it up')
const endingRows = rowsOf('What ends it')

it('are in the document and in the code the same', () => {
  const kinds = (rows: readonly Row[]) => rows.map(({ kind }) => kind)
  expect(kinds(obstacleRows)).toEqual(signInObstacles)
  expect(kinds(stageRows)).toEqual(signInStages)
  expect(kinds(endingRows)).toEqual(signInEndings)
})

type Names = { readonly instance: string; readonly address: string }

const named = (title: string, { instance, address }: Names): string => title.replace('{instance}', instance).replace('{address}', address)

async function expectAdvice({ title, owner }: Row, names: Names): Promise<void> {
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByRole('heading', { name: named(title, names) })).toBeTruthy()
  const [, canFix] = Object.entries(failureWords.canFix).find(([of]) => of === owner) ?? []
  expect(within(alert).getByText(canFix ?? owner)).toBeTruthy()
}

const rowFor = (rows: readonly Row[], kind: string): Row => {
  const row = rows.find((one) => one.kind === kind)
  if (!row) throw new Error(`docs/failures.md has no row for ${kind}`)
  return row
}

function goOffline(): void {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'onLine')
  })
}

/** Jira does not pass the permission for the local network on to the frame. */
function denyLocalNetwork(): void {
  const query = ({ name }: { name: string }) =>
    name === 'local-network-access' ? Promise.resolve({ state: 'denied' }) : Promise.reject(new TypeError(name))
  Object.defineProperty(navigator, 'permissions', { value: { query }, configurable: true })
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'permissions')
  })
}

/** What somebody in front of GitLab answers, and GitLab to everybody at one address: by kind, whatever was asked. */
function inFront<Provoked>(provoked: (answer: FaultAnswer) => Provoked) {
  const page = (status: number, title: string): FaultAnswer => ({ status, body: `<h1>${title}</h1>`, by: 'stranger' })
  return {
    refused: provoked({ status: 403, body: { message: 'No API key found in request' }, by: 'stranger' }),
    maintenance: provoked({ status: 503, body: { message: 'GitLab is in maintenance' } }),
    'address-banned': provoked({ status: 403, body: 'Forbidden\n', headers: { 'Content-Type': 'text/plain' }, by: 'stranger' }),
    redirected: provoked({ status: 302, headers: { Location: 'https://sso.example.com/' }, by: 'stranger' }),
    challenged: provoked(page(403, 'Just a moment...')),
    'sign-in-wall': provoked(page(200, 'Log in to Acme')),
    'firewall-refused': provoked(page(200, 'Request Rejected. Your support ID is: 1234567890')),
    'answered-in-front': provoked(page(403, '403 Forbidden')),
    'not-passed-on': provoked(page(404, 'default backend - 404')),
  }
}

/** Contract 13. */
const demand = 'You must accept the Terms of Service in order to perform this action.'

const soon = { limitSeconds: () => 0.2 }

describe('a sign-in does not start:', () => {
  type Obstacle = OpenAppOptions & {
    readonly root?: string
    /** Before the page is opened; answers what the instance is called where it is not the chosen one. */
    readonly provoke?: (world: World) => unknown
    readonly names?: Names
    /** The host itself is the instance. */
    readonly isHost?: true
  }

  const browser = { server: 'selfManaged', initiator: 'browser' } as const
  const onInstance =
    (path: string | RegExp | undefined, answer: FaultAnswer, times?: number) =>
    ({ faults }: World) =>
      faults.add({ where: { ...browser, ...(path && { path }) }, answer, ...(times && { times }) })
  const clientId = /\/oauth_application_id$/
  const clientIdAnd = (provoke: (world: World) => unknown) => (world: World) => {
    onInstance(clientId, 'reset')(world)
    provoke(world)
  }
  const publicName = { instance: 'gitlab.example.com', address: 'https://gitlab.example.com' }

  const obstacles: Readonly<Record<SignInObstacle, Obstacle>> = {
    'web-crypto-missing': { hasWebCrypto: false, isHost: true },
    'page-config-malformed': {
      isHost: true,
      beforeStart: () => document.getElementById('page-config')?.replaceChildren('{'),
    },
    'application-id-missing': { provoke: ({ selfManaged }) => (selfManaged.settings.applicationId = '') },
    'proxy-url-differs': { provoke: onInstance(clientId, 'cors-refused') },
    'linking-not-offered': {
      provoke: clientIdAnd(onInstance(/jira_connect\/subscriptions$/, { status: 404, body: { error: '404 Not Found' } })),
    },
    'not-gitlab': { provoke: clientIdAnd(onInstance('/api/v4/version', { status: 200, body: '<h1>Welcome</h1>' })) },
    'gitlab-elsewhere': {
      root: '/gitlab',
      provoke: clientIdAnd((world) => {
        // GitLab's own policy names the instance with its path, and nothing above it.
        world.gitlabCom.settings.page.csp = 'open'
        onInstance('/gitlab/api/v4/version', { status: 404 })(world)
        onInstance('/api/v4/version', {
          status: 401,
          body: { message: '401 Unauthorized' },
          headers: { 'Access-Control-Allow-Origin': '*' },
        })(world)
      }),
    },
    'blocked-by-page-policy': { isHost: true },
    'local-network-denied': {
      provoke: (world) => {
        denyLocalNetwork()
        onInstance(undefined, 'reset')(world)
      },
    },
    'no-connection-or-local': {
      isHost: true,
      names: publicName,
      provoke: ({ gitlabCom, faults }) => {
        denyLocalNetwork()
        gitlabCom.install({ instanceUrl: publicName.address })
        faults.add({ where: { origin: publicName.address }, answer: 'reset' })
        faults.add({ where: { origin: publicName.address, method: 'OPTIONS' }, answer: 'reset' })
      },
    },
    'no-connection': { provoke: onInstance(undefined, 'reset') },
    'no-answer': {
      ...soon,
      provoke: clientIdAnd(({ faults }) => {
        faults.add({ where: { ...browser, path: '/api/v4/version' }, answer: 'hang' })
      }),
    },
    offline: {
      provoke: (world) => {
        goOffline()
        onInstance(clientId, 'reset')(world)
      },
    },
    // Three tries, and all is well when it is asked why.
    unreachable: { provoke: onInstance(clientId, 'reset', 3) },
    'answer-unreadable': { provoke: onInstance(undefined, 'cors-refused') },
    ...inFront((answer) => ({ provoke: onInstance(clientId, answer) })),
    timeout: { ...soon, provoke: onInstance(clientId, 'hang') },
    'rate-limited': { provoke: onInstance(clientId, { status: 429 }) },
    'server-error': { provoke: onInstance(clientId, { status: 500, body: { message: '500 Internal Server Error' } }) },
    'unexpected-answer': { provoke: onInstance(clientId, 'malformed-json') },
  }

  it.each(signInObstacles)('%s', async (kind) => {
    const { root, provoke, names, isHost, ...options } = obstacles[kind]
    const worldOptions: Omit<WorldOptions, 'app'> = root === undefined ? {} : { selfManagedRoot: root }
    const world = appWorld(worldOptions)
    if (!isHost) chosen(world)
    provoke?.(world)
    const isLateChoice = kind === 'blocked-by-page-policy'
    const app = await openApp(world, { ...options, ...(isLateChoice && { beforeStart: () => chosen(world) }) })
    const { host, origin } = new URL(world.selfManaged.url)
    await expectAdvice(rowFor(obstacleRows, kind), names ?? { instance: host, address: origin })
    expect(screen.queryByRole('button', { name: /^Sign in to / })).toBeNull()
    expect(app.popups).toEqual([])
  })
})

const host = 'gitlab.localhost:8080'
const hostNames = { instance: host, address: `http://${host}` }

const signInButton = () => screen.findByRole('button', { name: 'Sign in to GitLab' })

async function startSignIn(app: OpenApp): Promise<void> {
  await app.user.click(await signInButton())
}

/** Nobody waits between two questions, but others have their turn. */
const soonAfter = () => setImmediate<undefined>()

const useCode = async ({ user }: OpenApp) => {
  await user.click(await screen.findByRole('button', { name: 'Sign in with a code' }))
}

describe('a sign-in is held up:', () => {
  type Stage = { readonly popupBlocker?: true; readonly provoke?: (app: OpenApp, world: World) => unknown; readonly wayOn: string }

  const stages: Readonly<Record<SignInStage, Stage>> = {
    'window-blocked': { popupBlocker: true, wayOn: 'Finish signing in' },
    'switching-account': {
      provoke: async (app) => {
        await app.popup().answer()
        await app.user.click(await screen.findByRole('button', { name: 'Switch account' }))
      },
      wayOn: 'Continue',
    },
    'by-hand': {
      popupBlocker: true,
      provoke: async (app, world) => {
        world.gitlabCom.settings.version = '17.8.0'
        await useCode(app)
        await app.user.click(await screen.findByRole('button', { name: 'Try again' }))
      },
      wayOn: 'Finish signing in',
    },
    'waiting-for-device': { popupBlocker: true, provoke: useCode, wayOn: 'Cancel' },
    waiting: { wayOn: 'Continue in the window' },
    'window-lost': {
      provoke: (app) => {
        app.popup().close()
      },
      wayOn: 'Finish signing in',
    },
    finishing: {
      provoke: async (app) => {
        onTestFinished(app.network.hold(/oauth\/token/))
        await app.popup().answer()
      },
      wayOn: 'Cancel',
    },
  }

  it.each(signInStages)('%s', async (stage) => {
    const { popupBlocker = false, provoke, wayOn } = stages[stage]
    const world = appWorld()
    const app = await openApp(world, { popupBlocker, pause: soonAfter })
    await startSignIn(app)
    await provoke?.(app, world)
    const { title, owner } = rowFor(stageRows, stage)
    expect(await screen.findByRole('heading', { name: named(title, hostNames) })).toBeTruthy()
    expect(owner, 'the way on').toBe(wayOn)
    expect(screen.getByRole('button', { name: wayOn })).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: named(title, hostNames) })).toBeNull()
    })
  })
})

describe('a sign-in ends:', () => {
  type Ending = OpenAppOptions & { readonly provoke: (app: OpenApp, world: World) => unknown }

  const answer: Ending['provoke'] = (app) => app.popup().answer()
  const tokenEndpoint = (says: FaultAnswer): Ending => ({
    provoke: (app, world) => {
      world.faults.add({ where: { path: '/oauth/token' }, answer: says })
      return answer(app, world)
    },
  })
  const asked = (says: FaultAnswer, options: OpenAppOptions = {}): Ending => ({
    ...options,
    provoke: (app, world) => {
      world.faults.add({ where: { path: '/api/v4/user' }, answer: says })
      return answer(app, world)
    },
  })

  /** `page-part-missing` takes a real browser: a test has all code from the start. */
  const endings: Readonly<Record<Exclude<SignInEnding['kind'], 'page-part-missing'>, Ending>> = {
    'sign-in-cancelled': {
      provoke: async ({ user }) => {
        await user.click(await screen.findByRole('button', { name: 'Cancel' }))
      },
    },
    'access-denied': { provoke: (app) => app.popup().answer({ consent: 'deny' }) },
    'sign-in-refused': {
      provoke: (app, world) => {
        world.gitlabCom.settings.signIn.error = { error: 'server_error', description: 'Out of order.' }
        return answer(app, world)
      },
    },
    'state-mismatch': {
      provoke: async (app) => {
        const popup = app.popup()
        popup.post({ ...popup.messageOf(await popup.visit()), state: 'of-somebody-else' })
      },
    },
    'issuer-mismatch': {
      provoke: async (app) => {
        const popup = app.popup()
        popup.post({ ...popup.messageOf(await popup.visit()), iss: 'https://gitlab.example' })
      },
    },
    'application-not-public': {
      provoke: (app, world) => {
        world.gitlabCom.settings.signIn.isConfidential = true
        return answer(app, world)
      },
    },
    'code-refused': tokenEndpoint({ status: 400, body: { error: 'invalid_grant', error_description: 'The code has expired.' } }),
    'device-grant-missing': {
      popupBlocker: true,
      provoke: (app, world) => {
        world.gitlabCom.settings.version = '17.8.0'
        return useCode(app)
      },
    },
    'device-code-expired': {
      popupBlocker: true,
      pause: soonAfter,
      provoke: async (app, world) => {
        await useCode(app)
        await screen.findByRole('timer')
        world.clock.advance(300)
      },
    },
    'signed-out': asked({ status: 401, body: { message: '401 Unauthorized' } }),
    offline: {
      provoke: (app, world) => {
        goOffline()
        return tokenEndpoint('reset').provoke(app, world)
      },
    },
    unreachable: tokenEndpoint('reset'),
    'user-demand': asked({ status: 403, body: { message: `403 Forbidden - ${demand}` } }),
    'user-barred': asked({ status: 403, body: { message: '403 Forbidden - Your account has been blocked.' } }),
    'scope-too-small': asked({ status: 403, body: { error: 'insufficient_scope', scope: 'api' } }),
    ...inFront(tokenEndpoint),
    timeout: asked('hang', { limitSeconds: ({ pathname }) => (pathname === '/api/v4/user' ? 0.2 : 30) }),
    'rate-limited': tokenEndpoint({ status: 429 }),
    'server-error': asked({ status: 503 }),
    'not-found': tokenEndpoint({ status: 404 }),
    'unexpected-answer': asked({ status: 200, body: { id: 'mara' } }),
  }

  it.each(Object.entries(endings))('%s', async (kind, { provoke, ...options }) => {
    const world = appWorld()
    const app = await openApp(world, options)
    await startSignIn(app)
    await provoke(app, world)
    const row = rowFor(endingRows, kind)
    if (row.title === '–') await signInButton()
    else await expectAdvice(row, hostNames)
    expect(screen.queryAllByRole('alert')).toHaveLength(row.title === '–' ? 0 : 1)
    if (!options.popupBlocker) expect(app.popup().isClosed()).toBe(true)
    expect(await signInButton()).toHaveProperty('disabled', false)
    expect(screen.queryByText(/@mara/)).toBeNull()
  })
})
