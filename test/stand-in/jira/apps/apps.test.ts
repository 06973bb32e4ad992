// @vitest-environment node
import { generateKeyPair, SignJWT } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { appFacts } from '../../../../scripts/manifest/app-facts.ts'
import { forgeManifest } from '../../../../scripts/manifest/forge-manifest.ts'
import { chosen } from '../../chosen.ts'
import { createWorld, type World } from '../../world.ts'
import { queryStringHash } from '../query-string-hash.ts'
import { atlassianSigningKey } from './atlassian-keys.ts'

let world: World
beforeEach(() => {
  world = createWorld({ fresh: true })
})

const secretsAt = ({ gitlabCom, selfManaged }: World) => [gitlabCom, selfManaged].map(({ installations }) => installations[0]?.sharedSecret)

/** The log of the GitLab after a merge request of a linked group was changed. */
async function logAfterChange() {
  await world.gitlabCom.work('design/icons').changeMergeRequest(1, { title: `OPS-1: ${String(world.clock.now())}` })
  return world.gitlabCom.integrationsLog.at(-1)?.message
}

describe('Get it now', () => {
  it('hands GitLab.com a secret, which it keeps encrypted', async () => {
    expect(world.jira.apps.current()).toBeNull()
    expect(await world.jira.apps.getItNow()).toBeNull()
    const [row] = world.gitlabCom.installations
    expect(row).toMatchObject({ clientKey: world.jira.clientKey, sharedSecret: world.jira.sharedSecret, baseUrl: world.jira.origin })
    expect(row?.encryptedSharedSecret).not.toContain('shared-secret')
    expect(Buffer.from(row?.encryptedSharedSecret ?? '', 'base64').toString()).not.toContain('shared-secret')
    expect(world.jira.apps.current()?.descriptor).toMatchObject({
      key: 'gitlab-jira-connect-gitlab.localhost',
      scopes: ['READ', 'WRITE', 'DELETE'],
    })
  })

  it.each([
    [
      'GitLab.com cannot reach the key server',
      { path: /stand-in\/2026/, initiator: 'server' as const },
      'reset' as const,
      /response code 401/,
    ],
    ['GitLab.com breaks', { path: /events\/installed$/ }, { status: 500 }, /response code 500/],
    ['GitLab.com is out of reach', { path: /events\/installed$/ }, 'reset' as const, /did not answer/],
    ['there is no descriptor', { path: /app_descriptor/ }, { status: 404 }, /response code 404/],
    ['it is no JSON', { path: /app_descriptor/ }, { status: 200, body: '<html>' }, /not valid JSON/],
    [
      'it has an unknown module',
      { path: /app_descriptor/ },
      { status: 200, body: { key: 'k', baseUrl: 'https://x', scopes: ['READ'], modules: { rain: {} } } },
      /unknown module\(rain\)/,
    ],
    ['it lacks READ', { path: /app_descriptor/ }, { status: 200, body: { key: 'k', baseUrl: 'https://x', scopes: [] } }, /READ scope/],
    [
      'its key is too long',
      { path: /app_descriptor/ },
      { status: 200, body: { key: 'k'.repeat(65), baseUrl: 'https://x' } },
      /provisioned/,
    ],
  ])('installs nothing where %s', async (_what, where, answer, words) => {
    world.faults.add({ where, answer })
    expect(await world.jira.apps.getItNow()).toMatch(words)
    expect([world.jira.apps.current(), world.gitlabCom.installations]).toEqual([null, []])
  })
})

