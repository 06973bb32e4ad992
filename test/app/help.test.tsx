// Help, in front of everything: found by the text of an error, with a button where the page can check it.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { errorEntries } from '../../src/domain/help/error-entries.ts'
import type { ErrorEntry, HelpCheck } from '../../src/domain/help/help-entry.ts'
import { helpIn } from '../ui/help-in-words.ts'
import { chosen } from '../stand-in/chosen.ts'
import { enterAddress, withAddress } from './self-managed-admin.ts'
import { appWorld, openApp, type OpenApp, type OpenAppOptions } from './world-app.tsx'

/** Opened by its own address. */
const at = (hash: string): OpenAppOptions => ({
  beforeStart: () => {
    window.location.hash = hash
  },
})

const titleOf = (id: string): string => {
  const entry = helpIn('en').find((each) => each.id === id)
  if (!entry) throw new Error(`Help has no entry ${id}`)
  return entry.title
}

const helpButton = () => screen.findByRole('button', { name: 'Help' })
const start = () => screen.findByRole('heading', { name: 'Help' })
const close = ({ user }: OpenApp) => user.click(screen.getByRole('button', { name: 'Close Help' }))

it('is opened from a screen, finds the entry of a pasted text first, and leads back to where one was', async () => {
  const world = chosen(appWorld(), ['atlas', 'design'])
  const app = await openApp(world)
  await screen.findByRole('heading', { name: 'Linked groups 2' })
  await app.user.click(await helpButton())
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Help' }))
  })
  expect(screen.queryByRole('heading', { name: 'Linked groups 2' })).toBeNull()
  expect(window.location.hash).toBe('#help')

  await app.user.click(screen.getByRole('searchbox', { name: 'Search Help' }))
  await app.user.paste('{"level":"error","message":"Missing required parameter: client_id"}')
  const found = within(screen.getByRole('list', { name: 'Help' })).getAllByRole('button')
  expect(found[0]?.textContent).toBe(titleOf('client-id'))
  await app.user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: titleOf('client-id') })).toBeTruthy()
  expect(screen.getByText('An admin of the GitLab instance can fix this.')).toBeTruthy()
  expect(screen.getByText('Missing required parameter: client_id')).toBeTruthy()

  await app.user.click(screen.getByRole('button', { name: 'All of Help' }))
  await start()
  await close(app)
  await waitFor(() => {
    expect(document.activeElement?.textContent).toBe('Help')
  })
  expect(screen.getByRole('heading', { name: 'Linked groups 2' })).toBeTruthy()
})

it('keeps what was typed behind it, and the session', async () => {
  const world = appWorld()
  const app = await openApp(world)
  await withAddress(app, 'git.acme.localhost:8080')
  await enterAddress(app, 'https://gitlab.exa')
  await app.user.click(await helpButton())
  await start()
  await close(app)
  await waitFor(() => {
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'GitLab instance URL' }).value).toBe('https://gitlab.exa')
  })
  await app.user.click(screen.getByRole('button', { name: 'Cancel' }))
  await app.user.click(await screen.findByLabelText(/^GitLab\.com \(SaaS\)/))
  await app.signIn()
  await app.user.click(await helpButton())
  await start()
  await close(app)
  expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy()
})

