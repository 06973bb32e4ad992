// Rows of docs/failures.md: each is provoked on the wire and read on screen. What was on screen stays, and
// the message goes with its cause. Rows about signing in are in failure-rows-sign-in.test.tsx.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FaultAnswer } from '../stand-in/faults.ts'
import type { World } from '../stand-in/world.ts'
import { findAdvice, type ExpectedAdvice } from './advice-on-screen.ts'
import { provokes } from '../failures/provokes.ts'
import { appWorld, openApp, type OpenApp, type OpenAppOptions } from './world-app.tsx'

const host = 'gitlab.localhost:8080'
const linkPath = '/api/v4/integrations/jira_connect/subscriptions'
const groupsPath = /\/api\/v4\/groups\?/

const dialog = () => screen.getByRole('dialog', { name: 'Link groups' })

const pageLabel = (page: number) => within(dialog()).findByText(`Page ${String(page)} of 4, 34 groups`)

const linkButton = (name: string) => within(dialog()).findByRole('button', { name: `Link ${name}` })

/** The second page of the groups to link, with one group linked behind the dialog. */
async function openSecondPage(world: World, options: OpenAppOptions = {}): Promise<OpenApp> {
  world.gitlabCom.addGroups(22)
  world.gitlabCom.link('acme')
  const app = await openApp(world, options)
  await app.signIn()
  await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
  await screen.findByRole('dialog', { name: 'Link groups' })
  await pageLabel(1)
  await app.user.click(within(dialog()).getByRole('button', { name: 'Next' }))
  await pageLabel(2)
  await linkButton('Team 00005')
  return app
}

async function expectKept(): Promise<void> {
  await pageLabel(2)
  expect(within(dialog()).getAllByRole('listitem')).toHaveLength(10)
  expect(screen.getByRole('button', { name: 'Unlink Acme', hidden: true })).toBeTruthy()
}

const isLinked = (name: string) =>
  screen.findByText((_text, element) => element?.className === 'lozenge' && element.textContent === `${name}: Linked`)

function change<T extends object>(target: T, values: Partial<T>): () => void {
  const before = Object.fromEntries(Object.keys(values).map((key) => [key, target[key as keyof T]]))
  Object.assign(target, values)
  return () => {
    Object.assign(target, before)
  }
}

function firstOf<T>(items: readonly T[]): T {
  const [first] = items
  if (first === undefined) throw new Error('There is none')
  return first
}

type LinkRow = ExpectedAdvice & {
  readonly row: number
  readonly what: string
  /** Answers what ends it. */
  readonly provoke: (world: World) => () => void
}

