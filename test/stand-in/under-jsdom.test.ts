// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { browserFetch } from './browser-fetch.ts'
import { signedIn } from './signed-in.ts'
import { createWorld } from './world.ts'

it('the world works where the globals are those of jsdom', async () => {
  const world = createWorld()
  const fetchFromPage = browserFetch(world, { pageOrigin: world.gitlabCom.url })
  const { accessToken } = await signedIn(world, world.selfManaged, 'mara')
  const headers = { Authorization: `Bearer ${accessToken}` }

  // Jira's tokens and the two servers' keys go through the JWT library, aborts through jsdom's signals.
  const jwt = await world.jira.contextToken(world.jira.users[0]?.accountId ?? '')
  const body = JSON.stringify({ jwt, installation: { instance_url: world.selfManaged.url } })
  const init = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body }
  expect((await fetchFromPage('/-/jira_connect/installations', init)).status).toBe(200)

  const url = `${world.selfManaged.url}/api/v4/user`
  const { signal } = new AbortController()
  expect(await (await fetchFromPage(url, { headers, signal })).json()).toMatchObject({ username: 'mara' })
  world.faults.add({ where: { path: '/api/v4/user' }, answer: 'slow-body' })
  const limit = new AbortController()
  const text = (await fetchFromPage(url, { headers, signal: limit.signal })).text()
  limit.abort()
  await expect(text).rejects.toThrow(/abort/)
})
