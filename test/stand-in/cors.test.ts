// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { browserFetch } from './browser-fetch.ts'
import { signedIn } from './signed-in.ts'
import { createWorld, type World } from './world.ts'

let world: World
let fetchFromHost: typeof fetch
beforeEach(() => {
  world = createWorld({ selfManagedRoot: '/gitlab' })
  fetchFromHost = browserFetch(world, { pageOrigin: world.gitlabCom.url })
})

const refused = new TypeError('Failed to fetch')

const contextToken = () => world.jira.contextToken(world.jira.users[0]?.accountId ?? '')

const methods = () => world.requests.map(({ method }) => method)

describe('the page of the host', () => {
  it('may ask three paths of an instance whose proxy URL it is', async () => {
    world.selfManaged.install()
    world.selfManaged.link('atlas')
    const { url } = world.selfManaged
    const headers = { Authorization: `JWT ${await contextToken()}` }
    const id = await fetchFromHost(`${url}/-/jira_connect/oauth_application_id`)
    expect(await id.json()).toEqual({ application_id: world.selfManaged.oauthApplicationId })
    const list = await fetchFromHost(`${url}/-/jira_connect/subscriptions.json`, { headers })
    const { subscriptions } = (await list.json()) as { subscriptions: { unlink_path: string }[] }
    const unlink = await fetchFromHost(new URL(subscriptions[0]?.unlink_path ?? '', url), { method: 'DELETE', headers })
    expect(await unlink.json()).toEqual({ success: true })
    expect(methods()).toEqual(['GET', 'OPTIONS', 'GET', 'OPTIONS', 'DELETE', 'GET'])
  })

  it.each([
    ['has a trailing slash', (hostUrl: string) => `${hostUrl}/`],
    ['is another', () => 'http://gitlab.example'],
    ['is not set', () => ''],
  ])('may not where the proxy URL %s', async (_what, proxyUrl) => {
    world.selfManaged.settings.proxyUrl = proxyUrl(world.gitlabCom.url)
    const { url } = world.selfManaged
    await expect(fetchFromHost(`${url}/-/jira_connect/oauth_application_id`)).rejects.toEqual(refused)
    const init = { method: 'DELETE', headers: { Authorization: 'JWT x' } }
    await expect(fetchFromHost(`${url}/-/jira_connect/subscriptions/1`, init)).rejects.toEqual(refused)
    expect(methods()).toEqual(['GET', 'OPTIONS'])
    // The REST API is open to every origin, which tells this from a server that is down.
    expect((await fetchFromHost(`${url}/api/v4/version`)).status).toBe(401)
  })

  it('may never ask another GitLab for its installation', async () => {
    const headers = { Authorization: `JWT ${await contextToken()}` }
    const url = `${world.selfManaged.url}/-/jira_connect/installations`
    await expect(fetchFromHost(url)).rejects.toEqual(refused)
    await expect(fetchFromHost(url, { headers })).rejects.toEqual(refused)
  })

  it('reads that the app is not allowed, which GitLab says after CORS, and of an old GitLab its API only', async () => {
    const { settings, url } = world.selfManaged
    const applicationId = `${url}/-/jira_connect/oauth_application_id`
    settings.condition = 'integration-not-allowed'
    expect((await fetchFromHost(applicationId)).status).toBe(404)
    settings.condition = 'before-15.7'
    await expect(fetchFromHost(applicationId)).rejects.toThrow(refused)
    const link = await fetchFromHost(`${url}/api/v4/integrations/jira_connect/subscriptions`, { method: 'POST' })
    expect(link.status).toBe(404)
  })

  it('gets the CORS headers on refusals as well', async () => {
    const { url } = world.selfManaged
    const answer = await fetchFromHost(`${url}/-/jira_connect/subscriptions.json`, {
      headers: { Authorization: 'JWT x' },
    })
    expect(answer.status).toBe(403)
  })

  it('reads paging headers across origins, the request id only from newer versions, Retry-After never', async () => {
    const { accessToken } = await signedIn(world, world.selfManaged, 'mara')
    const headers = { Authorization: `Bearer ${accessToken}` }
    const names = ['x-total', 'x-next-page', 'link', 'x-request-id', 'retry-after']
    const readable = async () => {
      world.faults.add({
        where: { path: '/gitlab/api/v4/user' },
        times: 1,
        answer: { status: 429, body: { message: 'Retry later' }, headers: { 'Retry-After': '7' } },
      })
      const limited = await fetchFromHost(`${world.selfManaged.url}/api/v4/user`, { headers })
      const groups = await fetchFromHost(`${world.selfManaged.url}/api/v4/groups`, { headers })
      expect([limited.status, groups.type]).toEqual([429, 'cors'])
      return names.filter((name) => groups.headers.has(name) || limited.headers.has(name))
    }
    expect(await readable()).toEqual(['x-total', 'x-next-page', 'link', 'x-request-id'])
    world.selfManaged.settings.variant = 'older'
    expect(await readable()).toEqual(['x-total', 'x-next-page', 'link'])
  })

  it('sends its origin to its own server only with what changes something', async () => {
    const fetchFromSelf = browserFetch(world, { pageOrigin: world.gitlabCom.url })
    await fetchFromSelf('/api/v4/version')
    await fetchFromSelf('/oauth/revoke', { method: 'POST', body: new URLSearchParams({ token: 'x' }) })
    expect(world.requests.map(({ origin }) => origin)).toEqual([null, world.gitlabCom.url])
  })
})

