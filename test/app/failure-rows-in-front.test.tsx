// Rows of docs/failures.md: what somebody in front of GitLab answers, and what GitLab says to everybody at one address or
// of its user. Each is provoked on the wire and read on screen, and the message goes with its cause.
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { provokes } from '../failures/provokes.ts'
import { chosen } from '../stand-in/chosen.ts'
import type { FaultAnswer, FaultFilter } from '../stand-in/faults.ts'
import { findAdvice, type ExpectedAdvice } from './advice-on-screen.ts'
import type { World } from '../stand-in/world.ts'
import { appWorld, openApp } from './world-app.tsx'

const host = 'gitlab.localhost:8080'

const page = (status: number, title: string, text = ''): FaultAnswer => ({
  status,
  body: `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`,
  by: 'stranger',
})

const plain = (status: number, body: string): FaultAnswer => ({ status, body, headers: { 'Content-Type': 'text/plain' }, by: 'stranger' })

/** No advice may cost somebody their links where GitLab has not refused Jira’s token. */
const expectNoReinstall = (alert: HTMLElement): void => {
  expect(alert.textContent).not.toMatch(/reinstall|Jira’s token/i)
}

type Row = ExpectedAdvice & { readonly row: number; readonly what: string; readonly answer: FaultAnswer }

const you = { owner: 'You' } as const
const network = { owner: 'Your network team' } as const
const admin = { owner: 'An admin of the GitLab instance' } as const

const everybody: readonly Row[] = [
  {
    row: 31,
    what: 'bot protection, by its page',
    answer: page(403, 'Just a moment...', 'Enable JavaScript and cookies to continue'),
    title: `${host} wants to check your browser first`,
    cause: /Bot protection in front of GitLab answered with a check/,
    ...you,
    fix: /in a new tab, pass the check, come back and try again/,
  },
  {
    row: 31,
    what: 'bot protection, by its header',
    answer: { status: 403, headers: { 'cf-mitigated': 'challenge' }, by: 'stranger' },
    title: `${host} wants to check your browser first`,
    cause: /only a page of its own can show/,
    ...you,
    fix: /pass the check/,
  },
  {
    row: 32,
    what: 'a banned address',
    answer: plain(403, 'Forbidden\n'),
    title: `${host} has banned your network address`,
    cause: /“Forbidden” in plain text.*\(Rack Attack\)/,
    ...admin,
    fix: /Wait an hour, or ask for the ban to be lifted.*allowlist.*trusted_proxies/,
  },
  {
    row: 33,
    what: 'maintenance that says when it ends',
    answer: { status: 503, body: '<h1>Back soon</h1>', headers: { 'Retry-After': '600' }, by: 'stranger' },
    title: `${host} takes no changes now`,
    cause: /in maintenance, and says that it will be back/,
    ...admin,
    fix: /Try again in 10 minutes/,
  },
  {
    row: 34,
    what: 'a firewall with a number',
    answer: page(200, 'Request Rejected', 'Your support ID is: 8270451913456789012'),
    title: `A firewall in front of ${host} refused this`,
    cause: /does not let GET \/-\/jira_connect\/\S+ pass \(status 200\)/,
    ...network,
    fix: /the number 8270451913456789012, and has to let GET, POST, PUT and DELETE of \/api\/, \/oauth\/ and \/-\/jira_connect\/ pass/,
  },
  {
    row: 34,
    what: 'a page that does not say whose it is',
    answer: page(403, '403 Forbidden', 'nginx'),
    title: `Something in front of ${host} refused this`,
    cause: /status 403 and a page or text that is not GitLab’s\. Bot protection does that, and a firewall/,
    ...network,
    fix: /If a check appears, it is bot protection.*If GitLab opens at once, it is a firewall/,
  },
  {
    row: 35,
    what: 'an ingress without a GitLab behind it',
    answer: plain(404, 'default backend - 404'),
    title: `${host} does not pass this on to GitLab`,
    cause: /status 404 by something in front of GitLab, which does not know the address, or knows of no GitLab behind it now/,
    ...network,
    fix: /Try again in a minute.*has to pass \/api\/, \/oauth\/ and \/-\/jira_connect\/ on, with every method/,
  },
  {
    row: 40,
    what: 'a redirect',
    answer: { status: 302, headers: { Location: 'https://sso.example.com/login' }, by: 'stranger' },
    title: `${host} sends this page elsewhere`,
    cause: /redirects to an address that the browser does not tell\. Nothing was sent on to there/,
    ...network,
    fix: /If GitLab opens at another address, that one has to be chosen.*If a sign-in page opens that is not GitLab’s, it must let/,
  },
]

