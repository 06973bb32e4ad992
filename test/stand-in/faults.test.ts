// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { browserFetch } from './browser-fetch.ts'
import { createWorld, type World } from './world.ts'

let world: World
let browser: typeof fetch
beforeEach(() => {
  world = createWorld()
  browser = browserFetch(world, { pageOrigin: world.gitlabCom.url })
})

const groups = '/api/v4/groups'
const failed = { name: 'TypeError', message: 'Failed to fetch' }

describe('a fault', () => {
  it('hits what its filter says, as often as it says, the newest first', async () => {
    world.faults.add({
      where: { method: 'GET', path: /^\/api\/v4\/groups/, server: 'gitlabCom' },
      answer: { status: 500 },
    })
    const remove = world.faults.add({
      where: { path: groups, server: 'gitlabCom' },
      times: 1,
      answer: { status: 429, body: { message: 'Retry later' } },
    })
    const other = new Request(`${world.selfManaged.url}${groups}`)
    expect((await world.fetch(other)).status).toBe(200)
    expect((await browser(groups)).status).toBe(429)
    expect((await browser(groups)).status).toBe(500)
    remove()
    world.faults.clear()
    expect((await browser(groups)).status).toBe(200)
    expect(world.requests.map(({ status }) => status)).toEqual([200, 429, 500, 200])
  })

  it('can be removed before it was used up', async () => {
    const remove = world.faults.add({ where: { path: groups }, answer: 'reset' })
    await expect(browser(groups)).rejects.toMatchObject(failed)
    remove()
    expect((await browser(groups)).status).toBe(200)
  })

  it('resets: nothing happens on the server; or loses the answer of what happened', async () => {
    const revoke = () => browser('/-/jira_connect/subscriptions/1', { method: 'DELETE', headers: { Authorization: `JWT ${token}` } })
    const token = await world.jira.contextToken(world.jira.users[0]?.accountId ?? '')
    world.gitlabCom.link('atlas')
    const listed = await browser('/-/jira_connect/subscriptions.json', { headers: { Authorization: `JWT ${token}` } })
    const id = /subscriptions\/(\d+)"/.exec(await listed.text())?.[1] ?? ''
    const unlink = () => browser(`/-/jira_connect/subscriptions/${id}`, { method: 'DELETE', headers: { Authorization: `JWT ${token}` } })
    expect((await revoke()).status).toBe(404)
    world.faults.add({ where: { method: 'DELETE' }, times: 1, answer: 'reset' })
    await expect(unlink()).rejects.toMatchObject(failed)
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
    world.faults.add({ where: { method: 'DELETE' }, times: 1, answer: 'lost' })
    await expect(unlink()).rejects.toMatchObject(failed)
    expect(world.gitlabCom.subscriptions()).toEqual([])
  })

  it('lets an answer start and never end, until it is aborted', async () => {
    world.faults.add({ where: { path: groups }, answer: 'slow-body' })
    const limit = new AbortController()
    const answer = await browser(groups, { signal: limit.signal })
    const reader = answer.body?.getReader()
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
    const rest = reader?.read()
    limit.abort(new DOMException('over', 'AbortError'))
    await expect(rest).rejects.toThrow('over')
  })

  it('breaks off, cuts the JSON, fills it up, or sends the page of the web server in front', async () => {
    const add = (answer: 'truncated' | 'malformed-json' | 'enormous' | 'html-502') =>
      world.faults.add({ where: { path: groups }, times: 1, answer })
    add('truncated')
    await expect((await browser(groups)).text()).rejects.toThrow()
    add('malformed-json')
    const malformed = await browser(groups)
    expect([malformed.status, malformed.headers.get('content-type')]).toEqual([200, 'application/json'])
    await expect(malformed.json()).rejects.toThrow(SyntaxError)
    add('enormous')
    const enormous = await (await browser(groups)).text()
    expect(enormous.length).toBeGreaterThan(10_000_000)
    expect(JSON.parse(enormous)).toHaveLength(1)
    add('html-502')
    const page = await browser(groups)
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html'])
  })

  it('refuses CORS at the preflight, so that the request itself never comes', async () => {
    const fromHost = browserFetch(world, { pageOrigin: world.gitlabCom.url })
    world.faults.add({ where: { method: 'GET', path: groups, server: 'selfManaged' }, answer: 'cors-refused' })
    const url = `${world.selfManaged.url}${groups}`
    await expect(fromHost(url, { headers: { Authorization: 'Bearer x' } })).rejects.toMatchObject(failed)
    expect(world.requests.map(({ method }) => method)).toEqual(['OPTIONS'])
  })

  it('stands for hosts that are none of the world', async () => {
    world.faults.add({ where: { origin: 'https://gitlab.acme.example' }, answer: 'reset' })
    await expect(browser('https://gitlab.acme.example/api/v4/version')).rejects.toMatchObject(failed)
    expect(world.unexpected).toEqual([])
  })
})

describe('the network', () => {
  it('writes down and rejects what nobody expected', async () => {
    for (const url of [`${world.gitlabCom.url}/api/v4/todos`, 'https://telemetry.example/', `${world.jira.origin}/rest/api/3/issue/1`]) {
      await expect(browser(url)).rejects.toThrow(`Nobody expected GET ${url}`)
    }
    expect(world.unexpected).toEqual([
      `GET ${world.gitlabCom.url}/api/v4/todos`,
      'GET https://telemetry.example/',
      `GET ${world.jira.origin}/rest/api/3/issue/1`,
    ])
  })

  it('fails without blame where a name cannot resolve or the server speaks no TLS', async () => {
    for (const url of ['https://gitlab.invalid/', world.selfManaged.url.replace('http:', 'https:')]) {
      await expect(browser(url)).rejects.toMatchObject(failed)
    }
    expect(world.unexpected).toEqual([])
  })

  it('asks added hosts, also beside the pages of a known one', async () => {
    world.addHost('https://sso.example', (request) => Promise.resolve(new Response(request.url)))
    world.addHost(world.gitlabCom.url, ({ url }) => Promise.resolve(url.endsWith('/@vite/client') ? new Response('vite') : null))
    expect(await (await world.fetch(new Request('https://sso.example/login'))).text()).toBe('https://sso.example/login')
    expect(await (await world.fetch(new Request(`${world.gitlabCom.url}/@vite/client`))).text()).toBe('vite')
    expect((await browser(groups)).status).toBe(200)
  })

  it('notes who asked what with which credentials, and every secret that went by', async () => {
    const token = await world.jira.contextToken(world.jira.users[0]?.accountId ?? '')
    await browser('/-/jira_connect/installations', { headers: { Authorization: `JWT ${token}` } })
    expect(world.requests).toEqual([
      {
        method: 'GET',
        url: `${world.gitlabCom.url}/-/jira_connect/installations`,
        initiator: 'browser',
        origin: null,
        referer: null,
        authorization: 'JWT',
        hasCookie: false,
        body: '',
        status: 200,
      },
    ])
    expect(world.secrets.has(token)).toBe(true)
  })

  it('keeps worlds apart', async () => {
    const other = createWorld()
    world.gitlabCom.link('atlas')
    world.gitlabCom.addGroups(3)
    expect([other.gitlabCom.subscriptions(), other.gitlabCom.groups.length]).toEqual([[], world.gitlabCom.groups.length - 3])
    await browser(groups)
    expect(other.requests).toEqual([])
  })
})
