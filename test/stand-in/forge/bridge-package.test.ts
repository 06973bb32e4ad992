// @vitest-environment node
// What Jira's page answers here is what Atlassian's own package asks for: it makes the calls, and reads the answers.
import { createRequire } from 'node:module'
import { beforeAll, expect, it, vi } from 'vitest'
import { createWorld, type World } from '../world.ts'
import { forgeCommandsFor } from './commands-for.ts'

/** The part of `@forge/bridge` that is called; its own types want a browser's. */
type BridgePackage = {
  readonly view: {
    readonly getContext: () => Promise<Readonly<Record<string, unknown>>>
    readonly theme: { readonly enable: () => Promise<unknown> }
  }
  readonly router: { readonly open: (url: string) => Promise<unknown>; readonly reload: () => Promise<unknown> }
  readonly showFlag: (flag: object) => { readonly close: () => Promise<unknown> }
  readonly requestJira: (path: string) => Promise<Response>
  readonly requestRemote: (key: string, init: object) => Promise<Response>
  readonly invokeRemote: (input: object) => Promise<{ readonly status?: number; readonly body?: unknown; readonly message?: string }>
}

let bridge: BridgePackage
let world: World
const tabs: string[] = []
const flags: string[] = []
const unknown: string[] = []
beforeAll(() => {
  world = createWorld({ way: 'forge' })
  world.selfManaged.install()
  world.selfManaged.link('atlas')
  const accountId = world.jira.users[0]?.accountId ?? ''
  vi.stubGlobal('__bridge', { callBridge: forgeCommandsFor(world, { accountId, tabs, flags, unknown }) })
  // Node has no address for a request to nowhere, as a browser has.
  vi.stubGlobal(
    'Request',
    class extends Request {
      constructor(url: string, init?: RequestInit) {
        super(url === '' ? 'http://nowhere.invalid/' : url, init)
      }
    },
  )
  bridge = createRequire(import.meta.url)('@forge/bridge') as BridgePackage
})

const list = '/api/v4/integrations/jira_forge/subscriptions'

it('context, theme, flags and tabs', async () => {
  expect(await bridge.view.getContext()).toMatchObject({ siteUrl: world.jira.origin, cloudId: world.forge.cloudId })
  await bridge.view.theme.enable()
  await bridge.showFlag({ id: 'one', title: 'Linked' }).close()
  await bridge.router.open('https://gitlab.example.com/')
  await bridge.router.reload()
  expect([flags, tabs, unknown]).toEqual([['Linked'], ['https://gitlab.example.com/'], []])
})

it('Jira’s REST API', async () => {
  const answer = await bridge.requestJira('/rest/api/3/myself?expand=groups')
  expect([answer.status, await answer.json()]).toMatchObject([
    200,
    { groups: { items: [{ name: 'jira-users' }, { name: 'site-admins' }] } },
  ])
  world.forge.settings.missingScopes = ['read:jira-user']
  expect((await bridge.requestJira('/rest/api/3/myself')).status).toBe(403)
})

it('both roads to GitLab, with Atlassian’s word in place of ours', async () => {
  const answer = await bridge.requestRemote('gitlab', { path: list, method: 'GET', headers: { Authorization: 'Bearer mine' } })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ subscriptions: [{ group: { name: 'Atlas' } }] })
  expect(await bridge.invokeRemote({ path: list, method: 'GET', headers: {} })).toMatchObject({
    status: 200,
    body: { subscriptions: [{}] },
  })
})

it('a 401 is read on one road and hidden on the other', async () => {
  world.selfManaged.settings.forge.appId = 'ari:another'
  expect((await bridge.requestRemote('gitlab', { path: list })).status).toBe(401)
  expect(await bridge.invokeRemote({ path: list, method: 'GET' })).toEqual({ message: expect.stringMatching(/could not verify/) as string })
})

it('refuses a command that Jira does not know, and says so', async () => {
  const { callBridge } = (globalThis as unknown as { __bridge: { callBridge: (name: string) => Promise<unknown> } }).__bridge
  await expect(callBridge('openSesame')).rejects.toThrow('Unknown command: openSesame')
  expect(unknown).toEqual(['openSesame'])
})
