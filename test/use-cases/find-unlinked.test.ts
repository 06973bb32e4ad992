import { beforeEach, expect, it } from 'vitest'
import type { Session } from '../../src/domain/session.ts'
import { findUnlinked } from '../../src/use-cases/find-unlinked.ts'
import { failureOf } from '../adapters/failure-of.ts'
import { selfManagedPage } from './self-managed-page.ts'
import { createWorld, type World } from '../stand-in/world.ts'

let world: World
let page: ReturnType<typeof selfManagedPage>
let session: Session
beforeEach(async () => {
  world = createWorld()
  page = selfManagedPage(world)
  for (const path of ['acme', 'atlas', 'design', 'design-archive', 'private-works']) world.gitlabCom.link(path)
  session = await page.session(world.gitlabCom, 'mara')
})

async function unlink(...indexes: readonly number[]) {
  const before = await page.gitlab.linkedGroups(page.host)
  const subscriptions = indexes.flatMap((index) => before.subscriptions[index] ?? [])
  for (const subscription of subscriptions) await page.gitlab.unlink(page.host, subscription)
  return { subscriptions, groupIdsBefore: [...(before.groupIds ?? [])] }
}

const pathsOf = async (unlinked: Awaited<ReturnType<typeof unlink>>) =>
  (await findUnlinked(page, session, unlinked)).map(({ fullPath }) => fullPath)

it('of two namesakes, the one that was unlinked is found', async () => {
  expect(await pathsOf(await unlink(3))).toEqual(['design-archive'])
})

it('several are found together', async () => {
  expect(await pathsOf(await unlink(0, 1, 2))).toEqual(['acme', 'atlas', 'design'])
})

it('what somebody else unlinked meanwhile is left alone', async () => {
  const unlinked = await unlink(0)
  await unlink(0)
  expect(await pathsOf(unlinked)).toEqual(['acme'])
})

it('a group that the user cannot see cannot be linked again', async () => {
  expect(await failureOf(findUnlinked(page, session, await unlink(4)))).toEqual({
    kind: 'group-not-linkable',
    fullPath: 'Private works',
    username: 'mara',
  })
})
