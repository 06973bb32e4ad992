import { beforeEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'
import { instanceOf, pageOfHost, type PageOfHost } from './page-of-host.ts'

const foreignSecret = 'of-another-installation-0123456789abcdef'
const name = 'gitlab.localhost:8080'

let world: World
let page: PageOfHost
beforeEach(() => {
  world = createWorld({ selfManagedRoot: '/gitlab' })
  page = pageOfHost(world)
})

const firstSubscription = async () => {
  const [subscription] = (await page.gitlab.linkedGroups(page.host)).subscriptions
  if (!subscription) throw new Error('Nothing is linked')
  return subscription
}

const paths = () => world.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)

describe('installation', () => {
  it('has no chosen instance where nobody chose one', async () => {
    expect(await page.gitlab.installation()).toEqual({ chosenInstance: null })
  })

  it.each(['', '/', '//'])('has the chosen instance with one slash, stored with “%s”', async (slashes) => {
    world.gitlabCom.install({ instanceUrl: `${world.selfManaged.url}${slashes}` })
    expect(await page.gitlab.installation()).toEqual({ chosenInstance: instanceOf(world.selfManaged) })
  })

  it('is that of the host where an old GitLab knows no such path', async () => {
    world.faults.add({ where: { path: '/-/jira_connect/installations' }, answer: { status: 404, body: '<h1>404</h1>' } })
    expect(await page.gitlab.installation()).toEqual({ chosenInstance: null })
  })

  it('is not guessed where the address is none', async () => {
    world.gitlabCom.install({ instanceUrl: 'javascript:alert(1)' })
    expect(await failureOf(page.gitlab.installation())).toMatchObject({ kind: 'unexpected-answer', flaw: 'shape' })
  })
})

describe('linked groups', () => {
  it.each(['newest', 'older'] as const)('come with the ids of their groups from the %s GitLab', async (variant) => {
    world.gitlabCom.settings.variant = variant
    const createdAt = new Date('2026-01-02T03:04:05Z')
    world.gitlabCom.link('acme', { createdAt })
    world.gitlabCom.link('acme/platform')
    const { subscriptions, groupIds } = await page.gitlab.linkedGroups(page.host)
    expect(groupIds).toEqual(new Set([world.gitlabCom.group('acme').id, world.gitlabCom.group('acme/platform').id]))
    expect(subscriptions[0]).toEqual({
      id: expect.stringMatching(/^\d+$/) as string,
      groupName: 'Acme',
      groupFullName: 'Acme',
      groupAvatarUrl: `${world.gitlabCom.url}/uploads/-/system/group/avatar/1001/avatar.svg`,
      groupDescription: 'Everything we make',
      createdAt,
    })
    expect(subscriptions[1]).toMatchObject({ groupFullName: 'Acme / Platform', groupAvatarUrl: null })
  })

  it.each(['newest', 'older'] as const)('may be none (%s)', async (variant) => {
    world.gitlabCom.settings.variant = variant
    expect(await page.gitlab.linkedGroups(page.host)).toEqual({ subscriptions: [], groupIds: new Set(), oddCount: 0, isSiteKnown: true })
  })

  it('have their pictures from their own instance, which behind a reverse proxy takes itself to be elsewhere', async () => {
    world.gitlabCom.link('acme')
    const row = (id: number, avatar: string | null) => ({
      created_at: '2026-01-02T03:04:05Z',
      unlink_path: `/-/jira_connect/subscriptions/${String(id)}`,
      group: { name: 'A', full_name: 'A', avatar_url: avatar, description: null },
    })
    const picture = '/uploads/-/system/group/avatar/1001/a.png'
    const pictures = async (...avatars: (string | null)[]) => {
      const subscriptions = avatars.map((avatar, id) => row(id + 1, avatar))
      world.faults.add({ where: { path: /subscriptions\.json$/ }, times: 1, answer: { status: 200, body: { subscriptions } } })
      return (await page.gitlab.linkedGroups(page.host)).subscriptions.map(({ groupAvatarUrl }) => groupAvatarUrl)
    }
    expect(await pictures(`http://inside:8080${picture}`, null)).toEqual([`${world.gitlabCom.url}${picture}`, null])
    expect(await pictures(`http://inside:8080${picture}`, 'https://evil.example/a.png', 'javascript:alert(1)')).toEqual([null, null, null])
  })

  it('of an instance come from below its relative root, and need no cookie', async () => {
    world.selfManaged.install()
    world.selfManaged.link('atlas')
    const { subscriptions } = await page.gitlab.linkedGroups(instanceOf(world.selfManaged))
    expect(subscriptions.map(({ groupFullName }) => groupFullName)).toEqual(['Atlas'])
    expect(paths()).toContain('GET /gitlab/-/jira_connect/subscriptions.json')
    expect(world.requests.some(({ hasCookie }) => hasCookie)).toBe(false)
  })
})

