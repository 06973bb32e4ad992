import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { World } from '../stand-in/world.ts'
import { playJira } from './jira-frame.ts'
import { appWorld, openApp } from './world-app.tsx'

const installations = '/-/jira_connect/installations'
const subscriptions = '/-/jira_connect/subscriptions.json'

it('offers to get started where nothing is linked, and says which site and instance this is', async () => {
  const world = appWorld()
  const app = await openApp(world)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy()

  expect(await screen.findByRole('heading', { name: 'Get started' })).toBeTruthy()
  expect(await screen.findByRole('button', { name: 'Sign in to GitLab' })).toBeTruthy()
  expect(screen.getByText('jira.localhost:8080')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'gitlab.localhost:8080' })).toBeTruthy()
  expect(screen.queryByRole('status', { name: 'Loading' })).toBeNull()
  expect(app.network.calls.toSorted()).toEqual([`GET ${installations}`, `GET ${subscriptions}`])
  expect(app.jira.tokensAsked()).toBe(1)
})

it.each([
  ['malformed JSON', 'malformed-json', /not GitLab’s/],
  ['a page of HTML', { status: 200, body: '<h1>Welcome</h1>' }, /not GitLab’s/],
  ['an answer of another shape', { status: 200, body: { subscriptions: 'none' } }, /not GitLab’s/],
  ['a 404', { status: 404, body: '<h1>404</h1>' }, /does not know this address/],
  ['HTML from a broken proxy', 'html-502', /or something in front of it, has failed/],
  ['a connection that breaks', 'reset', /cannot be reached/],
] as const)('says what is wrong with %s, and goes on when it is over', async (_what, answer, title) => {
  const world = appWorld()
  world.gitlabCom.link('atlas')
  const repair = world.faults.add({ where: { path: subscriptions }, answer })
  const app = await openApp(world)
  const again = await screen.findByRole('button', { name: 'Try again' })
  expect(screen.getByRole('heading', { name: title })).toBeTruthy()
  expect(screen.queryByRole('status', { name: 'Loading' })).toBeNull()

  repair()
  await app.user.click(again)
  expect(await screen.findByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
})

it('works with the oldest GitLab, which knows no installations', async () => {
  const world = appWorld()
  world.faults.add({ where: { path: installations }, answer: { status: 404, body: '<h1>404</h1>' } })
  await openApp(world)
  expect(await screen.findByRole('heading', { name: 'Get started' })).toBeTruthy()
})

it('says that Jira is missing where the page was opened by its own address', async () => {
  const app = await openApp(appWorld(), { bridge: 'missing' })
  expect(await screen.findByRole('heading', { name: 'This page works inside Jira' })).toBeTruthy()
  expect(app.network.calls).toEqual([])
})

it('asks Jira twice for its token, then says that Jira does not answer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'], shouldAdvanceTime: true })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const app = await openApp(appWorld(), { bridge: 'silent' })
  await vi.advanceTimersByTimeAsync(16_000)
  expect(await screen.findByRole('heading', { name: 'Jira did not answer' })).toBeTruthy()
  expect(app.jira.tokensAsked()).toBe(2)
  expect(app.network.calls).toEqual([])
})

it('gets one more token where GitLab refuses the first, then says whose secret may be wrong', async () => {
  const app = await openApp(appWorld(), { secret: 'of-another-installation-0123456789abcdef' })
  expect(await screen.findByRole('heading', { name: 'gitlab.localhost:8080 refused Jira’s token' })).toBeTruthy()
  expect(app.network.callsTo(/installations/)).toHaveLength(2)
  expect(app.jira.tokensAsked()).toBe(2)
})

describe('the configuration inside the page', () => {
  const withConfig = (text: string): World => {
    const world = appWorld()
    world.gitlabCom.settings.page.config = { text }
    return world
  }

  it.each([
    ['that is not JSON', '{oauthApplicationId: 1}', /not JSON/],
    ['that is no object', '[]', /not a JSON object/],
    ['with a number for an id', '{"oauthApplicationId": 7}', /oauthApplicationId/],
    ['with a word for a yes', '{"canChooseInstance": "yes"}', /canChooseInstance/],
  ])('%s is named on screen', async (_what, text, reason) => {
    await openApp(withConfig(text))
    expect(await screen.findByRole('heading', { name: 'This page is not configured correctly' })).toBeTruthy()
    expect(screen.getByText(reason)).toBeTruthy()
    expect(screen.getByText(/element with the id page-config/)).toBeTruthy()
  })

  it('may be empty', async () => {
    await openApp(withConfig(''))
    expect(await screen.findByRole('heading', { name: 'Get started' })).toBeTruthy()
  })
})

it('takes GitLab’s own element where it is in the page, whatever else it says', async () => {
  const world = appWorld()
  world.gitlabCom.settings.applicationId = ''
  world.gitlabCom.settings.page = { ...world.gitlabCom.settings.page, config: 'as-built', hasGitLabElement: true }
  const app = await openApp(world)
  // Neither the block nor the element names the application, so it is asked for; GitLab.com does not tell it.
  expect(await screen.findByRole('heading', { name: /is not ready for sign-in/ })).toBeTruthy()
  expect(app.network.callsTo(/oauth_application_id/)).toHaveLength(1)
})

it('says that this browser cannot sign in securely where Web Crypto is missing', async () => {
  const app = await openApp(appWorld(), { hasWebCrypto: false })
  expect(await screen.findByRole('heading', { name: 'This browser cannot sign in securely' })).toBeTruthy()
  expect(app.network.calls).toEqual([])
})

it('says at once that the network is gone, in dialogs too, and takes it back', async () => {
  const world = appWorld()
  world.gitlabCom.link('atlas')
  const app = await openApp(world)
  await app.user.click(await screen.findByRole('button', { name: 'Unlink Atlas' }))
  const isOnline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  onTestFinished(() => {
    isOnline.mockRestore()
  })
  fireEvent(window, new Event('offline'))
  expect(within(await screen.findByRole('dialog')).getByRole('heading', { name: 'No network connection' })).toBeTruthy()
  isOnline.mockReturnValue(true)
  fireEvent(window, new Event('online'))
  expect(screen.queryByRole('heading', { name: 'No network connection' })).toBeNull()
})

it('starts where AP.js comes after everybody has stopped waiting', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'], shouldAdvanceTime: true })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const isReady = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive')
  onTestFinished(() => {
    isReady.mockRestore()
  })
  const world = appWorld()
  await openApp(world, { bridge: 'missing' })
  await vi.advanceTimersByTimeAsync(11_000)
  expect(await screen.findByRole('heading', { name: 'This page works inside Jira' })).toBeTruthy()
  playJira(world, {})
  fireEvent(document.querySelector('#connect-bridge') ?? document, new Event('load'))
  expect(await screen.findByRole('heading', { name: 'Get started' })).toBeTruthy()
})
