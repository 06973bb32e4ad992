import { beforeEach, expect, it, vi } from 'vitest'
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

it('the first page that fails ends it: no call starts after it, and nothing is told any more', async () => {
  world.gitlabCom.addGroups(2_000)
  const session = await page.session(world.gitlabCom, 'mara')
  let calls = 0
  const answers: (() => void)[] = []
  const gitlab: PageOfHost['gitlab'] = {
    ...page.gitlab,
    linkableGroups: (...call) => {
      calls += 1
      const [, { page: number }] = call
      if (number === 3) return Promise.reject(new Error('page 3'))
      return new Promise((resolve) => {
        answers.push(() => {
          resolve(page.gitlab.linkableGroups(call[0], call[1]))
        })
      })
    },
  }
  const onProgress = vi.fn()
  const options = { signal: new AbortController().signal, onProgress }
  await expect(collectGroups(gitlab, session, { search: 'team', topLevelOnly: false }, options)).rejects.toThrow('page 3')
  const before = calls
  expect(before).toBeLessThanOrEqual(4)
  for (const answer of answers) answer()
  await new Promise(setImmediate)
  await world.idle()
  expect(calls).toBe(before)
  expect(onProgress).not.toHaveBeenCalled()
})

it('no call starts once it is given up', async () => {
  world.gitlabCom.addGroups(2_000)
  const ending = new AbortController()
  const session = await page.session(world.gitlabCom, 'mara')
  const collecting = collectGroups(
    page.gitlab,
    session,
    { search: 'team', topLevelOnly: false },
    {
      signal: ending.signal,
      onProgress: () => {
        ending.abort()
      },
    },
  )
  await expect(collecting).rejects.toThrow()
  await world.idle()
  expect(pages()).toHaveLength(4)
})

it('only top-level groups where those are wanted', async () => {
  const { groups } = await collect('', true)
  expect(groups.length).toBeGreaterThan(0)
  expect(groups.every(({ parentId }) => parentId === null)).toBe(true)
})

it('nothing found is an answer', async () => {
  expect((await collect('no such group')).groups).toEqual([])
})

it('a list that goes on and on ends with a failure that says how far it was read', async () => {
  world.gitlabCom.addGroups(25_000)
  const ending = collect('')
  await expect(ending).rejects.toMatchObject({ failure: { kind: 'list-without-end', isRepeated: false } })
  expect(pages().length).toBeLessThanOrEqual(204)
})