describe('a foreign page', () => {
  it('may use the token endpoint with a form, and with an unusual header not', async () => {
    const fetchFromElsewhere = browserFetch(world, { pageOrigin: 'http://app.example' })
    const url = `${world.gitlabCom.url}/oauth/token`
    const body = new URLSearchParams({ grant_type: 'authorization_code' })
    expect((await fetchFromElsewhere(url, { method: 'POST', body })).status).toBe(400)
    const init = { method: 'POST', body, headers: { 'X-Unusual': '1' } }
    await expect(fetchFromElsewhere(url, init)).rejects.toEqual(refused)
  })

  it('learns from a no-cors probe only that somebody is there', async () => {
    const fetchFromElsewhere = browserFetch(world, { pageOrigin: 'http://app.example' })
    const there = await fetchFromElsewhere(`${world.gitlabCom.url}/favicon.ico`, { mode: 'no-cors' })
    expect([there.type, there.status, there.ok, await there.text()]).toEqual(['opaque', 0, false, ''])
    await expect(fetchFromElsewhere('https://gitlab.invalid/favicon.ico', { mode: 'no-cors' })).rejects.toMatchObject(refused)
  })
})

describe('the browser', () => {
  it('follows redirects, and checks every answer on the way', async () => {
    world.selfManaged.settings.condition = 'sign-in-wall'
    const url = `${world.selfManaged.url}/api/v4/version`
    await expect(fetchFromHost(url)).rejects.toEqual(refused)
    expect((await fetchFromHost(url, { mode: 'no-cors' })).type).toBe('opaque')
    const own = browserFetch(world, { pageOrigin: new URL(url).origin })
    const wall = await own(url)
    expect([wall.status, wall.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect((await own(url, { redirect: 'manual' })).type).toBe('opaqueredirect')
  })

  it('ends a request that is aborted, before and while it waits', async () => {
    world.faults.add({ where: { path: '/api/v4/version' }, answer: 'hang' })
    const ended = AbortSignal.abort(new DOMException('over', 'AbortError'))
    await expect(fetchFromHost('/api/v4/version', { signal: ended })).rejects.toThrow('over')
    const waiting = new AbortController()
    const answer = fetchFromHost('/api/v4/version', { signal: waiting.signal })
    waiting.abort(new DOMException('gone', 'AbortError'))
    await expect(answer).rejects.toThrow('gone')
  })
})