const firstCalls: FaultFilter = { path: /\/-\/jira_connect\/(installations|subscriptions\.json)$/ }

describe('on the first screen', () => {
  it.each(everybody)('row $row: $what', async ({ row, answer, ...expected }) => {
    provokes(row)
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const repair = world.faults.add({ where: firstCalls, answer })
    const app = await openApp(world)
    // A pause before another try has the same title, and is none.
    await screen.findByRole('alert')
    const alert = await findAdvice(expected)
    expectNoReinstall(alert)
    repair()
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
  })

  it('row 35: what passes is never seen', async () => {
    provokes(35)
    const world = appWorld()
    world.gitlabCom.link('atlas')
    world.faults.add({ where: firstCalls, times: 3, answer: plain(404, '404 page not found') })
    await openApp(world)
    expect(await screen.findByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('row 32: where the ban cannot be read, it is among the causes that remain, with how to tell', async () => {
    provokes(32)
    const world = chosen(appWorld(), ['atlas'])
    world.faults.add({ where: { server: 'selfManaged', initiator: 'browser' }, answer: 'cors-refused' })
    await openApp(world)
    const alert = await findAdvice({
      title: 'No GitLab answers at http://git.acme.localhost:8080, as far as this page may read',
      cause: /Something answers there/,
      ...network,
      fix: /“Forbidden” alone is GitLab too, which has banned your network address.*A check is bot protection.*a wall.*the address is wrong/,
    })
    expectNoReinstall(alert)
  })
})

describe('unlinking', () => {
  const refusals: readonly Row[] = [
    {
      row: 33,
      what: 'a read-only GitLab',
      answer: { status: 403, body: { message: 'You cannot perform write operations on a read-only instance' } },
      title: `${host} takes no changes now`,
      cause: /“You cannot perform write operations on a read-only instance”/,
      ...admin,
      fix: /Try again when its administrators have finished/,
    },
    {
      row: 34,
      what: 'a method that a firewall does not let pass',
      answer: { status: 405, body: '<h1>Method Not Allowed</h1>', headers: { Allow: 'GET, HEAD, POST' }, by: 'stranger' },
      title: `A firewall in front of ${host} refused this`,
      cause: /does not let DELETE \/-\/jira_connect\/subscriptions\/\d+ pass \(status 405, it allows GET, HEAD, POST\)/,
      ...network,
      fix: /by its time, under Details/,
    },
  ]

  it.each(refusals)('row $row: $what', async ({ row, answer, ...expected }) => {
    provokes(row)
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const app = await openApp(world)
    const repair = world.faults.add({ where: { method: 'DELETE' }, answer })
    await app.user.click(await screen.findByRole('button', { name: 'Unlink Atlas' }))
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink' }))
    const alert = await findAdvice(expected)
    expectNoReinstall(alert)
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
    repair()
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { name: 'Atlas is unlinked' })).toBeTruthy()
  })

  it('row 34: keeps under Details what the firewall’s page says', async () => {
    provokes(34)
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const app = await openApp(world)
    world.faults.add({ where: { method: 'DELETE' }, answer: page(200, 'Request Rejected', 'Your support ID is: 8270451913456789012') })
    await app.user.click(await screen.findByRole('button', { name: 'Unlink Atlas' }))
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink' }))
    const details = (await screen.findByText('Not JSON, but')).nextElementSibling
    expect(details?.textContent).toMatch(/^text\/html: .*Request Rejected Your support ID is: 8270451913456789012/)
  })
})

describe('what GitLab wants of the user', () => {
  const forbidden = (sentence: string): FaultAnswer => ({ status: 403, body: { message: `403 Forbidden - ${sentence}` } })
  const demands: readonly (readonly [string, RegExp])[] = [
    [
      'You (@mara) must accept the Terms of Service in order to perform this action. To accept these terms, please access GitLab from a web browser.',
      /accept the Terms of Service; then come back/,
    ],
    [
      'Your primary email address is not confirmed. Please check your inbox for the confirmation instructions.',
      /confirm your e-mail address/,
    ],
    ['Your password expired. Please access GitLab from a web browser to update your password.', /set a new password/],
    [
      'Your account has been deactivated by your administrator. Please log back in from a web browser to reactivate your account at http://gitlab',
      /sign in, which activates the account again/,
    ],
    ['You must set up two-factor authentication before you go on.', /set up two-factor authentication/],
  ]
  const barred = ['Your account has been blocked.', 'Your account is pending approval from your administrator and hence blocked.']

  async function whenLinking(answer: FaultAnswer) {
    const world = appWorld()
    const app = await openApp(world)
    await app.signIn()
    await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
    const button = await screen.findByRole('button', { name: 'Link Atlas' })
    const repair = world.faults.add({ where: { path: /\/api\/v4\//, method: 'POST' }, answer })
    await app.user.click(button)
    return { app, repair, world }
  }

  it.each(demands)('row 36: %s', async (sentence, fix) => {
    provokes(36)
    const { app, repair, world } = await whenLinking(forbidden(sentence))
    const alert = await findAdvice({
      title: `${host} wants something from you first`,
      cause: new RegExp(`It says: “${sentence.slice(0, 20).replace(/[()]/g, '.')}`),
      ...you,
      fix,
    })
    repair()
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await screen.findByText((_text, element) => element?.textContent === 'Atlas: Linked')
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
  })

  it.each(barred)('row 36: %s', async (sentence) => {
    provokes(36)
    await whenLinking(forbidden(sentence))
    await findAdvice({
      title: `${host} does not let your account in`,
      cause: /It says: “Your account/,
      ...admin,
      fix: /Admin > Users shows the state of the account/,
    })
  })

  it('row 36: a scope that is too small', async () => {
    provokes(36)
    await whenLinking({
      status: 403,
      body: {
        error: 'insufficient_scope',
        error_description: 'The request requires higher privileges than provided by the access token.',
        scope: 'api',
      },
    })
    await findAdvice({
      title: `The access that ${host} gave is too small`,
      cause: /“insufficient_scope”: the OAuth application does not have the scope api/,
      ...admin,
      fix: /Admin > Applications.*select the scope api/,
    })
  })
})

describe('row 46: GitLab cannot ask Jira about the person, and this page asks Jira as them', () => {
  const userPath = /^\/rest\/api\/3\/user\?/
  const causes: readonly (readonly [string, (world: World) => () => void])[] = [
    [
      'a permission',
      ({ jira }) => {
        for (const user of jira.users) user.isVisibleToApps = false
        return () => {
          for (const user of jira.users) user.isVisibleToApps = true
        }
      },
    ],
    [
      'an IP allowlist',
      ({ faults }) =>
        faults.add({
          where: { server: 'jira', initiator: 'server', path: userPath },
          answer: page(403, 'Forbidden', 'Your IP address is not on the allowlist'),
        }),
    ],
    ['no way out', ({ faults }) => faults.add({ where: { server: 'jira', initiator: 'server', path: userPath }, answer: 'reset' })],
  ]

  it.each(causes)('%s', async (_what, provoke) => {
    provokes(46)
    const world = appWorld()
    const app = await openApp(world, { as: 'Ada' })
    await app.signIn()
    await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
    const button = await screen.findByRole('button', { name: 'Link Atlas' })
    const repair = provoke(world)
    await app.user.click(button)
    const alert = await findAdvice({
      title: 'GitLab could not look you up in Jira',
      cause: /Jira itself tells this page that you are in site-admins\. Three causes remain: a permission, an IP allowlist.*the way/,
      owner: 'A Jira admin',
      fix: /only you cannot link.*If nobody can: an IP allowlist.*integrations_json\.log tells these two apart/,
    })
    expectNoReinstall(alert)
    repair()
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await screen.findByText((_text, element) => element?.textContent === 'Atlas: Linked')
  })

  it('says nothing of Jira where Jira does not tell this page either', async () => {
    provokes(46)
    const world = appWorld()
    const app = await openApp(world, { as: 'Ivy', rest: () => new Response('', { status: 403 }) })
    await app.signIn()
    await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
    await app.user.click(await screen.findByRole('button', { name: 'Link Atlas' }))
    const title = await screen.findByRole('heading', { name: 'GitLab could not look you up in Jira' })
    expect(title.closest('[role="alert"]')?.textContent).not.toMatch(/Jira itself tells/)
  })
})