describe('a new secret', () => {
  beforeEach(async () => {
    await world.jira.apps.getItNow()
    world.gitlabCom.link('design')
  })

  it('is forwarded to the instance that is chosen', async () => {
    chosen(world)
    const before = secretsAt(world)
    expect(await world.jira.apps.renewSecret()).toEqual({ wasTold: true })
    await world.idle()
    expect(secretsAt(world)).toEqual([world.jira.sharedSecret, world.jira.sharedSecret])
    expect(before).not.toContain(world.jira.sharedSecret)
  })

  it('that the instance misses leaves it with the old one', async () => {
    chosen(world)
    const [, before] = secretsAt(world)
    world.faults.add({ where: { server: 'selfManaged', path: /events\/installed$/ }, answer: 'reset' })
    expect(await world.jira.apps.renewSecret()).toEqual({ wasTold: true })
    await world.idle()
    expect(secretsAt(world)).toEqual([world.jira.sharedSecret, before])
  })

  it('that GitLab misses makes Jira answer its data with 401 from then on', async () => {
    expect(await logAfterChange()).toBe('')
    world.faults.add({ where: { path: /events\/installed$/ }, times: 1, answer: 'reset' })
    expect(await world.jira.apps.renewSecret()).toEqual({ wasTold: false })
    expect(await logAfterChange()).toBe('Invalid JWT')
    expect(await world.jira.apps.renewSecret()).toEqual({ wasTold: true })
    expect(await logAfterChange()).toBe('')
  })
})

describe('Uninstall', () => {
  it('leaves neither secret nor links on GitLab.com and the instance, and deletes what arrived a while later', async () => {
    await world.jira.apps.getItNow()
    world.gitlabCom.link('design')
    await logAfterChange()
    chosen(world, ['atlas'])
    await world.jira.apps.uninstall()
    expect(world.jira.development.all()).not.toEqual([])
    world.clock.advance(60)
    await world.idle()
    for (const server of [world.gitlabCom, world.selfManaged]) expect([server.installations, server.subscriptions()]).toEqual([[], []])
    expect(world.jira.development.all()).toEqual([])
  })
})

describe('a private Forge app', () => {
  const manifestOf = (url: string) => stringify(forgeManifest(appFacts(url, `${url}/logo.png`)))

  beforeEach(() => {
    world = createWorld({ way: 'own-app' })
    world.jira.apps.setDevelopmentMode(true)
  })

  it('is taken when no descriptor is any more, and is the same app to GitLab', async () => {
    const { apps } = world.jira
    expect(await apps.uploadDescriptor(`${world.host.url}/-/jira_connect/app_descriptor.json`)).toMatch(/can no longer be installed/)
    expect(await apps.installPrivateApp(manifestOf(world.host.url))).toBeNull()
    expect(apps.current()).toMatchObject({ source: 'private-forge-app', descriptor: { key: 'gitlab-jira-connect-git.acme.localhost' } })
    expect(apps.current()?.descriptor.scopes).toEqual(['READ', 'WRITE', 'DELETE'])
    expect(world.host.installations[0]?.sharedSecret).toBe(world.jira.sharedSecret)
    world.host.link('design')
    await world.host.work('design/icons').changeMergeRequest(1, { title: 'OPS-1: again' })
    expect(world.host.integrationsLog.map(({ status }) => status)).toEqual([202])
  })

  it.each([
    ['outside development mode', manifestOf, /Enable development mode/, false],
    ['that is no YAML', () => '{', /names no app\.connect\.key/, true],
    [
      'whose remote is missing',
      (url: string) => manifestOf(url).replace('- key: gitlab\n', '- key: other\n'),
      /not among the remotes/,
      true,
    ],
    ['whose host does not answer', () => manifestOf('http://gone.invalid'), /did not answer/, true],
  ])('is refused %s', async (_what, manifest, words, isDevelopmentMode) => {
    world.jira.apps.setDevelopmentMode(isDevelopmentMode)
    expect(await world.jira.apps.installPrivateApp(manifest(world.host.url))).toMatch(words)
    expect(world.jira.apps.current()).toBeNull()
  })

  it('of a key that came from the Marketplace could not be installed as a local app', async () => {
    await world.jira.apps.getItNow()
    expect(await world.jira.apps.installPrivateApp(manifestOf(world.gitlabCom.url))).toMatch(
      /"gitlab-jira-connect-gitlab\.localhost" could not be installed as a local app/,
    )
  })
})

