// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from './signed-in.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeEach(() => {
  world = createWorld({ selfManagedRoot: '/gitlab' })
})

const accountOf = (name: string): string => world.jira.users.find(({ displayName }) => displayName.startsWith(name))?.accountId ?? ''

async function choose(instanceUrl: unknown, jiraUser = 'Ada') {
  const response = await world.fetch(
    new Request(`${world.gitlabCom.url}/-/jira_connect/installations`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        jwt: await world.jira.contextToken(accountOf(jiraUser)),
        ...(instanceUrl !== undefined && { installation: { instance_url: instanceUrl } }),
      }),
    }),
  )
  return [response.status, await response.json()] as const
}

const betweenServers = () =>
  world.requests
    .filter(({ initiator, url }) => initiator === 'server' && !url.includes('/rest/api/'))
    .map(
      ({ method, url, status }) => `${method} ${new URL(url).host} ${new URL(url).pathname.replace(/[^/]{36}$/, ':id')} ${String(status)}`,
    )

const installed = [
  'POST git.acme.localhost:8080 /gitlab/-/jira_connect/events/installed 200',
  'GET gitlab.localhost:8080 /-/jira_connect/public_keys/:id 200',
]

const failed = (reason: string) => [422, { errors: `Could not be installed on the instance. ${reason}` }]

