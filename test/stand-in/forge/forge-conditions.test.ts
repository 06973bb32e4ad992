// @vitest-environment node
import { expect, it } from 'vitest'
import { forgeAppPath } from './cdn.ts'
import { forgeCommandsFor } from './commands-for.ts'
import { createConditions } from '../jira/conditions.ts'
import { insideForge } from '../jira/conditions/inside-forge.ts'
import { signedIn } from '../signed-in.ts'
import { createWorld, type World } from '../world.ts'

const api = '/api/v4/integrations/jira_forge/'

/** A call that a condition changes, and what came of it, as far as it is the same every time. */
type Call = (world: World) => unknown

const forgeWorld = (): World => {
  const forgeApp = () => Promise.resolve(new Response('<head></head><script id="page-config">{}</script>'))
  const world = createWorld({ way: 'forge', forgeApp })
  world.selfManaged.install()
  return world
}

const bridge = (world: World) =>
  forgeCommandsFor(world, { accountId: world.jira.users[0]?.accountId ?? '', tabs: [], flags: [], unknown: [] })

const list: Call = (world) =>
  bridge(world)('fetchRemote', { remoteKey: 'gitlab', fetchRequestInit: { path: `${api}subscriptions` } }).then(
    (answer) => (answer as { status: number }).status,
    String,
  )

const delegate = async (world: World): Promise<{ delegation?: string }> => {
  const { accessToken } = await signedIn(world, world.selfManaged, 'mara')
  const body = JSON.stringify({ account_id: world.jira.users[0]?.accountId, cloud_id: world.forge.cloudId })
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }
  return (
    await world.fetch(new Request(`${world.selfManaged.url}${api}user_delegation`, { method: 'POST', headers, body }))
  ).json() as Promise<{
    delegation?: string
  }>
}

const link: Call = async (world) => {
  const { delegation } = await delegate(world)
  const given = {
    path: `${api}subscriptions`,
    method: 'POST',
    headers: { 'X-Gitlab-Jira-User-Delegation': delegation },
    body: { namespace_path: 'atlas' },
  }
  const answer = await bridge(world)('invoke', { ...given, invokeType: 'ui-remote-fetch' })
  if (world.selfManaged.subscriptions().includes('atlas')) world.selfManaged.unlink('atlas')
  const { payload, error } = answer as { payload?: { status: number; body: unknown }; error?: unknown }
  return [payload?.status, payload?.body, error]
}

/** With GitLab's copy of the system token, as the last link or the last hour has left it. */
const unlink: Call = async (world) => {
  const { forge, selfManaged } = world
  if (forge.settings.ranOut === null) await forge.runTriggers()
  selfManaged.link('atlas')
  const { body } = (await bridge(world)('fetchRemote', { remoteKey: 'gitlab', fetchRequestInit: { path: `${api}subscriptions` } })) as {
    body: string
  }
  const { subscriptions } = JSON.parse(body) as { subscriptions: { unlink_path: string }[] }
  const id = /\d+$/.exec(subscriptions[0]?.unlink_path ?? '')?.[0] ?? ''
  const answer = await bridge(world)('fetchRemote', {
    remoteKey: 'gitlab',
    fetchRequestInit: { path: `${api}subscriptions/${id}`, method: 'DELETE' },
  })
  if (selfManaged.subscriptions().includes('atlas')) selfManaged.unlink('atlas')
  return (answer as { status: number }).status
}

const calls: Readonly<Record<string, Call>> = {
  'forge-interface-missing': list,
  'forge-interface-older': async (world) => Object.keys(await delegate(world)),
  'forge-app-id-differs': list,
  'forge-system-token-missing': link,
  'forge-group-elsewhere': link,
  'forge-servers-fail': link,
  'forge-trigger-stopped': unlink,
  'forge-page-refused': list,
  'forge-scopes-missing': async (world) =>
    ((await bridge(world)('fetchProduct', { restPath: '/rest/api/3/myself', fetchRequestInit: {} })) as { status: number }).status,
  'forge-windows': async (world) =>
    (await world.fetch(new Request(`${world.forgeCdn}${forgeAppPath}index.html`))).headers.get('content-security-policy'),
}

it('conditions of Forge are there where the app is inside Forge, and have a call each in which they are noticed', () => {
  const names = insideForge.map(({ name }) => name)
  expect(Object.keys(calls)).toEqual(names)
  const listed = (world: World) =>
    createConditions(world)
      .list()
      .map(({ name }) => name)
  expect(listed(createWorld()).filter((name) => names.includes(name))).toEqual([])
  expect(listed(forgeWorld())).toEqual(expect.arrayContaining(names))
})

it.each(Object.entries(calls))('%s changes an answer, and nothing any more when it is off', async (name, call) => {
  const world = forgeWorld()
  const conditions = createConditions(world)
  const before = await call(world)
  conditions.set(name, true)
  expect(await call(world)).not.toEqual(before)
  conditions.set(name, false)
  expect(await call(world)).toEqual(before)
})

it('every hour GitLab gets a token that has not run out, by the call that the manifest names', async () => {
  const world = forgeWorld()
  for (let hour = 0; hour < 5; hour += 1) {
    world.clock.advance(3600)
    await world.idle()
  }
  const renewed = world.requests.filter(({ url }) => url.endsWith(`${api}installation/forge_token`))
  expect(renewed.map(({ method, status }) => [method, status])).toEqual(Array.from({ length: 5 }, () => ['POST', 201]))
})

it('the routes of an installation choose an instance for a known site, and forget the site', async () => {
  const world = forgeWorld()
  const ask = async (method: string, body: object = {}) => {
    const answer = await bridge(world)('invoke', { path: `${api}installation`, method, body, invokeType: 'ui-remote-fetch' })
    return (answer as { payload?: { status: number } }).payload?.status ?? 'refused'
  }
  const [row] = world.selfManaged.installations
  await world.forge.runTriggers()
  expect(await ask('PUT', { instance_url: 'no address' })).toBe(422)
  expect(await ask('PUT', { instance_url: null })).toBe(200)
  expect(row?.instanceUrl).toBeNull()

  expect(await ask('DELETE')).toBe(200)
  expect(world.selfManaged.installations).toEqual([])
  expect(await ask('DELETE')).toBe(200)
  expect(await ask('PUT', { instance_url: null })).toBe('refused')
  expect(await list(world)).toBe(401)
})