const linkRows: readonly LinkRow[] = [
  {
    row: 1,
    what: 'a Jira user in no admin group',
    provoke: ({ jira }) => change(firstOf(jira.users), { groups: ['jira-users', 'jira-administrators'] }),
    title: 'Your Jira user may not change this',
    cause: /neither the site-admins nor the org-admins group\. Other admin rights in Jira do not count/,
    documentedAs: ['Failed to link group'],
    owner: 'A Jira admin',
    fix: /admin\.atlassian\.com, add your user to the group org-admins \(preferred\) or site-admins \(exactly these names.*centralized user management have org-admins/,
  },
  {
    row: 2,
    what: 'a Jira user whom GitLab cannot read',
    provoke: ({ jira }) => change(firstOf(jira.users), { isVisibleToApps: false }),
    title: 'GitLab could not look you up in Jira',
    cause:
      /could not use the answer\..*Three causes remain: a permission, an IP allowlist of your Jira site, or the way from GitLab to Jira/,
    documentedAs: ['Failed to link group'],
    owner: 'A Jira admin',
    fix: /global permission “Browse users and groups”.*IP allowlists.*integrations_json\.log.*org-admins \(preferred\) or site-admins/,
  },
  {
    row: 3,
    what: 'a role that was lowered meanwhile',
    provoke: ({ gitlabCom }) => {
      const group = firstOf(gitlabCom.groups.filter(({ name }) => name === 'Team 00005'))
      const { id } = gitlabCom.user('mara')
      group.members.set(id, 30)
      return () => group.members.set(id, 40)
    },
    title: 'team-00005-16 cannot be linked by @mara',
    cause: /The group is gone, or @mara has less than the Maintainer role in it\. GitLab gives the same answer for both/,
    documentedAs: ['Failed to link group'],
    owner: 'An owner of the group',
    fix: /Ask an owner of team-00005-16 for the Maintainer role, or sign in as somebody who has it/,
  },
  {
    row: 4,
    what: 'the secret of another installation in GitLab',
    provoke: ({ gitlabCom }) => change(firstOf(gitlabCom.installations), { sharedSecret: 'of-another-installation-0123456789abcdef' }),
    title: `${host} refused Jira’s token`,
    cause:
      /not even a new one\. GitLab may hold the secret of another installation of the app, or a reverse proxy may have changed the app key/,
    documentedAs: ['Invalid JWT'],
    owner: 'A Jira admin',
    fix: /use GitLab stopped sending data, which sends it the present secret; otherwise check that no proxy rewrites “gitlab-jira-connect-…”\. Reinstalling .* takes away every link of this site, so export the list/,
  },
  {
    row: 7,
    what: 'an old GitLab',
    provoke: ({ faults }) => faults.add({ where: { path: linkPath }, answer: { status: 404, body: { error: '404 Not Found' } } }),
    title: `${host} does not offer linking`,
    cause: /GitLab before 15\.7 or with its feature flag jira_connect_oauth off/,
    documentedAs: ['Failed to link group'],
    owner: 'An admin of the GitLab instance',
    fix: /Update GitLab to 15\.7 or later/,
  },
]

describe('linking a group', () => {
  it.each(linkRows)('row $row: $what', async ({ row, provoke, ...expected }) => {
    provokes(row)
    const world = appWorld()
    const app = await openSecondPage(world)
    const repair = provoke(world)
    const listItem = (await linkButton('Team 00005')).closest('li')
    await app.user.click(await linkButton('Team 00005'))
    const alert = await findAdvice(expected)
    expect(listItem?.contains(alert), 'next to the group that it is about').toBe(true)
    await expectKept()
    expect(world.gitlabCom.subscriptions()).toEqual(['acme'])

    repair()
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await isLinked('Team 00005')
    expect(screen.queryByRole('alert')).toBeNull()
    await expectKept()
  })

  it('row 5: a group that is linked already is shown as linked', async () => {
    provokes(5)
    const world = appWorld()
    const app = await openSecondPage(world)
    world.gitlabCom.link('team-00005-16')
    await app.user.click(await linkButton('Team 00005'))
    await isLinked('Team 00005')
    expect(screen.queryByRole('alert')).toBeNull()
    await expectKept()
  })

  it('row 6: an expired token is renewed in silence; a sign-in that has ended is renewed by the person, and the link goes on', async () => {
    provokes(6)
    const world = appWorld()
    const app = await openSecondPage(world)
    world.gitlabCom.expireTokens()
    await app.user.click(await linkButton('Team 00005'))
    await isLinked('Team 00005')
    expect(app.popups).toHaveLength(1)

    world.gitlabCom.revokeTokens()
    await app.user.click(await linkButton('Team 00006'))
    const alert = await findAdvice({
      title: `Your sign-in to ${host} has ended`,
      cause: /GitLab no longer accepts the access it gave, and did not renew it/,
      documentedAs: ['You need to sign in or sign up before continuing'],
      owner: 'You',
      fix: /Sign in again\. What you were doing stays here/,
    })
    await app.user.click(within(alert).getByRole('button', { name: 'Sign in again' }))
    await app.popup().answer()
    await isLinked('Team 00006')
    expect(screen.queryByRole('alert')).toBeNull()
    await expectKept()
  })

  it('row 8: after a 429 it says for whom it waits, waits as told and goes on', async () => {
    provokes(8)
    const world = appWorld()
    const pauses: number[] = []
    let goOn: () => void = () => undefined
    const app = await openSecondPage(world, {
      pause: (ms) => {
        pauses.push(ms)
        return new Promise((resolve) => (goOn = resolve))
      },
    })
    world.faults.add({ where: { path: linkPath }, times: 1, answer: { status: 429, headers: { 'Retry-After': '20' } } })
    await app.user.click(await linkButton('Team 00005'))
    expect(await screen.findByRole('heading', { name: `${host} asks to slow down` })).toBeTruthy()
    expect(screen.getByText(/Trying again by itself at .*Nothing is lost/)).toBeTruthy()
    expect(pauses).toEqual([20_000])
    await expectKept()

    goOn()
    await isLinked('Team 00005')
    expect(screen.queryByText(/Trying again by itself/)).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('row 8: where the 429 does not end, it says so', async () => {
    provokes(8)
    const world = appWorld()
    const app = await openSecondPage(world)
    const repair = world.faults.add({ where: { path: linkPath }, answer: { status: 429, headers: { 'Retry-After': '20' } } })
    await app.user.click(await linkButton('Team 00005'))
    const alert = await findAdvice({
      title: `${host} asks to slow down`,
      cause: /Too many requests came from you or your network in a short time \(status 429\)/,
      owner: 'You',
      fix: /Try again in 20 seconds/,
    })
    repair()
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await isLinked('Team 00005')
  })
})

describe('listing groups', () => {
  it('row 25: no group is asked for before GitLab has said who the bearer is, nor ever without one', async () => {
    provokes(25)
    const world = appWorld()
    await openSecondPage(world)
    const calls = world.requests.filter(({ url, initiator }) => initiator === 'browser' && url.includes('/api/v4/'))
    expect(calls[0]?.url).toMatch(/\/api\/v4\/user$/)
    expect(calls.filter(({ authorization, method }) => method !== 'OPTIONS' && authorization !== 'Bearer')).toEqual([])
  })

  it('row 25: where the bearer does not reach GitLab, signing in fails by name and no public group is offered', async () => {
    provokes(25)
    const world = appWorld()
    world.faults.add({ where: { path: '/api/v4/user' }, answer: { status: 401, body: { message: '401 Unauthorized' } } })
    const app = await openApp(world)
    await app.user.click(await screen.findByRole('button', { name: 'Sign in to GitLab' }))
    await app.popup().answer()
    await findAdvice({
      title: `Your sign-in to ${host} has ended`,
      cause: /no longer accepts the access/,
      owner: 'You',
      fix: /Sign in again/,
    })
    expect(app.network.callsTo(/\/groups/)).toEqual([])
    expect(screen.queryByRole('button', { name: 'Link groups' })).toBeNull()
  })

  const proxyFix = /A proxy, a firewall or a sign-in wall may answer in place of GitLab/
  const rows: readonly (ExpectedAdvice & { readonly what: string; readonly answer: FaultAnswer; readonly says?: string })[] = [
    {
      what: 'an internal error',
      answer: { status: 500, body: { message: '500 Internal Server Error' } },
      says: '500 Internal Server Error',
      title: `${host} has an internal error`,
      cause: /It answered with status 500/,
      owner: 'An admin of the GitLab instance',
      fix: /GitLab’s logs tell more/,
    },
    {
      what: '502 in HTML',
      answer: 'html-502',
      title: `${host}, or something in front of it, has failed`,
      cause: /It answered with status 502, and not as GitLab does/,
      owner: 'An admin of the GitLab instance',
      fix: /the time and the request are under Details/,
    },
    {
      what: 'malformed JSON',
      answer: 'malformed-json',
      title: `${host} gave an answer that is not GitLab’s`,
      cause: /status 200 and a page or text where data was due/,
      owner: 'Your network team',
      fix: proxyFix,
    },
    {
      what: 'a truncated body',
      answer: 'truncated',
      title: `${host} gave an answer that is not GitLab’s`,
      cause: /The connection broke off in the middle of the answer/,
      owner: 'Your network team',
      fix: proxyFix,
    },
    {
      what: 'an enormous body',
      answer: 'enormous',
      title: `${host} gave an answer that is not GitLab’s`,
      cause: /It answered with more than 10 MB/,
      owner: 'Your network team',
      fix: proxyFix,
    },
    {
      what: 'a connection that breaks',
      answer: 'reset',
      title: `${host} cannot be reached`,
      cause: /no answer that it may read: the name, the certificate, a firewall or the server itself/,
      owner: 'Your network team',
      fix: /Open http:\/\/gitlab\.localhost:8080 in a new tab/,
    },
    {
      what: 'silence',
      answer: 'hang',
      title: `${host} takes too long`,
      cause: /There was no complete answer within 0\.2 seconds/,
      owner: 'Your network team',
      fix: /firewalls that drop connections silently/,
    },
  ]

  it.each(rows)('row 26: $what', async ({ answer, says, ...expected }) => {
    provokes(26)
    const world = appWorld()
    let limitSeconds = 30
    const app = await openSecondPage(world, { limitSeconds: () => limitSeconds })
    const repair = world.faults.add({ where: { path: groupsPath }, answer })
    if (answer === 'hang') limitSeconds = 0.2
    await app.user.click(within(dialog()).getByRole('button', { name: 'Next' }))
    const alert = await findAdvice(expected)
    expect(alert.textContent).toContain(`GET ${world.gitlabCom.url}/api/v4/groups`)
    if (says !== undefined) expect(alert.textContent).toContain(says)
    expect(await linkButton('Team 00005')).toBeTruthy()

    repair()
    limitSeconds = 30
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await linkButton('Team 00014')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('row 29: offline is said, and ends by itself', async () => {
    provokes(29)
    const world = appWorld()
    const app = await openSecondPage(world)
    const row = (await linkButton('Team 00005')).closest('li')
    const repair = world.faults.add({ where: {}, answer: 'reset' })
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    onTestFinished(() => {
      Reflect.deleteProperty(navigator, 'onLine')
    })
    await app.user.click(await linkButton('Team 00005'))
    const words = { cause: /This browser has no network connection/, fix: /Connect to the network, then try again/ }
    await findAdvice({ title: 'You are offline', owner: 'You', ...words }, row ?? undefined)
    await expectKept()

    repair()
    Reflect.deleteProperty(navigator, 'onLine')
    window.dispatchEvent(new Event('online'))
    await isLinked('Team 00005')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('the frame', () => {
  it('row 27: a context token that is refused is asked for once more, then it says so', async () => {
    provokes(27)
    const world = appWorld()
    world.gitlabCom.link('acme')
    const repair = world.faults.add({ where: { path: /\/-\/jira_connect\/(installations|subscriptions\.json)/ }, answer: { status: 403 } })
    const app = await openApp(world)
    const alert = await findAdvice({
      title: `${host} refused Jira’s token`,
      cause: /not accepted, not even a new one/,
      owner: 'A Jira admin',
      fix: /Reload the page in Jira/,
    })
    expect(app.jira.tokensAsked()).toBe(2)
    await app.user.click(within(alert).getByRole('button', { name: 'Reload the page' }))
    await waitFor(() => {
      expect(app.jira.reloads()).toBe(1)
    })
    repair()
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'Unlink Acme' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('row 28: without storage and cookies everything works', async () => {
    provokes(28)
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const) {
      Object.defineProperty(window, name, { get: refuse, configurable: true })
      onTestFinished(() => {
        Reflect.deleteProperty(window, name)
      })
    }
    Object.defineProperty(document, 'cookie', { get: refuse, set: refuse, configurable: true })
    onTestFinished(() => {
      Reflect.deleteProperty(document, 'cookie')
    })
    const world = appWorld()
    const app = await openSecondPage(world)
    await app.user.click(await linkButton('Team 00005'))
    await isLinked('Team 00005')
    await app.user.click(screen.getByRole('button', { name: 'Done' }))
    await app.user.click(await screen.findByRole('button', { name: 'Unlink Acme' }))
    await app.user.click(within(await screen.findByRole('dialog', { name: 'Unlink Acme?' })).getByRole('button', { name: 'Unlink' }))
    expect(await screen.findByRole('heading', { name: 'Acme is unlinked' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