describe('choosing an instance', () => {
  it('forwards the installation, which the instance checks with the key of the host', async () => {
    const { url } = world.selfManaged
    expect(await choose(url)).toEqual([200, { gitlab_com: false, instance_url: url }])
    expect(betweenServers()).toEqual(installed)
    expect(world.selfManaged.installations).toEqual([
      expect.objectContaining({
        clientKey: world.jira.clientKey,
        sharedSecret: world.jira.sharedSecret,
        baseUrl: world.jira.baseUrl,
      }),
    ])
  })

  it('makes linking on the instance possible with the same token of Jira', async () => {
    await choose(world.selfManaged.url)
    const { accessToken } = await signedIn(world, world.selfManaged, 'mara')
    const response = await world.fetch(
      new Request(`${world.selfManaged.url}/api/v4/integrations/jira_connect/subscriptions`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${accessToken}` },
        body: new URLSearchParams({ jwt: await world.jira.contextToken(accountOf('Ada')), namespace_path: 'atlas' }),
      }),
    )
    expect(response.status).toBe(201)
    expect([world.selfManaged.subscriptions(), world.gitlabCom.subscriptions()]).toEqual([['atlas'], []])
  })

  it('keeps a trailing slash as it was typed', async () => {
    expect(await choose(`${world.selfManaged.url}/`)).toEqual([200, { gitlab_com: false, instance_url: `${world.selfManaged.url}/` }])
  })

  it.each([
    ['Network error', 'Network error', () => world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })],
    [
      'Error response code 500',
      'a broken instance',
      () => world.faults.add({ where: { path: /events\/installed$/ }, answer: { status: 500 } }),
    ],
    [
      'Error response code 401',
      'no way to the keys of the host',
      () => world.faults.add({ where: { path: /public_keys/, initiator: 'server' }, answer: 'reset' }),
    ],
    ['Error response code 401', 'key storage switched off', () => (world.gitlabCom.settings.publicKeyStorage = false)],
    ['Error response code 401', 'another proxy URL', () => (world.selfManaged.settings.proxyUrl = 'https://keys.invalid')],
    [
      'Error response code 401',
      'another address behind a proxy',
      () => (world.selfManaged.settings.externalUrl = 'https://inside.acme.example'),
    ],
    [
      'Error response code 401',
      'two flags of 15.8',
      () => Object.assign(world.selfManaged.settings, { version: '15.8.6-ee', condition: 'two-flags' }),
    ],
    [
      'Error response code 404',
      'an integration that is not allowed',
      () => (world.selfManaged.settings.condition = 'integration-not-allowed'),
    ],
    ['Error response code 302', 'a sign-in wall', () => (world.selfManaged.settings.condition = 'sign-in-wall')],
  ])('is rolled back with "%s" for %s', async (reason, _cause, spoil) => {
    spoil()
    expect(await choose(world.selfManaged.url)).toEqual(failed(reason))
    expect(world.gitlabCom.installations[0]?.instanceUrl).toBeNull()
    expect(world.selfManaged.installations).toEqual([])
  })

  it('knows the instance by its additional audience as well', async () => {
    Object.assign(world.selfManaged.settings, {
      externalUrl: 'https://inside.acme.example',
      additionalAudience: world.selfManaged.url,
    })
    expect((await choose(world.selfManaged.url))[0]).toBe(200)
  })

  it('ignores a failure where the instance was chosen before', async () => {
    await choose(world.selfManaged.url)
    world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })
    expect((await choose(world.selfManaged.url))[0]).toBe(200)
  })

  it('refuses what is no public address', async () => {
    const errors: Record<string, string> = {
      'ftp://git.acme.localhost': 'is blocked: Only allowed schemes are http, https',
      'no dots': 'is blocked: Only allowed schemes are http, https',
      'https://': 'must be a valid URL',
      'http://localhost:8080': 'is blocked: Requests to localhost are not allowed',
      'https://127.0.0.1': 'is blocked: Requests to localhost are not allowed',
      'https://10.1.2.3': 'is blocked: Requests to the local network are not allowed',
      'https://192.168.0.9/gitlab': 'is blocked: Requests to the local network are not allowed',
      'https://169.254.169.254': 'is blocked: Requests to the link local network are not allowed',
      'nowhere.example': 'is blocked: Host cannot be resolved or invalid',
    }
    for (const [typed, error] of Object.entries(errors)) {
      expect([typed, ...(await choose(typed))]).toEqual([typed, 422, { errors: { instance_url: [error] } }])
    }
    expect(betweenServers()).toEqual([])
  })

  it('adds https:// only in newer versions', async () => {
    world.faults.add({ where: { origin: 'https://gitlab.acme.example' }, answer: { status: 200 } })
    expect(await choose('gitlab.acme.example')).toEqual([200, { gitlab_com: false, instance_url: 'https://gitlab.acme.example' }])
    world.gitlabCom.settings.variant = 'older'
    expect((await choose('gitlab.acme.example'))[0]).toBe(422)
  })

  it('is for Jira admins, and in older versions for everybody', async () => {
    const text = 'The Jira user is not a site or organization administrator. Check the permissions in Jira and try again.'
    for (const name of ['Paul', 'Ivy']) expect(await choose(world.selfManaged.url, name)).toEqual([403, { errors: text }])
    world.gitlabCom.settings.variant = 'older'
    expect((await choose(world.selfManaged.url, 'Paul'))[0]).toBe(200)
  })

  it('needs the parameter and a token', async () => {
    expect((await choose(undefined))[0]).toBe(400)
    const url = `${world.gitlabCom.url}/-/jira_connect/installations`
    expect((await world.fetch(new Request(url, { method: 'PUT' }))).status).toBe(403)
  })
})

describe('leaving an instance', () => {
  beforeEach(async () => {
    await choose(world.selfManaged.url)
    world.selfManaged.link('atlas')
  })

  it('for GitLab.com sends it an uninstall, which deletes the links there', async () => {
    expect(await choose(null)).toEqual([200, { gitlab_com: true, instance_url: null }])
    await world.idle()
    expect(betweenServers()).toEqual([
      ...installed,
      'POST git.acme.localhost:8080 /gitlab/-/jira_connect/events/uninstalled 200',
      'GET gitlab.localhost:8080 /-/jira_connect/public_keys/:id 200',
    ])
    expect([world.selfManaged.installations, world.selfManaged.subscriptions()]).toEqual([[], []])
  })

  it('for another instance never tells it', async () => {
    world.faults.add({ where: { origin: 'https://gitlab.acme.example' }, answer: { status: 200 } })
    expect((await choose('https://gitlab.acme.example'))[0]).toBe(200)
    await world.idle()
    expect(betweenServers()).toEqual([...installed, 'POST gitlab.acme.example /-/jira_connect/events/installed 200'])
    expect(world.selfManaged.subscriptions()).toEqual(['atlas'])
  })
})

describe('lifecycle calls', () => {
  const post = (event: string, body: Record<string, string>) =>
    world.fetch(
      new Request(`${world.selfManaged.url}/-/jira_connect/events/${event}`, {
        method: 'POST',
        body: new URLSearchParams(body),
      }),
    )

  it('answer 401 and nothing else without a token, and with one of Jira that is signed with the secret', async () => {
    const { clientKey } = world.jira
    for (const event of ['installed', 'uninstalled']) {
      const jwt = await world.jira.contextToken(accountOf('Ada'))
      for (const body of [{ clientKey }, { clientKey, jwt }]) {
        const answer = await post(event, body)
        expect([answer.status, await answer.text()]).toEqual([401, ''])
      }
    }
  })

  it('can be replayed neither elsewhere, nor for another installation, nor once the key is gone', async () => {
    await choose(world.selfManaged.url)
    const sent = world.requests.find(({ url }) => url.endsWith('/events/installed'))?.body ?? '{}'
    const body = JSON.parse(sent) as Record<string, string>
    expect((await post('installed', body)).status).toBe(200)
    expect((await post('uninstalled', body)).status).toBe(401)
    expect((await post('installed', { ...body, clientKey: 'another-client-key' })).status).toBe(401)
    world.clock.advance(301)
    expect((await post('installed', body)).status).toBe(401)
  })
})