describe('an update', () => {
  beforeEach(() => world.jira.apps.getItNow())

  it('that asks for nothing more follows by itself', async () => {
    world.gitlabCom.settings.addedScopes = ['READ']
    await world.jira.apps.lookForUpdate()
    expect([world.jira.apps.pendingUpdate(), world.jira.apps.current()?.descriptor.scopes.length]).toEqual([null, 4])
  })

  it('that asks for more waits for approval while the old version works', async () => {
    world.gitlabCom.link('design')
    world.gitlabCom.settings.addedScopes = ['ACT_AS_USER']
    await world.jira.apps.lookForUpdate()
    expect(world.jira.apps.current()?.descriptor.scopes).not.toContain('ACT_AS_USER')
    expect(await logAfterChange()).toBe('')
    expect(await world.jira.apps.approveUpdate()).toBeNull()
    expect(world.jira.apps.current()?.descriptor.scopes).toContain('ACT_AS_USER')
    expect(await logAfterChange()).toBe('')
  })
})

describe('an app that was installed by its descriptor', () => {
  it('stays as it was until it is installed again', async () => {
    world = createWorld({ way: 'own-app' })
    const { apps, settings } = world.jira
    settings.today = '2026-03-30'
    apps.setDevelopmentMode(true)
    const scopes = () => apps.current()?.descriptor.scopes
    const upload = () => apps.uploadDescriptor(`${world.host.url}/-/jira_connect/app_descriptor.json`)
    expect(await upload()).toBeNull()
    world.host.settings.addedScopes = ['ACT_AS_USER']
    await apps.lookForUpdate()
    expect([apps.pendingUpdate(), scopes()]).toEqual([null, ['READ', 'WRITE', 'DELETE']])
    await apps.uninstall()
    expect(await upload()).toBeNull()
    expect(scopes()).toEqual(['READ', 'WRITE', 'DELETE', 'ACT_AS_USER'])
  })
})

describe('lifecycle calls that are not Jira’s', () => {
  const path = '/-/jira_connect/events/installed'

  async function call({ claims = {}, kid, isOthersKey = false }: { claims?: object; kid?: string; isOthersKey?: boolean } = {}) {
    const own = await atlassianSigningKey()
    const { privateKey } = isOthersKey ? await generateKeyPair('RS256') : own
    const base = `${world.gitlabCom.url}/-/jira_connect`
    const url = `${world.gitlabCom.url}${path}`
    const now = world.clock.nowInSeconds()
    const qsh = queryStringHash('POST', url, base)
    const token = await new SignJWT({ iss: 'a-site', aud: base, iat: now, exp: now + 60, qsh, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: kid ?? own.kid })
      .sign(privateKey)
    const body = { clientKey: 'a-site', sharedSecret: 'a-secret-of-thirty-two-characters', baseUrl: 'https://a.atlassian.net' }
    const headers = { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' }
    return () => world.fetch(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })).then(({ status }) => status)
  }

  it('are told by signature, key, audience, issuer, address and time', async () => {
    const refused = [
      await call({ isOthersKey: true }),
      await call({ kid: 'of-nobody' }),
      await call({ claims: { aud: 'https://elsewhere.example/-/jira_connect' } }),
      await call({ claims: { iss: 'another-site' } }),
      await call({ claims: { qsh: 'context-qsh' } }),
      await call({ claims: { exp: 1 } }),
    ]
    for (const send of refused) expect(await send()).toBe(401)
    expect(world.gitlabCom.installations).toEqual([])
    expect(await (await call())()).toBe(200)
  })

  it('are refused by GitLab up to 17.5 for a key whose name is no UUID, and by an instance that has a proxy URL', async () => {
    const send = await call()
    world.gitlabCom.settings.variant = 'older'
    expect(await send()).toBe(401)
    world.gitlabCom.settings.variant = 'newest'
    world.gitlabCom.settings.proxyUrl = world.selfManaged.url
    expect(await send()).toBe(401)
  })

  it('cannot be replayed when they have expired', async () => {
    const send = await call()
    expect(await send()).toBe(200)
    world.clock.advance(61)
    expect(await send()).toBe(401)
  })
})
