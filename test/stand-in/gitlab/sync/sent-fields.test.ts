// @vitest-environment node
// What the page tells people of the fields that leave their GitLab, compared with what the stand-in sends.
import { expect, it } from 'vitest'
import { sentBookkeeping, sentFields, type SentKind } from '../../../../src/domain/sent-fields.ts'
import { isRecord, recordsIn } from '../../shape.ts'
import { createWorld } from '../../world.ts'

/** Only where deployments wait for approval. */
const ofGatedDeployments = ['commands']

it('every field that is sent is told of, and no other', async () => {
  const world = createWorld()
  world.gitlabCom.link('atlas')
  const { project, push, runPipeline, deploy, saveFlag, changeMergeRequest } = world.gitlabCom.work('atlas/tiles')
  await push({ branch: 'OPS-1-fix', messages: ['OPS-1: fix'] })
  const reviewed = project.mergeRequests.find(({ reviewers }) => reviewers.length > 0)
  await changeMergeRequest(reviewed?.iid ?? 0, { title: 'OPS-1: fix' })
  await runPipeline({ ref: 'OPS-1-fix', status: 'success' })
  await deploy({ ref: 'OPS-1-fix', tier: 'production', status: 'success' })
  await saveFlag({ name: 'fix', description: 'For OPS-1', isActive: true })

  const sent = new Map<string, Set<string>>()
  const note = (kind: SentKind, entities: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] => {
    const fields = sent.get(kind) ?? new Set()
    for (const name of entities.flatMap((entity) => Object.keys(entity))) fields.add(name)
    sent.set(kind, fields)
    return entities
  }
  const inside = (name: string) => (entity: Record<string, unknown>) => (isRecord(entity[name]) ? [entity[name]] : recordsIn(entity[name]))
  for (const { url, body, method } of world.requests) {
    if (method !== 'POST' || !url.endsWith('/bulk')) continue
    const bulk = JSON.parse(body) as Record<string, unknown>
    const repositories = note('repository', recordsIn(bulk['repositories']))
    const branches = note('branch', repositories.flatMap(inside('branches')))
    const commits = note('commit', [...repositories.flatMap(inside('commits')), ...branches.flatMap(inside('lastCommit'))])
    const mergeRequests = note('pullRequest', repositories.flatMap(inside('pullRequests')))
    note('author', [...commits, ...mergeRequests].flatMap(inside('author')))
    note('reviewer', mergeRequests.flatMap(inside('reviewers')))
    note('build', recordsIn(bulk['builds']))
    note('deployment', recordsIn(bulk['deployments']))
    note('flag', recordsIn(bulk['flags']))
  }

  const containers = ['commits', 'branches', 'pullRequests']
  const told = Object.entries(sentFields).map(([kind, fields]) => [
    kind,
    fields.filter((name) => !ofGatedDeployments.includes(name)).toSorted(),
  ])
  const found = Object.keys(sentFields).map((kind) => [
    kind,
    [...(sent.get(kind) ?? [])].filter((name) => !sentBookkeeping.includes(name) && !containers.includes(name)).toSorted(),
  ])
  expect(found).toEqual(told)
})
