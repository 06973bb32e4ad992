// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from './signed-in.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})

type Asked = { token?: string; method?: string; body?: object }

const ask = (path: string, { token = world.selfManaged.personalToken('root', ['api']), method = 'GET', body }: Asked = {}) =>
  world.fetch(
    new Request(`${world.selfManaged.url}/api/v4/${path}`, {
      method,
      headers: { ...(token && { 'PRIVATE-TOKEN': token }), 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    }),
  )

const said = async (answer: Promise<Response>): Promise<[status: number, body: unknown]> => {
  const response = await answer
  return [response.status, await response.json()]
}

const forbidden = [403, { message: '403 Forbidden' }]

describe('what only administrators may', () => {
  it.each(['applications', 'application/settings'])('%s', async (path) => {
    const of = (username: string, ...scopes: ('api' | 'read_api' | 'admin_mode')[]) => ({
      token: world.selfManaged.personalToken(username, scopes),
    })
    expect(await said(ask(path, { token: '' }))).toEqual([401, { message: '401 Unauthorized' }])
    expect(await said(ask(path, { token: 'glpat-unknown' }))).toEqual([401, { message: '401 Unauthorized' }])
    expect(await said(ask(path, of('mara', 'api')))).toEqual(forbidden)
    expect(await said(ask(path, of('root', 'admin_mode')))).toEqual([403, expect.objectContaining({ error: 'insufficient_scope' })])
    expect((await ask(path, of('root', 'read_api'))).status).toBe(200)
    world.selfManaged.settings.isAdminMode = true
    expect(await said(ask(path, of('root', 'api')))).toEqual(forbidden)
    expect((await ask(path, of('root', 'api', 'admin_mode'))).status).toBe(200)
  })

  it('needs more than reading to change anything, and admits the app with its own access, Admin Mode apart', async () => {
    const token = world.selfManaged.personalToken('root', ['read_api'])
    expect((await ask('applications', { token, method: 'POST', body: {} })).status).toBe(403)
    const { accessToken } = await signedIn(world, world.selfManaged, 'root')
    const asApp = () =>
      world.fetch(
        new Request(`${world.selfManaged.url}/api/v4/application/settings`, { headers: { Authorization: `Bearer ${accessToken}` } }),
      )
    expect((await asApp()).status).toBe(200)
    world.selfManaged.settings.isAdminMode = true
    expect((await asApp()).status).toBe(403)
  })
})

describe('OAuth applications', () => {
  const given = {
    name: 'GitLab for Jira',
    redirect_uri: 'https://gitlab.com/-/jira_connect/oauth_callbacks',
    scopes: 'api',
    confidential: false,
  }
  const create = (change: object = {}) => said(ask('applications', { method: 'POST', body: { ...given, ...change } }))

  it('are made, not trusted, and listed by pages without their secret', async () => {
    const [status, made] = await create()
    expect(status).toBe(201)
    expect(made).toMatchObject({ application_name: 'GitLab for Jira', callback_url: given.redirect_uri, confidential: false })
    expect(world.selfManaged.settings.applications).toMatchObject([{ isTrusted: false, isConfidential: false, scopes: ['api'] }])
    for (let count = 0; count < 24; count += 1) await create({ name: `Other ${String(count)}` })
    const first = await ask('applications')
    expect(first.headers.get('x-next-page')).toBe('2')
    const rows = (await first.json()) as object[]
    expect(rows).toHaveLength(20)
    expect(rows[1]).not.toHaveProperty('secret')
  })

  it('are confidential where nothing is said', async () => {
    await create({ confidential: undefined })
    expect(world.selfManaged.settings.applications[0]?.isConfidential).toBe(true)
  })

  it.each([
    [{ name: '' }, { error: 'name is missing' }],
    [{ redirect_uri: undefined }, { error: 'redirect_uri is missing' }],
    [{ scopes: '' }, { error: 'scopes is missing, scopes is empty' }],
    [{ scopes: 'api everything' }, { message: { scopes: ["doesn't match configured on the server."] } }],
    [{ redirect_uri: 'gitlab.com' }, { message: { redirect_uri: ['must be a valid URI.'] } }],
    [{ redirect_uri: 'javascript:alert(1)' }, { message: { redirect_uri: ['is forbidden by the server.'] } }],
    [{ confidential: 'perhaps' }, { error: 'confidential is invalid' }],
  ])('are refused with %o', async (change, body) => {
    expect(await create(change)).toEqual([400, body])
    expect(world.selfManaged.settings.applications).toEqual([])
  })
})

describe('settings', () => {
  const put = (body: object) => said(ask('application/settings', { method: 'PUT', body }))

  it('are saved one by one, and read with all others', async () => {
    expect(await put({ jira_connect_proxy_url: null })).toEqual([
      200,
      expect.objectContaining({ jira_connect_proxy_url: null, jira_connect_application_key: world.selfManaged.oauthApplicationId }),
    ])
    expect(world.selfManaged.settings.proxyUrl).toBe('')
    const [, body] = await said(ask('application/settings'))
    expect(body).toHaveProperty('akismet_api_key')
    expect(body).toHaveProperty('jira_connect_additional_audience_url')
    world.selfManaged.settings.version = '17.6.0'
    expect((await said(ask('application/settings')))[1]).not.toHaveProperty('jira_connect_additional_audience_url')
  })

  it.each([
    [{}, { error: expect.stringContaining('at least one parameter must be provided') as unknown }],
    [
      { jira_connect_proxy_url: 'gitlab.com' },
      { message: { jira_connect_proxy_url: ['is blocked: Only allowed schemes are http, https'] } },
    ],
    [
      { jira_connect_application_key: 'x'.repeat(256) },
      { message: { jira_connect_application_key: ['is too long (maximum is 255 characters)'] } },
    ],
    [{ jira_connect_public_key_storage_enabled: 'perhaps' }, { error: 'jira_connect_public_key_storage_enabled is invalid' }],
  ])('are refused: %o', async (body, answer) => {
    const before = { ...world.selfManaged.settings }
    expect(await put(body)).toEqual([400, answer])
    expect(world.selfManaged.settings).toEqual(before)
  })

  it('break over an empty text for a switch', async () => {
    expect((await put({ jira_connect_public_key_storage_enabled: '' }))[0]).toBe(500)
  })
})
