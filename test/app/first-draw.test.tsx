// What a first visit pays for before there is something to read.
import { screen } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import * as styles from '../../src/ui/parts/group-list.module.css'
import { english } from '../../src/ui/words/en/words.ts'
import { appWorld, openApp } from './world-app.tsx'

const dayMs = 24 * 3_600_000

const clientId = '/-/jira_connect/oauth_application_id'

/** Counts what makes a browser load its tables of languages: every Intl object, and the methods that hide one. */
function countIntl(): { readonly made: readonly string[] } {
  const made: string[] = []
  for (const name of Object.getOwnPropertyNames(Intl)) {
    const Original: unknown = Reflect.get(Intl, name)
    if (typeof Original !== 'function' || !/^[A-Z]/.test(name)) continue
    const counted = new Proxy(Original, {
      construct(target, given) {
        made.push(name)
        return Reflect.construct(target, given) as object
      },
    })
    Reflect.set(Intl, name, counted)
    onTestFinished(() => {
      Reflect.set(Intl, name, Original)
    })
  }
  for (const [type, method] of [
    [String.prototype, 'localeCompare'],
    [String.prototype, 'toLocaleLowerCase'],
    [Number.prototype, 'toLocaleString'],
    [Date.prototype, 'toLocaleString'],
    [Date.prototype, 'toLocaleDateString'],
  ] as const) {
    const original = type[method as never] as (...given: unknown[]) => unknown
    const spy = vi.spyOn(type as unknown as Record<string, () => unknown>, method).mockImplementation(function (
      this: unknown,
      ...given: unknown[]
    ) {
      made.push(method)
      return original.apply(this, given)
    })
    onTestFinished(() => {
      spy.mockRestore()
    })
  }
  return { made }
}

const firstRow = () =>
  new Promise<void>((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('tbody tr')) return
      observer.disconnect()
      resolve()
    }).observe(document, { childList: true, subtree: true })
  })

it.each([
  ['en_US', 4],
  ['de_DE', 4],
  ['en_US', 1_234],
  ['de_DE', 1_234],
])('needs no Intl object before the first rows are there (%s, %i groups)', async (locale, links) => {
  const world = appWorld()
  const { gitlabCom } = world
  gitlabCom.addGroups(links)
  const teams = gitlabCom.groups.filter(({ name }) => name.startsWith('Team')).map(({ fullPath }) => fullPath)
  for (const [index, path] of ['atlas', 'acme', 'acme/platform', 'cumulus/labs', ...teams].slice(0, links).entries())
    gitlabCom.link(path, { createdAt: new Date(Date.now() - index * dayMs) })
  const intl = countIntl()
  const seen = firstRow().then(() => [...intl.made])
  await openApp(world, { locale })
  expect(await seen).toEqual([])
  // Seen by whatever makes one.
  expect(new Intl.NumberFormat().format(1) && intl.made).toEqual(['NumberFormat'])
})

it('shows the rows of a long list before what leads through them, and keeps its room', async () => {
  const world = appWorld()
  const { gitlabCom } = world
  gitlabCom.addGroups(21)
  for (const { fullPath } of gitlabCom.groups.filter(({ name }) => name.startsWith('Team'))) gitlabCom.link(fullPath)
  const ways = () => [screen.queryAllByRole('searchbox').length, screen.queryAllByRole('button', { name: 'Next' }).length]
  const rooms = () => [...document.querySelectorAll(`.${styles.search}, .${styles.pager}`)].map(({ className }) => className)
  const atFirst = firstRow().then(() => ({ ways: ways(), rooms: rooms() }))
  await openApp(world)
  await screen.findByRole('searchbox')
  await screen.findByRole('button', { name: 'Next' })
  expect(await atFirst).toEqual({ ways: [0, 0], rooms: rooms() })
  expect(rooms()).toHaveLength(2)
})

it('draws the rows once, though the client id comes later', async () => {
  const world = appWorld()
  world.gitlabCom.settings.page.config = { text: '{}' }
  for (const path of ['atlas', 'acme']) world.gitlabCom.link(path)
  const answer = world.faults.add({ where: { path: clientId }, answer: 'hang' })
  const row = vi.spyOn(english.linkedGroups, 'unlinkGroup')
  onTestFinished(() => {
    row.mockRestore()
  })
  await openApp(world, { limitSeconds: (url) => (url.pathname === clientId ? 0.2 : 30) })
  await screen.findByRole('button', { name: 'Unlink Atlas' })
  const drawn = row.mock.calls.length
  expect(drawn).toBeGreaterThan(0)
  answer()
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy()
  expect(row.mock.calls.length).toBe(drawn)
})
