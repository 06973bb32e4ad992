// The rows of docs/failures.md that are about an instance of one's own: while it is saved, and once it is
// chosen. What was typed stays, and the message goes with its cause.
import { screen, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { World } from '../stand-in/world.ts'
import { findAdvice, type ExpectedAdvice } from './advice-on-screen.ts'
import { chosen } from '../stand-in/chosen.ts'
import { enterAddress, openPolicy, stepText, withAddress } from './self-managed-admin.ts'
import { provokes } from '../failures/provokes.ts'
import { appWorld, openApp, type OpenAppOptions } from './world-app.tsx'

const host = 'gitlab.localhost:8080'
const ownHost = 'git.acme.localhost:8080'
const fromBrowser = { server: 'selfManaged', initiator: 'browser' } as const

type Row = ExpectedAdvice & {
  readonly row: number
  readonly what: string
  /** Answers what ends it. */
  readonly provoke: (world: World) => () => void
}

const addressField = () => screen.getByLabelText<HTMLInputElement>('GitLab instance URL')

describe('saving an address', () => {
  const rows: readonly Row[] = [
    {
      row: 10,
      what: 'the instance refuses what the host sends, with 401',
      provoke: ({ faults }) => faults.add({ where: { path: /public_keys/, initiator: 'server' }, answer: 'reset' }),
      title: `${ownHost} did not accept the installation`,
      cause: /could not verify that the installation comes from http:\/\/gitlab\.localhost:8080/,
      documentedAs: ['Failed to update the GitLab instance'],
      owner: 'An admin of the GitLab instance',
      fix: /Jira Connect Proxy URL must be exactly http:\/\/gitlab\.localhost:8080 .*public_keys.*Host header “git\.acme\.localhost:8080”.*Jira Connect Additional Audience URL/,
    },
    {
      row: 11,
      what: 'the instance does not take the app, with 404',
      provoke: ({ selfManaged }) => spoil(selfManaged.settings, { condition: 'integration-not-allowed' }),
      title: `${ownHost} does not take the app`,
      cause: /either its integration allowlist leaves out GitLab for Jira, or it is no GitLab 15\.7 or later/,
      documentedAs: ['Failed to update the GitLab instance'],
      owner: 'An admin of the GitLab instance',
      fix: /Help > version tells .*Admin > Settings > General > Integration settings and allow GitLab for Jira Cloud app/,
    },
    {
      row: 12,
      what: 'the host gets no connection to the instance',
      provoke: ({ faults }) => faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' }),
      title: `${host} cannot reach ${ownHost}`,
      cause: /its view from the internet; your browser may be inside your network and see more/,
      documentedAs: ['Failed to update the GitLab instance'],
      owner: 'Your network team',
      fix: /a name that resolves, a publicly trusted certificate with its full chain, and a firewall that lets gitlab\.localhost:8080 in/,
    },
    {
      row: 12,
      what: 'the host is sent to a sign-in page',
      provoke: ({ selfManaged }) => spoil(selfManaged.settings, { condition: 'sign-in-wall' }),
      title: `A sign-in page stands before ${ownHost}`,
      cause: /was redirected instead, as by single sign-on/,
      documentedAs: ['Failed to update the GitLab instance'],
      owner: 'Your network team',
      fix: /Let requests to \/-\/jira_connect\/ of git\.acme\.localhost:8080 pass/,
    },
    {
      row: 12,
      what: 'the instance has an error of its own',
      provoke: ({ faults }) => faults.add({ where: { path: /events\/installed$/ }, answer: { status: 503 } }),
      title: `${ownHost} could not install the app`,
      cause: /answered with status 503/,
      documentedAs: ['Failed to update the GitLab instance'],
      owner: 'An admin of the GitLab instance',
      fix: /internal error\. Try again; if it stays, its logs at this time tell more/,
    },
    {
      row: 13,
      what: 'the Jira user has no right to choose',
      provoke: ({ jira }) => {
        const repairs = jira.users.map((user) => spoil(user, { groups: [] }))
        return () => {
          for (const repair of repairs) repair()
        }
      },
      title: 'GitLab did not accept your Jira user',
      cause: /in neither the site-admins nor the org-admins group, or GitLab could not read your user/,
      owner: 'A Jira admin',
      fix: /org-admins \(preferred\) or site-admins.*global permission “Browse users and groups”/,
    },
  ]

  it.each(rows)('row $row: $what', async ({ row, provoke, ...expected }) => {
    provokes(row)
    const world = openPolicy(appWorld())
    const repair = provoke(world)
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    const alert = await findAdvice(expected)
    expect(alert.closest('form, section, main')?.contains(addressField()), 'beside the address that it is about').toBe(true)
    expect(addressField().value).toBe(world.selfManaged.url)
    expect(world.gitlabCom.installations[0]?.instanceUrl).toBeNull()

    repair()
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: `Sign in to ${ownHost}` })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('row 9: an address that only the server knows to be wrong has the server’s sentence at the field', async () => {
    provokes(9)
    const app = await openApp(appWorld())
    await withAddress(app, 'https://git.unknown-company.com')
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    await findAdvice({
      title: 'This address was not accepted',
      cause: /The server says: .*is blocked: Host cannot be resolved or invalid/,
      documentedAs: ['Failed to update the GitLab instance'],
      owner: 'You',
      fix: /needs a public DNS entry/,
    })
    expect(addressField().getAttribute('aria-invalid')).toBe('true')
    expect(addressField().value).toBe('https://git.unknown-company.com')
    await enterAddress(app, 'https://git.acme.com')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(addressField().getAttribute('aria-invalid')).not.toBe('true')
  })
})

describe('a chosen instance', () => {
  const rows: readonly (Row & { readonly options?: OpenAppOptions })[] = [
    {
      row: 15,
      what: 'its proxy URL names another address',
      provoke: ({ selfManaged: { settings } }) => spoil(settings, { proxyUrl: `${settings.proxyUrl}/` }),
      title: `${ownHost} does not answer this page`,
      cause: /that is not exactly http:\/\/gitlab\.localhost:8080/,
      documentedAs: ['Failed to load Jira Connect Application ID', 'Cross-Origin Request Blocked'],
      owner: 'An admin of the GitLab instance',
      fix: /set Jira Connect Proxy URL to exactly http:\/\/gitlab\.localhost:8080 \(no slash at the end\)/,
    },
    {
      row: 16,
      what: 'there is no connection',
      provoke: ({ faults }) => faults.add({ where: fromBrowser, answer: 'reset' }),
      title: `${ownHost} cannot be reached from your browser`,
      cause: /the name does not resolve, the server refuses, or the browser does not trust its certificate/,
      owner: 'Your network team',
      fix: /in a new tab, where the browser says which: .*DNS.*firewall.*certificate/,
    },
    {
      row: 16,
      what: 'nothing answers',
      provoke: ({ faults }) => faults.add({ where: fromBrowser, answer: 'hang' }),
      title: `${ownHost} takes too long`,
      cause: /There was no complete answer within 0\.2 seconds/,
      owner: 'Your network team',
      fix: /firewalls that drop connections silently/,
      options: { limitSeconds: ({ host: name }) => (name === ownHost ? 0.2 : 30) },
    },
    {
      row: 16,
      what: 'the browser keeps the page from the local network',
      provoke({ faults }) {
        const query = ({ name }: { name: string }) =>
          name === 'local-network-access' ? Promise.resolve({ state: 'denied' }) : Promise.reject(new TypeError(name))
        Object.defineProperty(navigator, 'permissions', { value: { query }, configurable: true })
        const heal = faults.add({ where: fromBrowser, answer: 'reset' })
        const repair = () => {
          heal()
          Reflect.deleteProperty(navigator, 'permissions')
        }
        onTestFinished(repair)
        return repair
      },
      title: `Your browser does not let this page reach ${ownHost}`,
      cause: /Chrome 142 and later .*\(Local Network Access\)/,
      documentedAs: ['Failed to load Jira Connect Application ID'],
      owner: 'Your network team',
      fix: /whoever manages your browser can allow it for .* by the policy LocalNetworkAllowedForUrls/,
    },
    ...(['not-a-gitlab', 'sign-in-wall'] as const).map((condition): Row => ({
      row: 17,
      what: condition === 'not-a-gitlab' ? 'something else answers' : 'a sign-in wall answers',
      provoke: ({ selfManaged }) => spoil(selfManaged.settings, { condition }),
      title: `No GitLab answers at http://${ownHost}, as far as this page may read`,
      cause: /without the permission for other sites that GitLab’s API always gives \(CORS\)/,
      documentedAs: ['Failed to load Jira Connect Application ID', 'Cross-Origin Request Blocked'],
      owner: 'Your network team',
      fix: /oauth_application_id in a new private window.*must let \/api\/, \/oauth\/ and \/-\/jira_connect\/ pass/,
    })),
  ]

  it.each(rows)('row $row: $what', async ({ row, provoke, options = {}, ...expected }) => {
    provokes(row)
    const world = chosen(appWorld(), ['atlas'])
    const repair = provoke(world)
    const app = await openApp(world, options)
    const alert = await findAdvice(expected)
    for (const name of ['Check connection', 'Change GitLab version']) {
      expect(await screen.findByRole('button', { name }), 'another way on').toBeTruthy()
    }
    repair()
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('row 30: the policy of the page does not know it, which a reload or the deployer ends', async () => {
    provokes(30)
    const world = appWorld()
    // As chosen in another tab, after this page was made.
    const app = await openApp(world, { beforeStart: () => chosen(world, ['atlas']) })
    const alert = await findAdvice({
      title: 'The policy of this page does not let it ask the instance',
      cause: /The Content-Security-Policy that gitlab\.localhost:8080 sent with this page does not name http:\/\/git\.acme\.localhost:8080/,
      owner: 'You',
      fix: /Reload the page in Jira\. .*gitlab\.localhost:8080 has to add http:\/\/git\.acme\.localhost:8080 \(or https:\) to connect-src/,
    })
    await app.user.click(within(alert).getByRole('button', { name: 'Reload the page' }))
    expect(app.jira.reloads()).toBe(1)
    await app.user.click(screen.getByRole('button', { name: 'Check connection' }))
    await screen.findByText(/cannot be known from here\.$/)
    expect(stepText('This page may ask it')).toMatch(/Fails.*connect-src/)
  })
})

function spoil<T extends object>(target: T, values: Partial<T>): () => void {
  const before = { ...target }
  Object.assign(target, values)
  return () => {
    Object.assign(target, before)
  }
}
