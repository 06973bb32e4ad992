// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../world.ts'
import { asTheApp, type AppCall } from '../as-the-app.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})

type Options = Pick<AppCall, 'secret' | 'issuer' | 'signedPath'>

const post = (path: string, body: object, options?: Options) => asTheApp(world, { path, body, ...options })

const devinfo = '/rest/devinfo/0.10/bulk'
const keys = (count: number, prefix = 'OPS') => Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1)}`)
const mergeRequest = (id: string, sequence: number, issueKeys = ['OPS-1'], status = 'OPEN') => ({
  id,
  issueKeys,
  status,
  lastUpdate: new Date(world.clock.now()).toISOString(),
  updateSequenceId: sequence,
})
const send = (lists: Record<string, unknown[]>, options?: Options) =>
  post(devinfo, { repositories: [{ id: '7', name: 'shop', url: 'https://gitlab.com/shop', ...lists }] }, options)

describe('development information', () => {
  it.each([
    ['another secret', { secret: 'a-secret-of-another-installation-0123456789' }],
    ['another app', { issuer: 'another-app' }],
    ['another address', { signedPath: '/rest/builds/0.1/bulk' }],
  ])('signed for %s is refused', async (_what, options) => {
    expect((await send({ pullRequests: [mergeRequest('1', 1)] }, options)).status).toBe(401)
    expect(world.jira.development.all()).toEqual([])
  })

  it('replaces what is there only with a greater sequence number, and says nothing of the others', async () => {
    const stateNow = () => world.jira.development.of('OPS-1').map(({ properties }) => properties['status'])
    await send({ pullRequests: [mergeRequest('1', 5)] })
    for (const sequence of [4, 5]) {
      const { status, body } = await send({ pullRequests: [mergeRequest('1', sequence, ['OPS-1'], 'MERGED')] })
      expect([status, body?.['failedDevinfoEntities']]).toEqual([202, {}])
      expect(stateNow()).toEqual(['OPEN'])
    }
    await send({ pullRequests: [mergeRequest('1', 6, ['OPS-1'], 'MERGED')] })
    expect(stateNow()).toEqual(['MERGED'])
  })

  it.each(['commits', 'branches', 'pullRequests'])('takes 400 %s of one repository and refuses 401', async (list) => {
    const some = (count: number) => Array.from({ length: count }, (_, index) => mergeRequest(String(index), 1))
    expect((await send({ [list]: some(401) })).status).toBe(400)
    expect(world.jira.development.all()).toEqual([])
    expect((await send({ [list]: some(400) })).status).toBe(202)
    expect(world.jira.development.all()).toHaveLength(400)
  })

  it('refuses an entity with 501 keys by name, and takes the others', async () => {
    const { status, body } = await send({ pullRequests: [mergeRequest('1', 1, keys(501)), mergeRequest('2', 1, keys(500))] })
    expect(status).toBe(202)
    expect(body).toMatchObject({
      acceptedDevinfoEntities: { '7': { pullRequests: ['2'] } },
      failedDevinfoEntities: {
        '7': { pullRequests: [{ id: '1', errorMessages: [{ message: "'issueKeys' can have a maximum of 500 elements" }] }] },
      },
    })
  })

  it('names the keys that are no issues here', async () => {
    const { body } = await send({ pullRequests: [mergeRequest('1', 1, ['OPS-1', 'UTF-8'])] })
    expect(body?.['unknownIssueKeys']).toEqual(['UTF-8'])
  })

  it('refuses a request without repositories', async () => {
    expect((await post(devinfo, { repositories: 'none' })).status).toBe(400)
  })

  it('takes builds, deployments and flags by their own addresses', async () => {
    const sequence = { updateSequenceNumber: 1, updateSequenceId: 1 }
    const answers = [
      await post('/rest/builds/0.1/bulk', { builds: [{ ...sequence, pipelineId: '1', buildNumber: 2, issueKeys: ['OPS-1'] }] }),
      await post('/rest/deployments/0.1/bulk', {
        deployments: [
          {
            ...sequence,
            deploymentSequenceNumber: 1,
            pipeline: { id: '1' },
            environment: { id: '1' },
            associations: [{ associationType: 'issueKeys', values: ['OPS-1'] }],
          },
        ],
      }),
      await post('/rest/featureflags/0.1/bulk', { flags: [{ ...sequence, id: '1', issueKeys: ['OPS-1'] }] }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
    expect(world.jira.development.of('OPS-1').map(({ kind }) => kind)).toEqual(['build', 'deployment', 'flag'])
  })

  it.each([
    ['flags of the project alone', '?projectId=project-1', 202, ['2']],
    ['nothing where one property differs', '?projectId=project-1&other=1', 202, ['1', '2']],
    ['nothing without a property', '', 400, ['1', '2']],
  ])('deletes by properties: %s', async (_what, query, status, left) => {
    for (const id of ['1', '2'])
      await post('/rest/featureflags/0.1/bulk', {
        flags: [{ id, updateSequenceId: 1, issueKeys: ['OPS-1'] }],
        properties: { projectId: `project-${id}` },
      })
    const answer = await asTheApp(world, { method: 'DELETE', path: `/rest/featureflags/0.1/bulkByProperties${query}` })
    expect([answer.status, world.jira.development.all().map(({ id }) => id)]).toEqual([status, left])
  })
})
