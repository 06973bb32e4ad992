import { beforeEach, describe, expect, it } from 'vitest'
import type { IntegrationPlace } from '../../src/domain/integration.ts'
import type { Session } from '../../src/domain/session.ts'
import { compareValues, restoreValues } from '../../src/use-cases/restore-values.ts'
import { saveIntegration } from '../../src/use-cases/save-integration.ts'
import { failureOf } from '../adapters/failure-of.ts'
import { chosen } from '../stand-in/chosen.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { selfManagedPage } from './self-managed-page.ts'

let world: World
let page: ReturnType<typeof selfManagedPage>
let session: Session

beforeEach(async () => {
  world = chosen(createWorld(), ['acme', 'atlas'])
  page = selfManagedPage(world)
  session = await page.session(world.selfManaged, 'mara')
})

const group = (fullPath: string) => {
  const { id, fullName } = world.selfManaged.group(fullPath)
  return { id, fullPath, fullName }
}

const project = (fullPath: string): IntegrationPlace => ({
  kind: 'project',
  id: world.selfManaged.project(fullPath).id,
  fullPath,
  webUrl: null,
})

const save = (place: IntegrationPlace, ...serviceIds: string[]) =>
  saveIntegration(page.integrations, session, place, { kind: 'own', serviceIds, gating: null })

const calls = () => ({ ...page.gitlab, ...page.integrations })

const read = () => page.readValues(session, [group('acme'), group('atlas')])

describe('values for service management', () => {
  it('are read where they are own ones, of groups and projects, once each; what may not be read is counted', async () => {
    await save({ kind: 'group', ...group('acme'), webUrl: null }, 'b:group=')
    await save(project('acme/handbook'), 'b:project=')
    await save(project('atlas/tiles'), 'b:tiles=')
    const found = await read()
    expect(found?.values.map(({ fullPath, serviceIds }) => [fullPath, ...serviceIds]).toSorted()).toEqual([
      ['acme', 'b:group='],
      ['acme/handbook', 'b:project='],
      ['atlas/tiles', 'b:tiles='],
    ])
    // Mara may link Atlas, and not read its integration.
    expect(found?.unread).toBe(1)
  })

  it('of projects beyond the first page are counted once where a group and one in it are linked', async () => {
    const answerProjects = (of: string, total: number, projectPath: string) => {
      const body = [{ id: project(projectPath).id, path_with_namespace: projectPath, web_url: null }]
      const path = new RegExp(`/groups/${String(group(of).id)}/projects`)
      world.faults.add({ where: { path }, answer: { status: 200, body, headers: { 'X-Total': String(total) } } })
    }
    const [below = ''] = world.selfManaged.group('acme/platform').projects
    answerProjects('acme', 7, 'acme/handbook')
    answerProjects('acme/platform', 5, `acme/platform/${below}`)
    const found = await page.readValues(session, [group('acme/platform'), group('acme')])
    expect(found?.unread).toBe(5)
  })

  it('are none of a GitLab that has no service IDs, and never keep a list from being made', async () => {
    world.selfManaged.settings.version = '17.1.0'
    expect(await read()).toBeNull()
    world.selfManaged.settings.version = '18.5.0'
    world.faults.add({ where: { path: /integrations\/jira-cloud-app/ }, answer: { status: 403, body: '<html>WAF</html>' } })
    const found = await read()
    expect(found?.values).toEqual([])
    expect(found?.unread).toBeGreaterThan(1)
    expect(world.requests.filter(({ url }) => url.includes('/integrations/jira-cloud-app')).length).toBeLessThan(100)
  })

  it('that are lost are found and restored, gating too', async () => {
    const place = project('acme/handbook')
    const change = { kind: 'own', serviceIds: ['b:a='], gating: { isGating: true, tiers: ['production', 'staging'] } } as const
    await saveIntegration(page.integrations, session, place, change)
    const saved = (await read())?.values ?? []
    expect(await compareValues(calls(), session, saved)).toEqual({ lost: [], strange: [] })
    await saveIntegration(page.integrations, session, place, { kind: 'inherit' })
    const { lost, strange } = await compareValues(calls(), session, saved)
    expect([lost, strange]).toEqual([saved, []])
    for (const one of lost) await restoreValues(calls(), session, one)
    expect(world.selfManaged.integration('acme/handbook')).toMatchObject({
      isInherited: false,
      values: { serviceIds: 'b:a=', isGating: true, environments: 'production,staging' },
    })
  })
})

describe('values of what is not there any more', () => {
  const ofProject = (id: number, fullPath: string) => {
    return { kind: 'project', id, fullPath, serviceIds: ['b:a='], isGating: false, tiers: [] } as const
  }

  it.each([
    ['another one with its path', () => ofProject(project('acme/handbook').id + 1, 'acme/handbook')],
    ['another one with its ID', () => ofProject(project('acme/handbook').id, 'acme/old-name')],
    ['nothing', () => ofProject(4_000_000, 'acme/never')],
    ['a group', () => ({ ...ofProject(group('atlas').id, 'acme'), kind: 'group' as const })],
  ])('are offered to nobody and written nowhere: there is %s', async (_what, saved) => {
    expect(await compareValues(calls(), session, [saved()])).toEqual({ lost: [], strange: [saved()] })
    await restoreValues(calls(), session, saved())
    expect(world.requests.filter(({ method, url }) => method === 'PUT' && url.includes('jira-cloud-app'))).toEqual([])
  })

  it('that changed the case of its letters only are there', async () => {
    const saved = ofProject(project('acme/handbook').id, 'Acme/Handbook')
    expect(await compareValues(calls(), session, [saved])).toEqual({ lost: [saved], strange: [] })
  })
})

describe('saving', () => {
  it('is looked up where the answer got lost, and not repeated', async () => {
    world.faults.add({ where: { method: 'PUT', path: /jira-cloud-app/ }, answer: 'lost', times: 1 })
    expect((await save(project('acme/handbook'), 'b:a=')).values.serviceIds).toEqual(['b:a='])
    expect(world.requests.filter(({ method, url }) => method === 'PUT' && url.includes('jira-cloud-app'))).toHaveLength(1)
  })

  it('says what is read back where it is something else than was sent', async () => {
    world.faults.add({
      where: { method: 'PUT', path: /jira-cloud-app/ },
      answer: { status: 200, body: { active: true, inherited: true, properties: null } },
    })
    expect(await failureOf(save(project('acme/handbook'), 'b:a='))).toMatchObject({ kind: 'integration-refused', why: 'not-kept' })
  })
})
