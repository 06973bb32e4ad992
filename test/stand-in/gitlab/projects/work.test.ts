// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
  world.gitlabCom.link('acme')
})

const work = () => world.gitlabCom.work('acme/website/shop')
const kindsOf = (key: string) => world.jira.development.of(key).map(({ kind }) => kind)
const arrived = (key: string, kind: string) => world.jira.development.of(key).findLast((entity) => entity.kind === kind)?.properties
const sent = (path: string) => world.requests.filter(({ url }) => url.endsWith(path))

describe('work in a project whose group is linked above it', () => {
  it('brings a pushed commit and its branch to the issues that its message names', async () => {
    await work().push({ branch: 'OPS-4-measure', messages: ['OPS-3 WEB-1: measure'] })
    expect([kindsOf('OPS-3'), kindsOf('WEB-1'), kindsOf('OPS-4')]).toEqual([['commit'], ['commit'], ['branch']])
    expect(arrived('OPS-3', 'commit')).toMatchObject({ author: { name: 'Mara Maintainer', email: 'mara@acme.example', username: 'mara' } })
  })

  it('sends many commits in batches of twenty, ten seconds apart', async () => {
    await work().push({ branch: 'main', messages: Array.from({ length: 45 }, (_, index) => `OPS-1: ${String(index)}`) })
    const count = () => kindsOf('OPS-1').filter((kind) => kind === 'commit').length
    expect(count()).toBe(20)
    for (const expected of [40, 45]) {
      world.clock.advance(10)
      await world.idle()
      expect(count()).toBe(expected)
    }
  })

  it('tells of a merge request from draft to merge, edited only when its words change', async () => {
    const { iid } = await work().openMergeRequest({ title: 'OPS-5: write it down', sourceBranch: 'main' })
    const created = arrived('OPS-5', 'pullrequest')
    expect(created).toMatchObject({ status: 'OPEN', displayId: `acme/website/shop!${String(iid)}` })
    world.clock.advance(60)
    await work().changeMergeRequest(iid, { state: 'merged' })
    expect(arrived('OPS-5', 'pullrequest')).toMatchObject({ status: 'MERGED', lastUpdate: created?.['lastUpdate'] })
    expect(arrived('OPS-5', 'commit')).toMatchObject({ flags: ['MERGE_COMMIT'] })
    await work().changeMergeRequest(iid, { description: 'Closes OPS-6' })
    expect(arrived('OPS-6', 'pullrequest')?.['lastUpdate']).not.toBe(created?.['lastUpdate'])
    await work().changeMergeRequest(iid, { state: 'closed' })
    expect(arrived('OPS-5', 'pullrequest')).toMatchObject({ status: 'DECLINED' })
  })

  it('takes keys of a pipeline and of a deployment from their merge request, and of a deployment from the commits since the last one', async () => {
    await work().openMergeRequest({ title: 'OPS-7: limit', sourceBranch: 'main' })
    await work().runPipeline({ ref: 'main', status: 'failed' })
    expect(arrived('OPS-7', 'build')).toMatchObject({ state: 'failed', testInfo: { totalNumber: 4, numberFailed: 1 } })
    await work().deploy({ ref: 'main', tier: 'production', status: 'success' })
    await work().push({ branch: 'main', messages: ['OPS-8: close', 'WEB-3: once'] })
    await work().deploy({ ref: 'main', tier: 'production', status: 'success' })
    expect(arrived('OPS-8', 'deployment')).toMatchObject({ state: 'successful', environment: { type: 'production' } })
    expect(arrived('OPS-7', 'deployment')).toMatchObject({ deploymentSequenceNumber: 2 })
  })

  it('leaves builds, deployments and flags without a key out, and then does not call', async () => {
    await work().push({ branch: 'nothing', messages: ['Tidy up'] })
    await work().runPipeline({ ref: 'nothing', status: 'success' })
    await work().deploy({ ref: 'nothing', tier: 'other', status: 'success' })
    await work().saveFlag({ name: 'plain', description: 'No issue', isActive: true })
    expect(['builds', 'deployments', 'featureflags'].flatMap((kind) => sent(`/rest/${kind}/0.1/bulk`))).toEqual([])
    expect(sent('/rest/devinfo/0.10/bulk')).toHaveLength(1)
  })

  it('tags a feature flag with its project, and sends a change of it as the same flag', async () => {
    await work().saveFlag({ name: 'dark', description: 'For WEB-5', isActive: false })
    await work().saveFlag({ name: 'dark', description: 'For WEB-5', isActive: true })
    expect(kindsOf('WEB-5')).toEqual(['flag'])
    expect(arrived('WEB-5', 'flag')).toMatchObject({ summary: { status: { enabled: true } } })
    expect(JSON.parse(sent('/rest/featureflags/0.1/bulk')[0]?.body ?? '{}')).toMatchObject({
      properties: { projectId: `project-${String(work().project.id)}` },
      providerMetadata: { product: `GitLab ${world.gitlabCom.settings.version}` },
    })
  })

  it.each([
    ['17.1.8-ee', ['branch']],
    ['17.2.0-ee', []],
  ])('of a branch that is deleted in GitLab %s leaves at Jira: %s', async (version, left) => {
    world.gitlabCom.settings.version = version
    await work().push({ branch: 'OPS-2-away', messages: ['x'] })
    expect(kindsOf('OPS-2')).toEqual(['branch'])
    await work().deleteBranch('OPS-2-away')
    expect(kindsOf('OPS-2')).toEqual(left)
  })

  it('cuts an entity to 500 keys, and in older versions loses it, a merge request without a word in the log', async () => {
    const title = Array.from({ length: 501 }, (_, index) => `OPS-${String(index + 1)}`).join(' ')
    const { id } = await work().openMergeRequest({ title, sourceBranch: 'main' })
    const known = () => world.jira.development.all().filter((entity) => entity.id === String(id))
    expect(known()[0]?.issueKeys).toHaveLength(500)
    world.gitlabCom.settings.variant = 'older'
    const older = await work().openMergeRequest({ title, sourceBranch: 'main' })
    expect(world.jira.development.all().filter((entity) => entity.id === String(older.id))).toEqual([])
    const logged = () => world.gitlabCom.integrationsLog.at(-1)?.message
    expect(logged()).toBe('')
    await work().saveFlag({ name: 'many', description: title, isActive: true })
    expect(logged()).toMatch(/^\d+: 'issueKeys' can have a maximum of 500 elements$/)
  })

  it('cuts a deployment to 500 associations of all kinds, issue keys first, and in older versions loses it', async () => {
    const title = Array.from({ length: 499 }, (_, index) => `OPS-${String(index + 1)}`).join(' ')
    world.gitlabCom.setServiceIds('acme', 'b:a=,b:b=,b:c=')
    await work().openMergeRequest({ title, sourceBranch: 'main' })
    const deploy = () => work().deploy({ ref: 'main', tier: 'production', status: 'success' })
    const arrivedHere = () => world.jira.development.all().filter(({ kind }) => kind === 'deployment')
    await deploy()
    const associations = arrivedHere()[0]?.properties['associations'] as { associationType: string; values: string[] }[]
    expect(associations.map(({ associationType, values }) => [associationType, values.length])).toEqual([
      ['issueKeys', 499],
      ['serviceIdOrKeys', 1],
    ])
    world.gitlabCom.settings.variant = 'older'
    await deploy()
    expect(arrivedHere()).toHaveLength(1)
    expect(world.gitlabCom.integrationsLog.at(-1)?.message).toBe('Too many issue keys in entity')
  })

  it.each<[number, object, string]>([
    [400, [{ message: 'One' }, { message: 'Two' }], 'One; Two'],
    [400, { errorMessages: ['Three'] }, 'Three'],
    [400, { message: 'Four' }, 'Four'],
    [400, { error: 'Five' }, 'Five'],
    [401, {}, 'Invalid JWT'],
    [403, {}, 'App does not support devinfo'],
    [413, {}, 'Data too large'],
    [429, {}, 'Rate limit exceeded'],
    [503, {}, 'Service unavailable'],
    [500, {}, 'Unknown error'],
  ])('leaves of an answer %s %j in the log: %s', async (status, body, message) => {
    world.faults.add({ where: { server: 'jira', initiator: 'server' }, answer: { status, body } })
    await work().push({ branch: 'main', messages: ['OPS-1'] })
    expect(world.gitlabCom.integrationsLog).toMatchObject([{ status, message }])
  })

  it('goes on at Jira after an unlink, but nothing new comes', async () => {
    await work().openMergeRequest({ title: 'OPS-10: upgrade', sourceBranch: 'main' })
    world.gitlabCom.unlink('acme')
    await work().openMergeRequest({ title: 'OPS-11: clean', sourceBranch: 'main' })
    expect([kindsOf('OPS-10'), kindsOf('OPS-11')]).toEqual([['branch', 'pullrequest'], []])
  })
})
