import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { toAnswerText } from '../../src/oauth/answer-text.ts'
import { visitAs } from '../stand-in/user-agent.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const startSignIn = async (app: OpenApp) => {
  await app.user.click(await screen.findByRole('button', { name: 'Sign in to GitLab' }))
  await waitFor(() => {
    expect(app.popup().addresses).toHaveLength(1)
  })
}

const isSignedIn = () => screen.findByRole('button', { name: 'Sign out' })

describe('signing in', () => {
  it.each(['app', 'gitlab'] as const)('works with the callback page of the %s', async (callback) => {
    const world = appWorld()
    world.gitlabCom.settings.page.callback = callback
    const app = await openApp(world)
    await startSignIn(app)
    expect(await screen.findByRole('heading', { name: 'Continue in the window of gitlab.localhost:8080' })).toBeTruthy()

    await app.popup().answer({ as: 'mara' })
    await isSignedIn()
    expect(screen.getByText('Mara Maintainer')).toBeTruthy()
    expect(screen.getByText(/@mara/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Link groups' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'No linked groups' })).toBeTruthy()
    expect(app.popup().isClosed()).toBe(true)
  })

  it('asks GitLab for a code with PKCE, the scope api and a state of its own, and for nothing else', async () => {
    const world = appWorld()
    const app = await openApp(world)
    await startSignIn(app)
    const [address = ''] = app.popup().addresses
    const { origin, pathname, searchParams } = new URL(address)
    expect(`${origin}${pathname}`).toBe(`${world.gitlabCom.url}/oauth/authorize`)
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: world.gitlabCom.oauthApplicationId,
      response_type: 'code',
      scope: 'api',
      redirect_uri: `${world.gitlabCom.url}/-/jira_connect/oauth_callbacks`,
      state: expect.stringMatching(/^\S{32,}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
    })
  })

  it('opens one window for a double click', async () => {
    const app = await openApp(appWorld())
    await app.user.dblClick(await screen.findByRole('button', { name: 'Sign in to GitLab' }))
    await app.popup().answer()
    await isSignedIn()
    expect(app.popups).toHaveLength(1)
    expect(app.network.callsTo(/oauth\/token/)).toHaveLength(1)
  })

  it('sends the same window to GitLab again where single sign-on lost the way', async () => {
    const app = await openApp(appWorld())
    await startSignIn(app)
    await app.user.click(await screen.findByRole('button', { name: 'Continue in the window' }))
    expect(app.popup().addresses).toHaveLength(2)
    expect(app.popup().addresses[1]).toBe(app.popup().addresses[0])
    await app.popup().answer()
    await isSignedIn()
    expect(app.popups).toHaveLength(1)
  })

  it('goes on as another user though that was asked for before there was an address', async () => {
    const app = await openApp(appWorld())
    await app.signIn()
    const digest = crypto.subtle.digest.bind(crypto.subtle)
    let makeReady: () => void = () => undefined
    const isReady = new Promise<void>((resolve) => (makeReady = resolve))
    const slow = vi.spyOn(crypto.subtle, 'digest').mockImplementation((...given) => isReady.then(() => digest(...given)))
    onTestFinished(() => {
      slow.mockRestore()
    })
    await app.user.click(screen.getByRole('button', { name: 'Switch account' }))
    await app.user.click(await screen.findByRole('button', { name: 'Continue' }))
    expect(app.popup().addresses).toEqual([])
    makeReady()
    await waitFor(() => {
      expect(app.popup().addresses.at(-1)).toContain('/oauth/authorize?')
    })
    await app.popup().answer({ as: 'root' })
    await screen.findByText(/@root/)
  })

  it('can be cancelled, which closes the window and offers to sign in again', async () => {
    const app = await openApp(appWorld())
    await startSignIn(app)
    await app.user.click(await screen.findByRole('button', { name: 'Cancel' }))
    await waitFor(() => {
      expect(screen.queryByText(/Continue in the window of/)).toBeNull()
    })
    expect(app.popup().isClosed()).toBe(true)
    expect(screen.queryByRole('alert')).toBeNull()
    await app.signIn()
  })

  it('can be cancelled while the code is on its way, and what comes back signs nobody in', async () => {
    const app = await openApp(appWorld())
    await startSignIn(app)
    const release = app.network.hold(/oauth\/token/)
    await app.popup().answer()
    expect(await screen.findByRole('heading', { name: 'Signing you in to gitlab.localhost:8080…' })).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => {
      expect(screen.queryByText(/Signing you in to/)).toBeNull()
    })
    release()
    await app.signIn()
    expect(app.network.callsTo(/^GET \/api\/v4\/user/)).toHaveLength(1)
  })
})

