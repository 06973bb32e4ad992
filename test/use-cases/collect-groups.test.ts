import { beforeEach, expect, it } from 'vitest'
import { collectGroups } from '../../src/use-cases/collect-groups.ts'
import { pageOfHost, type PageOfHost } from '../adapters/page-of-host.ts'
import { createWorld, type World } from '../stand-in/world.ts'

let world: World
let page: PageOfHost
beforeEach(() => {
  world = createWorld()
  page = pageOfHost(world)
})

async function collect(search: string, topLevelOnly = false) {
  const session = await page.session(world.gitlabCom, 'mara')
  const progress: [number, number | null][] = []
  const groups = await collectGroups(
    page.gitlab,
    session,
    { search, topLevelOnly },
    {
      signal: new AbortController().signal,
      onProgress: (found, total) => progress.push([found, total]),
    },
  )
  return { groups, progress }
}

const pages = () =>
  world.requests.flatMap(({ url }) => (url.includes('/api/v4/groups?') ? [Number(new URL(url).searchParams.get('page'))] : []))

it('all groups that a search finds are collected over all pages, each once', async () => {
  world.gitlabCom.addGroups(730)
  const { groups, progress } = await collect('team')
  expect(new Set(groups.map(({ id }) => id)).size).toBe(730)
  expect(groups).toHaveLength(730)
  expect(progress.at(-1)).toEqual([730, 730])
  expect(pages().length).toBeLessThanOrEqual(8 + 3)
})

it('also where GitLab does not count', async () => {
  world.gitlabCom.addGroups(10_100)
  const { groups, progress } = await collect('')
  expect(groups).toHaveLength(10_112)
  expect(progress.every(([, total]) => total === null)).toBe(true)
})

it('only top-level groups where those are wanted', async () => {
  const { groups } = await collect('', true)
  expect(groups.length).toBeGreaterThan(0)
  expect(groups.every(({ parentId }) => parentId === null)).toBe(true)
})

it('nothing found is an answer', async () => {
  expect((await collect('no such group')).groups).toEqual([])
})
