// Two GitLabs, one of them evil: the chosen instance passes its sign-in on to the host, whose code then comes back as an
// answer to the instance. No code, verifier or token of the host may reach the instance, however the attempt ends.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { toAnswerText } from '../../src/oauth/answer-text.ts'
import { provokes } from '../failures/provokes.ts'
import { chosen } from '../stand-in/chosen.ts'
import type { World } from '../stand-in/world.ts'
import { findAdvice } from './advice-on-screen.ts'
import type { Popup } from './popup.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const ownHost = 'git.acme.localhost:8080'

function evilWorld(): World {
  const world = appWorld()
  chosen(world)
  world.selfManaged.settings.signIn.passesOnTo = world.gitlabCom
  return world
}

async function startSignIn(app: OpenApp): Promise<Popup> {
  await app.user.click(await screen.findByRole('button', { name: `Sign in to ${ownHost}` }))
  return app.popup()
}

/** Whatever the instance was sent, and whatever lives at the host. */
function expectNothingLost({ gitlabCom, requests }: World): void {
  const sent = requests.filter(({ url, method }) => method === 'POST' && url.includes('/oauth/token'))
  expect(sent.map(({ url }) => url)).toEqual([])
  expect(gitlabCom.livingTokens()).toEqual([])
}

const byHand = async (app: OpenApp, pasted: string): Promise<void> => {
  await app.user.click(await screen.findByRole('textbox', { name: 'Text from the sign-in window' }))
  await app.user.paste(pasted)
  await app.user.click(screen.getByRole('button', { name: 'Finish signing in' }))
}

describe('row 41: the code of the host does not reach an instance that passes the sign-in on', () => {
  const fromHost = 'http://gitlab.localhost:8080'
  type Way = readonly [string, (app: OpenApp, popup: Popup, callback: URL) => unknown]
  const ways: readonly Way[] = [
    [
      'by a message, whose page names its referrer',
      (_app, popup, callback) => {
        popup.post({ ...popup.messageOf(callback), referrer: fromHost })
      },
    ],
    [
      'by the message of GitLab’s own page, which is asked for its referrer',
      (_app, popup, callback) => {
        Object.assign(popup.window.document, { referrer: `${fromHost}/oauth/consent` })
        popup.post(popup.messageOf(callback))
      },
    ],
    [
      'by a message with the name of the host',
      (_app, popup, callback) => {
        callback.searchParams.set('iss', fromHost)
        popup.post(popup.messageOf(callback))
      },
    ],
    [
      'by a text',
      (app, popup, callback) => {
        popup.close()
        callback.searchParams.set('referrer', fromHost)
        return byHand(app, toAnswerText(callback.searchParams, '007'))
      },
    ],
    [
      'by an address with the name of the host',
      (app, popup, callback) => {
        popup.close()
        callback.searchParams.set('iss', fromHost)
        return byHand(app, callback.href)
      },
    ],
    [
      'by an address that names the instance as well',
      (app, popup, callback) => {
        popup.close()
        callback.searchParams.append('iss', `http://${ownHost}`)
        callback.searchParams.append('iss', fromHost)
        return byHand(app, callback.href)
      },
    ],
  ]

  it.each(ways)('%s', async (_way, answer) => {
    provokes(41)
    const world = evilWorld()
    const app = await openApp(world)
    const popup = await startSignIn(app)
    await answer(app, popup, await popup.visit())
    await findAdvice({
      title: `Another server answered the sign-in to ${ownHost}`,
      cause: /The answer is from gitlab\.localhost:8080, so it was not used, and nothing of it was sent to git\.acme/,
      owner: 'An admin of the GitLab instance',
      fix: /ask the admin why the sign-in page of git\.acme\.localhost:8080 leads to another server/,
    })
    expectNothingLost(world)
    expect(popup.isClosed()).toBe(true)
  })
})

describe('an address that does not show which GitLab gave it', () => {
  const pasted = async (world: World) => {
    world.gitlabCom.settings.page.callback = 'gitlab'
    const app = await openApp(world)
    const popup = await startSignIn(app)
    await byHand(app, (await popup.visit()).href)
    return app
  }
  const question = /If the page on which you selected Authorize was at git\.acme\.localhost:8080, select Finish signing in once more/

  it('is not used before the person is sure', async () => {
    const world = evilWorld()
    const app = await pasted(world)
    expect(await screen.findByText(question)).toBeTruthy()
    expectNothingLost(world)
    await app.user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByRole('button', { name: /^Sign in to / })).toBeTruthy()
    expectNothingLost(world)
  })

  it('signs in once the person is', async () => {
    const world = appWorld()
    chosen(world)
    const app = await pasted(world)
    expect(await screen.findByText(question)).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Finish signing in' }))
    expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy()
  })

  it('is not asked about where it can only be of the host', async () => {
    const world = appWorld()
    world.gitlabCom.settings.page.callback = 'gitlab'
    const app = await openApp(world)
    await app.user.click(await screen.findByRole('button', { name: 'Sign in to GitLab' }))
    await byHand(app, (await app.popup().visit()).href)
    expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy()
  })
})

describe('an honest server is not taken for another:', () => {
  const honest = async (change: (callback: URL) => void, isOwn = true) => {
    const world = appWorld()
    if (isOwn) chosen(world)
    const app = await openApp(world)
    await app.user.click(await screen.findByRole('button', { name: /^Sign in to / }))
    const callback = await app.popup().visit()
    change(callback)
    app.popup().post(app.popup().messageOf(callback))
    expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy()
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull()
    })
  }

  it.each([
    ['names itself', 'iss', `http://${ownHost}`],
    ['names itself with a slash', 'iss', `http://${ownHost}/`],
    ['was reached by way of single sign-on', 'referrer', 'https://login.example.com'],
    ['led here itself', 'referrer', `http://${ownHost}`],
    ['asked nobody any more', 'referrer', ''],
  ])('it %s', async (_what, name, value) => {
    await honest((callback) => {
      callback.searchParams.set(name, value)
    })
  })

  it('the host led here from its own pages', async () => {
    await honest((callback) => {
      callback.searchParams.set('referrer', 'http://gitlab.localhost:8080')
    }, false)
  })
})
