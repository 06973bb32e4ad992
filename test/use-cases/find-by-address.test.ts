import { beforeEach, expect, it } from 'vitest'
import type { FoundByAddress } from '../../src/domain/found-group.ts'
import { findByAddress } from '../../src/use-cases/find-by-address.ts'
import { failureOf } from '../adapters/failure-of.ts'
import { pageOfHost, type PageOfHost } from '../adapters/page-of-host.ts'
import { createWorld, type World } from '../stand-in/world.ts'

let world: World
let page: PageOfHost
beforeEach(() => {
  world = createWorld()
  page = pageOfHost(world)
})

const find = async (paths: readonly string[], username = 'mara'): Promise<FoundByAddress> =>
  findByAddress(page.gitlab, await page.session(world.gitlabCom, username), { paths })

it('a group that the user maintains can be linked, by its path in any case', async () => {
  expect(await find(['ACME/Platform'])).toMatchObject({ kind: 'linkable', group: { fullPath: 'acme/platform' } })
})

it.each([
  ['borealis', 'Developer'],
  ['cumulus', 'Guest'],
  ['open-source', null],
])('%s is there, with another role: %s', async (path, role) => {
  expect(await find([path])).toMatchObject({ kind: 'role-too-low', role, group: { fullPath: path } })
})

it('an administrator needs no role', async () => {
  expect(await find(['borealis'], 'root')).toMatchObject({ kind: 'linkable' })
})

it('a project leads to its group, whose role counts', async () => {
  expect(await find(['acme/website/shop'])).toMatchObject({
    kind: 'project',
    projectPath: 'acme/website/shop',
    owner: { kind: 'linkable', group: { fullPath: 'acme/website' } },
  })
  expect(await find(['borealis/aurora'])).toMatchObject({ kind: 'project', owner: { kind: 'role-too-low', role: 'Developer' } })
})

it('the first path that leads somewhere counts', async () => {
  expect(await find(['acme/website/issues', 'acme/website'])).toMatchObject({ kind: 'linkable', group: { fullPath: 'acme/website' } })
})

it('a person’s own namespace is none of a group', async () => {
  expect(await find(['dev'])).toEqual({ kind: 'personal-namespace', username: 'dev' })
})

it.each([['nowhere'], ['private-works'], ['nowhere/at/all']])('%s is not found, or hidden', async (path) => {
  expect(await find([path])).toEqual({ kind: 'not-found', path })
})

it('an id leads to its group', async () => {
  const session = await page.session(world.gitlabCom, 'mara')
  const { id } = world.gitlabCom.group('atlas')
  expect(await findByAddress(page.gitlab, session, { id })).toMatchObject({ kind: 'linkable', group: { fullPath: 'atlas' } })
  expect(await findByAddress(page.gitlab, session, { id: 1 })).toEqual({ kind: 'not-found', path: '1' })
})

it('a failure is none of these answers', async () => {
  const session = await page.session(world.gitlabCom, 'mara')
  world.faults.add({ where: { path: /\/api\/v4\/groups/ }, answer: 'html-502' })
  expect((await failureOf(findByAddress(page.gitlab, session, { paths: ['acme'] }))).kind).toBe('server-error')
})

it('a group whose path is a number is found by its path, and never the group of that id', async () => {
  const other = world.gitlabCom.group('acme')
  world.gitlabCom.changeGroup('atlas', { path: String(other.id) })
  expect(await find([String(other.id)])).toMatchObject({
    kind: 'linkable',
    group: { id: world.gitlabCom.group(String(other.id)).id, name: 'Atlas' },
  })
  expect(await find([String(world.gitlabCom.group('cumulus').id)])).toMatchObject({ kind: 'not-found' })
})
