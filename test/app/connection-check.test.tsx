import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { chosen } from '../stand-in/chosen.ts'
import { findAdvice } from './advice-on-screen.ts'
import { check, openPolicy, stepText, withAddress } from './self-managed-admin.ts'
import { appWorld, openApp, type OpenAppOptions } from './world-app.tsx'

type AppWorld = ReturnType<typeof appWorld>

const instanceFaults = { server: 'selfManaged', initiator: 'browser' } as const

function permission(state: PermissionState): void {
  const query = ({ name }: { name: string }) =>
    name === 'local-network-access' ? Promise.resolve({ state }) : Promise.reject(new TypeError(name))
  Object.defineProperty(navigator, 'permissions', { value: { query }, configurable: true })
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'permissions')
  })
}

type Condition = {
  readonly name: string
  readonly spoil: (world: AppWorld) => unknown
  readonly step: string
  /** Cause, owner and the exact setting or value. */
  readonly words: readonly RegExp[]
  readonly options?: OpenAppOptions
}

const redirect = (to: string) => ({ status: 301, headers: { Location: to, 'Access-Control-Allow-Origin': '*' } })

/** What can be wrong with an address before it is saved. */
const conditions: readonly Condition[] = [
  {
    name: 'DNS, a refusal or TLS',
    spoil: ({ faults }) => faults.add({ where: instanceFaults, answer: 'reset' }),
    step: 'Reachable from your browser',
    words: [
      /cannot be reached from your browser/,
      /Your network team/,
      /“address could not be found” is DNS.*“refused to connect”.*“connection is not private” is the certificate/,
    ],
  },
  {
    name: 'a firewall that swallows everything',
    spoil: ({ faults }) => faults.add({ where: instanceFaults, answer: 'hang' }),
    step: 'Reachable from your browser',
    words: [/does not answer/, /Your network team/, /Within 0\.2 seconds not even a refusal.*firewall that drops connections/],
    options: { limitSeconds: () => 0.2 },
  },
  {
    name: 'Local Network Access',
    spoil: ({ faults }) => {
      permission('denied')
      return faults.add({ where: instanceFaults, answer: 'reset' })
    },
    step: 'Local Network Access',
    words: [/Your browser does not let this page reach git\.acme\.localhost:8080/, /Your network team/, /LocalNetworkAllowedForUrls/],
  },
  {
    name: 'a sign-in wall, or another server',
    spoil: ({ selfManaged }) => (selfManaged.settings.condition = 'sign-in-wall'),
    step: 'Is a GitLab 15.7 or later',
    words: [
      /No GitLab answers at http:\/\/git\.acme\.localhost:8080/,
      /Your network team/,
      /oauth_application_id in a new private window.*application_id is GitLab.*a wall, which must let \/api\/, \/oauth\/ and \/-\/jira_connect\/ pass.*the address is wrong/,
    ],
  },
  {
    name: 'a GitLab before 15.7',
    spoil: ({ selfManaged }) => (selfManaged.settings.condition = 'before-15.7'),
    step: 'Is a GitLab 15.7 or later',
    words: [/does not offer linking/, /An admin of the GitLab instance/, /Update GitLab to 15\.7 or later/],
  },
  {
    name: 'a proxy URL with a slash too many',
    spoil: ({ selfManaged }) => (selfManaged.settings.proxyUrl += '/'),
    step: 'Jira Connect Proxy URL',
    words: [
      /does not answer this page/,
      /An admin of the GitLab instance/,
      /set Jira Connect Proxy URL to exactly http:\/\/gitlab\.localhost:8080 \(no slash at the end\)/,
    ],
  },
  {
    name: 'a gateway that refuses OPTIONS',
    spoil: ({ faults }) =>
      faults.add({ where: { ...instanceFaults, method: 'OPTIONS' }, answer: { status: 403, body: '<h1>Forbidden</h1>' } }),
    step: 'Questions before a call (OPTIONS)',
    words: [
      /A gateway in front of git\.acme\.localhost:8080 refuses OPTIONS/,
      /Your network team/,
      /let OPTIONS of \/api\/, .* pass to GitLab/,
    ],
  },
  {
    name: 'a gateway that refuses OPTIONS of a part',
    spoil: ({ faults }) => faults.add({ where: { ...instanceFaults, method: 'OPTIONS', path: /jira_connect/ }, answer: 'reset' }),
    step: 'Questions before a call (OPTIONS)',
    words: [/does not let it pass for \/-\/jira_connect\//],
  },
  {
    name: 'a gateway that refuses OPTIONS of DELETE',
    spoil: ({ faults }) => faults.add({ where: { ...instanceFaults, method: 'OPTIONS', path: /subscriptions\/\d/ }, answer: 'reset' }),
    step: 'Unlinking (DELETE)',
    words: [
      /A gateway in front of git\.acme\.localhost:8080 refuses DELETE/,
      /Your network team/,
      /one of them pass for \/-\/jira_connect\/subscriptions\/, while GET passes/,
      /let OPTIONS and DELETE of \/api\/, .* pass to GitLab/,
    ],
  },
  {
    name: 'a firewall that refuses DELETE',
    spoil: ({ faults }) =>
      faults.add({ where: { ...instanceFaults, method: 'DELETE' }, answer: { status: 403, body: 'Request blocked', by: 'stranger' } }),
    step: 'Unlinking (DELETE)',
    words: [/A firewall in front of/, /does not let DELETE \/-\/jira_connect\/subscriptions\/0 pass \(status 403\)/],
  },
  {
    name: 'an application id that somebody else answers',
    spoil: (world) => {
      const path = '/-/jira_connect/oauth_application_id'
      const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type' }
      world.addHost('https://evil.example', () => Promise.resolve(Response.json({ application_id: 'evil' }, { headers })))
      return world.faults.add({ where: { ...instanceFaults, path }, answer: redirect(`https://evil.example${path}`) })
    },
    step: 'Jira Connect Proxy URL',
    words: [/sends this page elsewhere/, /redirects to https:\/\/evil\.example\. Nothing was sent on to there/],
  },
  {
    name: 'no application id',
    spoil: ({ selfManaged }) => (selfManaged.settings.applicationId = ''),
    step: 'Jira Connect Application ID',
    words: [
      /is not ready for sign-in/,
      /An admin of the GitLab instance/,
      /enter the Application ID of the OAuth application under Jira Connect Application ID/,
    ],
  },
  {
    name: 'a Jira user who is no admin',
    spoil: () => undefined,
    step: 'Admin group of your Jira user',
    words: [/Your Jira user may not change this/, /A Jira admin/, /org-admins \(preferred\) or site-admins/],
    options: { as: 'Paul' },
  },
]

const sentences = new Map<string, string>()

afterAll(() => {
  expect(new Set(sentences.values()).size, 'conditions with a sentence of their own').toBe(sentences.size)
})

describe('before an instance is saved', () => {
  it.each(conditions)('$name is named with its owner and its setting', async ({ name, spoil, step, words, options = {} }) => {
    const world = openPolicy(appWorld())
    spoil(world)
    const app = await openApp(world, options)
    await withAddress(app, world.selfManaged.url)
    await check(app)
    const text = stepText(step)
    expect(text).toMatch(/Fails/)
    for (const word of words) expect(text).toMatch(word)
    expect(screen.getByText(/^1 step fails/)).toBeTruthy()
    sentences.set(name, text.slice(step.length))
    expect(world.requests.filter(({ url, authorization }) => url.startsWith(world.selfManaged.url) && authorization !== 'none')).toEqual([])
  })

  it('a name that may lead to a private address is told apart by a new tab', async () => {
    const world = openPolicy(appWorld())
    permission('denied')
    world.faults.add({ where: { origin: 'https://git.acme.com' }, answer: 'reset' })
    const app = await openApp(world)
    await withAddress(app, 'git.acme.com')
    await check(app)
    const reach = stepText('Reachable from your browser')
    expect(reach).toMatch(/Either there is no connection.*or the name leads to a private address.*Local Network Access/)
    expect(reach).toMatch(/Open https:\/\/git\.acme\.com in a new tab\. If it does not open.*If it opens, it is the second/)
    expect(stepText('Local Network Access')).toMatch(/Not known from here.*only your network knows/)
  })

  it('the next thing to do is to check again after one that failed, and to save after one that did not', async () => {
    const world = openPolicy(appWorld())
    const right = world.selfManaged.settings.proxyUrl
    world.selfManaged.settings.proxyUrl = ''
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    const look = (name: string) => screen.getByRole('button', { name }).className
    const [primary, usual] = [look('Check connection'), look('Save')]
    expect(primary).not.toBe(usual)
    await check(app)
    expect([look('Check again'), look('Save')]).toEqual([primary, usual])
    world.selfManaged.settings.proxyUrl = right
    await check(app)
    expect([look('Check again'), look('Save')]).toEqual([usual, primary])
  })

  it('a pasted page of a group shows where GitLab is', async () => {
    const world = openPolicy(appWorld())
    world.addHost(new URL(world.selfManaged.url).origin, () => Promise.resolve(new Response('404', { status: 404 })))
    const app = await openApp(world)
    await withAddress(app, `${world.selfManaged.url}/acme/platform/-/issues`)
    await check(app)
    expect(stepText('Is a GitLab 15.7 or later')).toMatch(
      /GitLab is at http:\/\/git\.acme\.localhost:8080.*Enter http:\/\/git\.acme\.localhost:8080/,
    )
  })

  it.each([301, 302, 307, 308])('an address that redirects (%i) shows where GitLab is', async (status) => {
    const world = openPolicy(appWorld())
    const old = 'https://git-old.acme.com'
    const { headers } = redirect('')
    world.addHost(old, ({ method, url }) => {
      const to = { ...headers, Location: `${world.selfManaged.url}${url.slice(old.length)}` }
      return Promise.resolve(new Response(null, method === 'GET' ? { status, headers: to } : { status: 405 }))
    })
    const app = await openApp(world)
    await withAddress(app, old)
    await check(app)
    const text = stepText('Is a GitLab 15.7 or later')
    expect(text).toMatch(/git-old\.acme\.com sends this page elsewhere/)
    expect(text).toMatch(/If GitLab is at http:\/\/git\.acme\.localhost:8080 now, choose that as GitLab instance URL/)
    expect(screen.getByText(/^1 step fails/)).toBeTruthy()
  })

  it('a redirect that no page may read is among the causes that remain', async () => {
    const world = openPolicy(appWorld())
    world.addHost('https://git-old.acme.com', () => Promise.resolve(Response.redirect(`${world.selfManaged.url}/`, 301)))
    const app = await openApp(world)
    await withAddress(app, 'https://git-old.acme.com')
    await check(app)
    expect(stepText('Is a GitLab 15.7 or later')).toMatch(/if the tab ends at another address, GitLab is there: enter that one/)
  })

  it('GitLab’s own policy of the page keeps the browser’s view for later, and says that this is no fault', async () => {
    const world = appWorld()
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    await check(app)
    expect(stepText('This page may ask it')).toMatch(/Not known from here.*ask only an instance that is saved.*comes after Save/)
    expect(screen.getByText(/^Not known before the steps above are: .*Jira Connect Proxy URL/)).toBeTruthy()
    expect(screen.getByText(/^Nothing fails/)).toBeTruthy()
    expect(world.requests.filter(({ url }) => url.startsWith(world.selfManaged.url))).toEqual([])
  })

  it('what works is said as well, and what nobody can know from here', async () => {
    const world = openPolicy(appWorld({ selfManagedRoot: '/gitlab' }))
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    await check(app)
    expect(screen.getByText('Nothing fails, 10 work, 5 cannot be known from here.')).toBeTruthy()
    const browser = screen.getByRole('list', { name: 'Your browser’s view' })
    expect(within(browser).getByText('Jira Connect Proxy URL')).toBeTruthy()
    const others = screen.getByRole('list', { name: /^The view of gitlab\.localhost:8080/ })
    expect(within(others).getByText('Reachable from gitlab.localhost:8080').closest('li')?.textContent).toMatch(
      /Cannot be seen from here\. Save asks/,
    )
    expect(stepText('Admin group of your Jira user')).toMatch(/Jira says that you are in site-admins/)
  })
})

describe('a chosen instance', () => {
  it('is checked at any time, with its version and what that lacks once somebody is signed in', async () => {
    const world = chosen(appWorld(), ['atlas'])
    world.selfManaged.settings.version = '16.4.5-ee'
    const app = await openApp(world)
    await check(app, 'Check connection')
    expect(stepText('Version of GitLab')).toMatch(/Known when you are signed in to git\.acme\.localhost:8080/)
    expect(stepText('Knows this Jira site')).toMatch(/accepts Jira’s token, and has 1 linked group/)
    await app.user.click(screen.getByRole('button', { name: 'Close' }))

    await app.signIn()
    await check(app, 'Check connection')
    const version = stepText('Version of GitLab')
    expect(version).toMatch(/GitLab 16\.4\.5-ee\. It works, with less/)
    for (const gap of [
      /org-admins may link groups: from GitLab 16\.6/,
      /Create branches from Jira: from GitLab 17\.2/,
      /Jira Service Management: from GitLab 17\.4/,
      /says why it refused.*from GitLab 16\.11/,
      /Deployment gating came with GitLab 17\.6.*on GitLab\.com only/,
      /Additional Audience URL.*from GitLab 17\.7/,
      /Service IDs of a whole group.*from GitLab 17\.9/,
    ]) {
      expect(version).toMatch(gap)
    }
    expect(stepText('GitLab user')).toMatch(/@mara/)
    await app.user.click(screen.getByRole('button', { name: 'Close' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Check connection' }))
  })

  it('that has another name inside says so, and what follows from it', async () => {
    const world = chosen(appWorld(), ['atlas'])
    world.selfManaged.settings.externalUrl = 'https://gitlab.internal'
    const app = await openApp(world)
    await app.signIn()
    const link = await screen.findByRole('link', { name: /atlas/i })
    expect(link.getAttribute('href')).toBe(`${world.selfManaged.url}/groups/atlas`)
    await check(app, 'Check connection')
    expect(stepText('Name that GitLab gives itself')).toMatch(
      /another name inside: it calls itself https:\/\/gitlab\.internal.*Additional Audience URL.*git\.acme\.localhost:8080.*434085.*by the name inside.*21319/,
    )
  })

  it('behind a gateway that refuses OPTIONS says so where the page cannot start', async () => {
    const world = chosen(appWorld(), ['atlas'])
    const heal = world.faults.add({ where: { ...instanceFaults, method: 'OPTIONS', path: /subscriptions\.json|api/ }, answer: 'reset' })
    const app = await openApp(world)
    const alert = await findAdvice({
      title: 'A gateway in front of git.acme.localhost:8080 refuses OPTIONS',
      cause: /does not let it pass for \/api\/, while other requests pass/,
      owner: 'Your network team',
      fix: /let OPTIONS of \/api\/, \/oauth\/ and \/-\/jira_connect\/ pass/,
    })
    heal()
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
  })

  it('that is too old says so', async () => {
    const world = chosen(appWorld(), ['atlas'])
    world.selfManaged.settings.version = '15.6.0'
    const app = await openApp(world)
    await app.signIn()
    await check(app, 'Check connection')
    expect(stepText('Version of GitLab')).toMatch(/git\.acme\.localhost:8080 is GitLab 15\.6\.0.*15\.7 or later/)
  })

  it('that cannot be reached can be left', async () => {
    const world = chosen(appWorld(), ['atlas'])
    world.faults.add({ where: instanceFaults, answer: 'reset' })
    const app = await openApp(world)
    await app.user.click(await screen.findByRole('button', { name: 'Change GitLab version' }))
    await app.user.click(await screen.findByRole('radio', { name: /^GitLab\.com \(SaaS\)/ }))
    await app.user.click(await screen.findByRole('button', { name: 'Save' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toMatch(/deletes its links/)
    await app.user.click(within(dialog).getByRole('button', { name: 'Switch and unlink' }))
    expect(await screen.findByRole('heading', { name: 'Get started' })).toBeTruthy()
    expect(world.gitlabCom.installations[0]?.instanceUrl).toBeNull()
  })
})

describe('a host that is its own app', () => {
  /** As somebody left it who followed the documentation of the other way. */
  const ownApp = (spoil: (world: AppWorld) => unknown = () => undefined): AppWorld => {
    const world = appWorld({ way: 'own-app', fresh: false })
    world.selfManaged.settings.applicationId = world.selfManaged.oauthApplicationId
    spoil(world)
    return world
  }

  it('finds its descriptor right, and its proxy URL blank', async () => {
    await check(await openApp(ownApp()), 'Check connection')
    expect(stepText('Jira Connect Proxy URL')).toMatch(/Works.*It is blank/)
    expect(stepText('App descriptor of git.acme.localhost:8080')).toMatch(/Works/)
    expect(screen.getByText(/^Nothing fails/)).toBeTruthy()
    expect(screen.queryByText('Reachable from your browser')).toBeNull()
  })

  it('that names another host has a proxy URL, which is to be cleared', async () => {
    const world = ownApp(({ selfManaged }) => (selfManaged.settings.proxyUrl = 'https://gitlab.com'))
    await check(await openApp(world), 'Check connection')
    const text = stepText('Jira Connect Proxy URL')
    expect(text).toMatch(/is set up to be behind gitlab\.com.*An admin of the GitLab instance.*clear Jira Connect Proxy URL/)
    expect(text).toContain('ApplicationSetting.current_without_cache.update(jira_connect_proxy_url: nil)')
    expect(screen.getByText(/^1 step fails/)).toBeTruthy()
  })

  it('that Jira has under another key is to be installed again, with a warning', async () => {
    const world = ownApp()
    world.faults.add({
      where: { server: 'selfManaged', path: '/-/jira_connect/app_descriptor.json' },
      answer: { status: 200, body: { ...world.selfManaged.appDescriptor(), key: 'gitlab-jira-git.acme.localhost' } },
    })
    await check(await openApp(world), 'Check connection')
    expect(stepText('App descriptor of git.acme.localhost:8080')).toMatch(
      /has to be installed again.*gitlab-jira-connect-git\.acme\.localhost, and .* gitlab-jira-git\.acme\.localhost.*A Jira admin.*can remove what Jira’s development panels show/,
    )
  })
})