describe('a message counts only if it is the answer of our own window:', () => {
  const forge = async (post: (app: OpenApp, message: Readonly<Record<string, unknown>>) => void) => {
    const app = await openApp(appWorld())
    await startSignIn(app)
    const message = app.popup().messageOf(await app.popup().visit())
    post(app, message)
    return { app, message }
  }

  it.each([
    [
      'another window',
      (app: OpenApp, message: unknown) => {
        app.popup().post(message, { source: window })
      },
    ],
    [
      'no window at all',
      (app: OpenApp, message: unknown) => {
        app.popup().post(message, { source: null })
      },
    ],
    [
      'another origin',
      (app: OpenApp, message: unknown) => {
        app.popup().post(message, { origin: 'https://evil.example' })
      },
    ],
    [
      'an extension that posts noise',
      (app: OpenApp) => {
        app.popup().post({ type: 'noise', code: 'x', state: 'y' })
      },
    ],
  ])('not from %s', async (_who, post) => {
    const { app, message } = await forge(post)
    // Had the message counted, the code would be spent now and the genuine answer of no use.
    app.popup().post(message)
    await isSignedIn()
    expect(app.network.callsTo(/oauth\/token/)).toHaveLength(1)
  })

  it('with the state of another request it ends the attempt, and no code is exchanged', async () => {
    const { app } = await forge((app, message) => {
      app.popup().post({ ...message, state: 'of-somebody-else' })
    })
    expect(await screen.findByRole('heading', { name: 'This answer belongs to another sign-in' })).toBeTruthy()
    expect(app.network.callsTo(/oauth\/token/)).toEqual([])
    expect(app.popup().isClosed()).toBe(true)
    await app.signIn()
  })
})

it('quotes an error of GitLab’s', async () => {
  const world = appWorld()
  world.gitlabCom.settings.signIn.error = { error: 'server_error', description: 'Out of order.' }
  const app = await openApp(world)
  await startSignIn(app)
  await app.popup().answer()
  expect(await screen.findByText(/“server_error”: Out of order\./)).toBeTruthy()
})

describe('where no message can arrive, the answer is carried over by hand:', () => {
  const finishByHand = async (app: OpenApp, callback: URL) => {
    const field = screen.getByRole('textbox', { name: 'Text from the sign-in window' })
    await app.user.click(screen.getByRole('button', { name: 'Finish signing in' }))
    expect(await screen.findByText(/Paste the text/)).toBeTruthy()
    await app.user.type(field, 'a shopping list')
    await app.user.click(screen.getByRole('button', { name: 'Finish signing in' }))
    expect(await screen.findByText(/This is not the text of this sign-in/)).toBeTruthy()
    expect(app.network.callsTo(/oauth\/token/)).toEqual([])

    await app.user.clear(field)
    await app.user.type(field, toAnswerText(callback.searchParams, '007'))
    await app.user.click(screen.getByRole('button', { name: 'Finish signing in' }))
    await isSignedIn()
  }

  it('the browser blocked the window', async () => {
    const world = appWorld()
    const app = await openApp(world, { popupBlocker: true })
    await app.user.click(await screen.findByRole('button', { name: 'Sign in to GitLab' }))
    expect(await screen.findByRole('heading', { name: 'Your browser blocked the sign-in window' })).toBeTruthy()
    const link = await screen.findByRole('link', { name: 'open the sign-in page' })
    expect(link.getAttribute('rel')).toBe('noopener noreferrer')
    const { password } = world.gitlabCom.user('mara')
    const visit = visitAs(world, { username: 'mara', password, consent: 'allow' })
    await finishByHand(app, await visit(link.getAttribute('href') ?? ''))
  })

  it('the window looks closed, though a page of single sign-on has only cut it off', async () => {
    const app = await openApp(appWorld())
    await startSignIn(app)
    const callback = await app.popup().visit()
    app.popup().close()
    expect(await screen.findByRole('heading', { name: 'The sign-in window can no longer reach this page' })).toBeTruthy()
    await finishByHand(app, callback)
  })
})

describe('signing out', () => {
  it('revokes both tokens, forgets the user and stays on the screen', async () => {
    const world = appWorld()
    const app = await openApp(world)
    await app.signIn()
    await app.user.click(screen.getByRole('button', { name: 'Sign out' }))
    expect(await screen.findByRole('button', { name: 'Sign in to GitLab' })).toBeTruthy()
    expect(screen.queryByText(/@mara/)).toBeNull()
    expect(screen.getByRole('heading', { name: /^Linked groups/ })).toBeTruthy()
    await waitFor(() => {
      expect(app.jira.flags).toContainEqual(expect.objectContaining({ title: 'Signed out of GitLab' }))
    })
    expect(app.network.callsTo(/^POST .*oauth\/revoke/)).toHaveLength(2)
    expect(world.requests.filter(({ url }) => url.endsWith('/oauth/revoke')).map(({ status }) => status)).toEqual([200, 200])
  })

  it('says so where GitLab could not be told', async () => {
    const world = appWorld()
    const app = await openApp(world)
    await app.signIn()
    world.faults.add({ where: { path: '/oauth/revoke' }, answer: 'reset' })
    await app.user.click(screen.getByRole('button', { name: 'Sign out' }))
    expect(await screen.findByRole('heading', { name: /could not be told that you signed out/ })).toBeTruthy()
    expect(screen.queryByText(/@mara/)).toBeNull()
  })
})
