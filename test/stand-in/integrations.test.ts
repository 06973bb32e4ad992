import { beforeEach, describe, expect, it } from 'vitest'
import type { GitLabServer } from './gitlab/gitlab-server.ts'
import { createWorld, type World } from './world.ts'

let world: World
let gitlab: GitLabServer

beforeEach(() => {
  world = createWorld()
  gitlab = world.gitlabCom
  gitlab.link('acme')
  gitlab.link('atlas')
})

type Answer = { readonly status: number; readonly body: unknown }

/** As mara, who owns Acme and maintains Atlas, unless somebody else is named. */
async function call(method: string, path: string, { as = 'mara', json }: { as?: string; json?: object } = {}): Promise<Answer> {
  const headers = { 'PRIVATE-TOKEN': gitlab.personalToken(as, ['api']), 'Content-Type': 'application/json' }
  const answer = await world.fetch(
    new Request(`${gitlab.url}/api/v4/${path}`, { method, headers, ...(json && { body: JSON.stringify(json) }) }),
  )
  return { status: answer.status, body: await answer.json().catch(() => null) }
}

const project = (path: string) => `projects/${encodeURIComponent(path)}`
const slug = 'integrations/jira-cloud-app'
const ofAcme = `groups/acme/${slug}`
const ofHandbook = `${project('acme/handbook')}/${slug}`

const ids = (serviceIds: string | null, isInherited: boolean) => ({
  status: 200,
  body: expect.objectContaining({
    inherited: isInherited,
    properties: expect.objectContaining({ jira_cloud_app_service_ids: serviceIds }) as unknown,
  }) as unknown,
})

describe('the integration', () => {
  it('comes with a link, below it as well, and stays without acting after an unlink', async () => {
    expect(await call('GET', `groups/acme/integrations`)).toMatchObject({ body: [{ slug: 'jira-cloud-app', active: true }] })
    expect(await call('GET', ofHandbook)).toMatchObject({ body: { active: true, inherited: true } })
    expect(await call('GET', `groups/cumulus/${slug}`, { as: 'root' })).toEqual({
      status: 404,
      body: { message: '404 Integration Not Found' },
    })
    gitlab.unlink('acme')
    expect(await call('GET', ofAcme)).toMatchObject({ status: 200, body: { active: false } })
    expect(await call('GET', `groups/acme/integrations`)).toEqual({ status: 200, body: [] })
  })

  it('is set by the Owner of a group and the Maintainer of a project', async () => {
    expect(await call('GET', `groups/atlas/${slug}`)).toEqual({ status: 403, body: { message: '403 Forbidden' } })
    expect(await call('GET', `${project('atlas/tiles')}/${slug}`)).toMatchObject({ status: 200 })
    expect(await call('GET', `${project('atlas/tiles')}/${slug}`, { as: 'dev' })).toMatchObject({ status: 403 })
    expect(await call('GET', `groups/private-works/${slug}`)).toMatchObject({ status: 404 })
  })

  it('reaches below a little later, and only what inherits', async () => {
    await call('PUT', ofHandbook, { json: { use_inherited_settings: false, jira_cloud_app_service_ids: 'b:own=' } })
    await call('PUT', ofAcme, { json: { jira_cloud_app_service_ids: 'b:group=' } })
    await world.idle()
    expect(await call('GET', `${project('acme/website/shop')}/${slug}`)).toEqual(ids('b:group=', true))
    expect(await call('GET', ofHandbook)).toEqual(ids('b:own=', false))
    expect(await call('PUT', ofHandbook, { json: { use_inherited_settings: true } })).toEqual(ids('b:group=', true))
  })

  it('answers 200 and changes nothing where an inheriting item is given values without being told not to inherit', async () => {
    expect(await call('PUT', ofHandbook, { json: { jira_cloud_app_service_ids: 'b:own=' } })).toEqual(ids(null, true))
    expect(await call('PUT', ofAcme, { json: { use_inherited_settings: true } })).toEqual({
      status: 400,
      body: { message: 'Default integration not found.' },
    })
  })

  it.each([
    [{ jira_cloud_app_service_ids: 'b:a;b' }, /service_ids=>\["is invalid"\]/],
    [{ jira_cloud_app_service_ids: Array.from({ length: 101 }, (_, at) => `b:${String(at)}`).join(',') }, /cannot have more than 100/],
    [{ jira_cloud_app_deployment_gating_environments: 'Production' }, /only available environment names/],
    [{ jira_cloud_app_enable_deployment_gating: true }, /environment names should be provided/],
  ])('refuses %o', async (json, words) => {
    expect(await call('PUT', ofAcme, { json })).toEqual({ status: 400, body: { message: expect.stringMatching(words) as unknown } })
  })

  it('can neither be made nor disabled by a call', async () => {
    expect(await call('PUT', `groups/cumulus/${slug}`, { as: 'root', json: {} })).toMatchObject({ status: 422 })
    expect(await call('DELETE', ofAcme)).toMatchObject({ status: 422 })
  })

  it.each([
    ['17.1.0', true, 400],
    ['17.2.0', false, 400],
    ['17.2.0', true, 200],
    ['17.4.0', false, 200],
  ])('of %s with the flag %s answers %s for a project', async (version, canConfigureJiraConnect, status) => {
    Object.assign(gitlab.settings, { version, canConfigureJiraConnect })
    expect(await call('GET', ofHandbook)).toMatchObject({ status })
    expect(await call('GET', ofAcme)).toMatchObject({ status: 404 })
  })
})