describe('by its own address', () => {
  it('shows the entry, filled in with the values of this host and instance', async () => {
    await openApp(chosen(appWorld()), at('#help/installation-code'))
    const article = await screen.findByRole('article')
    expect(within(article).getByRole('heading', { name: titleOf('installation-code') })).toBeTruthy()
    expect(article.textContent).toContain("curl --include --request POST 'http://git.acme.localhost:8080/-/jira_connect/events/installed'")
  })

  it.each(['#help/zzyzx', '#help/', '#help', '#help/Invalid%20JWT', '#help/__proto__'])('starts at the start with %s', async (hash) => {
    await openApp(appWorld(), at(hash))
    expect(await start()).toBeTruthy()
    expect(screen.getByRole('list', { name: 'Errors' })).toBeTruthy()
  })

  it.each(['#', '#helpless', '#/help', '#access_token=x'])('stays closed with %s', async (hash) => {
    await openApp(appWorld(), at(hash))
    expect(await screen.findByRole('heading', { name: 'Get started' })).toBeTruthy()
  })

  it('opens outside Jira too, and says what needs Jira', async () => {
    const app = await openApp(appWorld(), { ...at('#help/invalid-jwt'), bridge: 'missing' })
    expect(await screen.findByRole('heading', { name: titleOf('invalid-jwt') })).toBeTruthy()
    expect(screen.getByText(/^That needs the page inside Jira: .*Connected apps > GitLab for Jira > Get started/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Is data arriving?' })).toBeNull()
    await app.user.click(screen.getByRole('button', { name: 'Ask this GitLab now' }))
    expect(await screen.findByText(/^gitlab\.localhost:8080 answers 401, as it should/)).toBeTruthy()
    await close(app)
    expect(await screen.findByRole('heading', { name: 'This page works inside Jira' })).toBeTruthy()
  })

  it('copies an address in which there is nothing but the entry', async () => {
    const app = await openApp(appWorld(), at('#help/privacy'))
    await app.user.click(await screen.findByRole('button', { name: 'Copy the address of this answer' }))
    expect(await navigator.clipboard.readText()).toBe('http://gitlab.localhost:8080/-/jira_connect/subscriptions#help/privacy')
  })
})

describe('every entry with the button', () => {
  const withCheck = (check: HelpCheck): string[] =>
    Object.entries<ErrorEntry>(errorEntries)
      .filter(([, { checks }]) => checks.includes(check))
      .map(([id]) => id)

  const goTo = async (id: string): Promise<void> => {
    window.location.hash = `#help/${id}`
    await screen.findByRole('heading', { name: titleOf(id) })
  }

  it.each([
    ['connection', 'Check connection', 'Connection check'],
    ['data-arrival', 'Is data arriving?', 'Is data arriving?'],
    ['repair', 'GitLab stopped sending data', 'GitLab stopped sending data'],
    ['administrator-kit', 'Administrator’s kit', /kit/i],
  ] as const)('%s leads to what it names', async (check, button, heading) => {
    const { user } = await openApp(chosen(appWorld(), ['atlas']))
    await screen.findByRole('heading', { name: 'Linked groups 1' })
    const ids = withCheck(check)
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) {
      await goTo(id)
      await user.click(screen.getByRole('button', { name: button }))
      expect(await screen.findByRole('heading', { name: heading, level: 2 })).toBeTruthy()
      await user.click(screen.getByRole('button', { name: /^(Close|Cancel)$/ }))
    }
  })

  it('jira-user says who one is for GitLab', async () => {
    const { user } = await openApp(appWorld())
    await screen.findByRole('heading', { name: 'Get started' })
    for (const id of withCheck('jira-user')) {
      await goTo(id)
      const article = within(screen.getByRole('article'))
      await user.click(article.getByRole('button', { name: 'Check my Jira user' }))
      expect(await article.findByText(/Jira says that you are in site-admins/)).toBeTruthy()
    }
  })

  it.each([
    ['as it should', undefined, /answers 401, as it should/],
    ['for a firewall', { status: 403, body: '<h1>Forbidden</h1>', by: 'stranger' }, /answers 403 where GitLab answers 401/],
    [
      'for a sign-in in front of it',
      { status: 401, body: '<h1>Sign in</h1>', by: 'stranger' },
      /something in front of it, or another address/,
    ],
    ['for a gateway', { status: 401, body: { message: 'No API key' }, by: 'stranger' }, /something in front of it, or another address/],
    ['not at all', 'reset', /gave your browser no answer/],
  ] as const)('installed-event asks this GitLab, which answers %s', async (_how, answer, words) => {
    const world = appWorld()
    if (answer) world.faults.add({ where: { path: '/-/jira_connect/events/installed' }, answer })
    const { user } = await openApp(world)
    await screen.findByRole('heading', { name: 'Get started' })
    for (const id of withCheck('installed-event')) {
      await goTo(id)
      await user.click(screen.getByRole('button', { name: 'Ask this GitLab now' }))
      expect(await screen.findByText(words)).toBeTruthy()
    }
  })
})

it('speaks German', async () => {
  const app = await openApp(appWorld(), { ...at('#help'), locale: 'de_DE' })
  await app.user.click(await screen.findByRole('searchbox', { name: 'In der Hilfe suchen' }))
  await app.user.paste('Failed to sign in to GitLab')
  await app.user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: 'Die Anmeldung bei GitLab schlägt fehl' })).toBeTruthy()
  expect(screen.getByText(/Die Antwort von \/oauth\/token ist 401/)).toBeTruthy()
})