describe('unlink', () => {
  beforeEach(() => {
    world.gitlabCom.link('atlas')
  })

  it('resolves when the subscription is gone', async () => {
    await page.gitlab.unlink(page.host, await firstSubscription())
    expect(world.gitlabCom.subscriptions()).toEqual([])
  })

  it('of a subscription that was gone before is not known to GitLab', async () => {
    const subscription = await firstSubscription()
    await page.gitlab.unlink(page.host, subscription)
    expect(await failureOf(page.gitlab.unlink(page.host, subscription))).toMatchObject({ kind: 'not-found' })
  })

  it.each(['Paul', 'Ivy'] as const)('is refused for %s, and GitLab does not say why', async (as) => {
    const { gitlab, host } = pageOfHost(world, { as })
    expect(await failureOf(gitlab.unlink(host, await firstSubscription()))).toEqual({ kind: 'jira-user-refused' })
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
  })
})

describe('client id', () => {
  it('of the host is in its page', async () => {
    expect(await page.gitlab.clientId(page.host)).toBe(world.gitlabCom.oauthApplicationId)
    expect(world.requests).toEqual([])
  })

  it('of an instance is asked for without any credential', async () => {
    expect(await page.gitlab.clientId(instanceOf(world.selfManaged))).toBe(world.selfManaged.oauthApplicationId)
    expect(world.requests.map(({ authorization }) => authorization)).toEqual(['none'])
  })

  it('of GitLab.com is not told by the server', async () => {
    const { gitlab, host } = pageOfHost(world, { config: { hostClientId: null } })
    expect(await failureOf(gitlab.clientId(host))).toEqual({ kind: 'application-id-missing', instance: name })
  })

  it('may be missing on an instance', async () => {
    world.selfManaged.settings.applicationId = ''
    const failure = await failureOf(page.gitlab.clientId(instanceOf(world.selfManaged)))
    expect(failure).toEqual({ kind: 'application-id-missing', instance: 'git.acme.localhost:8080/gitlab' })
  })
})

describe('a context token that GitLab refuses', () => {
  const calls = [
    ['installation', () => page.gitlab.installation()],
    ['linkedGroups', () => page.gitlab.linkedGroups(page.host)],
    ['unlink', async () => page.gitlab.unlink(page.host, await firstSubscription())],
  ] as const

  it.each(calls)('is replaced once: %s succeeds', async (_name, call) => {
    world.gitlabCom.link('atlas')
    page.secrets.push(foreignSecret, world.jira.sharedSecret)
    await call()
    expect(page.tokensAsked()).toBeLessThanOrEqual(3)
  })

  it.each(calls)('is replaced once only: %s says so', async (_name, call) => {
    page.secrets.push(foreignSecret)
    expect(await failureOf(call())).toEqual({ kind: 'context-token-refused', instance: name })
    expect(page.tokensAsked()).toBe(2)
    expect(world.requests).toHaveLength(2)
  })
})

it('never puts a token into an address', async () => {
  world.gitlabCom.link('atlas')
  await page.gitlab.installation()
  await page.gitlab.unlink(page.host, await firstSubscription())
  const tokens = [...world.secrets]
  expect(tokens.length).toBeGreaterThan(0)
  const asked = world.requests.filter(({ initiator }) => initiator === 'browser')
  expect(asked.filter(({ url }) => tokens.some((token) => url.includes(token)))).toEqual([])
})