describe('deployment gating', () => {
  const tiles = 'atlas/tiles'

  /** From nothing to a token in Jira Service Management's hands. */
  async function prepare(): Promise<void> {
    const account = await call('POST', 'groups/acme/service_accounts', { json: { name: 'Gate', username: 'gate' } })
    const { id } = account.body as { id: number }
    await call('POST', `${project(tiles)}/members`, { json: { user_id: id, access_level: 30 } })
    const environment = { name: 'production', deploy_access_levels: [{ access_level: 30 }], approval_rules: [{ user_id: id }] }
    expect(await call('POST', `${project(tiles)}/protected_environments`, { json: environment })).toMatchObject({ status: 201 })
    const made = await call('POST', `groups/acme/service_accounts/${String(id)}/personal_access_tokens`, {
      json: { name: 'jira', scopes: ['api'] },
    })
    world.jira.serviceManagement.setToken((made.body as { token: string }).token)
    await call('PUT', `${project(tiles)}/${slug}`, {
      json: {
        use_inherited_settings: false,
        jira_cloud_app_service_ids: world.jira.serviceManagement.services[0]?.id,
        jira_cloud_app_enable_deployment_gating: true,
        jira_cloud_app_deployment_gating_environments: 'production',
      },
    })
  }

  const deploy = (tier: 'production' | 'staging') => gitlab.work(tiles).deploy({ ref: 'main', tier, status: 'success' })
  const statuses = () => gitlab.project(tiles).deployments.map(({ status }) => status)

  it('lets a deployment wait for the word of Jira Service Management, also without an issue key', async () => {
    await prepare()
    await deploy('production')
    await deploy('staging')
    expect(statuses()).toEqual(['blocked', 'success'])
    expect(world.jira.serviceManagement.requests).toMatchObject([{ key: 'CHG-1', services: ['Maps'], status: 'waiting' }])
    await world.jira.serviceManagement.decide('CHG-1', 'approved')
    expect(statuses()).toEqual(['success', 'success'])
    expect(world.jira.serviceManagement.deployments().map(({ state }) => state)).toEqual(['successful', 'successful'])
  })

  it('stops a deployment that is declined', async () => {
    await prepare()
    await deploy('production')
    await world.jira.serviceManagement.decide('CHG-1', 'declined')
    expect(statuses()).toEqual(['failed'])
  })

  it('takes no word from a token that may not approve', async () => {
    await prepare()
    await deploy('production')
    world.jira.serviceManagement.setToken(gitlab.personalToken('mara', ['api']))
    await world.jira.serviceManagement.decide('CHG-1', 'approved')
    expect(world.jira.serviceManagement.requests[0]?.refusal).toMatch(/GitLab answered 400: You don’t have permission/)
    expect(statuses()).toEqual(['blocked'])
  })

  it('has service accounts in top-level groups of those who own them', async () => {
    expect(await call('POST', 'groups/atlas/service_accounts', { json: {} })).toMatchObject({ status: 403 })
    expect(await call('POST', `groups/${encodeURIComponent('acme/platform')}/service_accounts`, { json: {} })).toMatchObject({
      status: 400,
    })
  })
})
