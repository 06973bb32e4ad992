import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { datedFacts } from '../src/domain/dated-facts.ts'
import { advice as english } from '../src/ui/words/en/advice.ts'
import { advice as german } from '../src/ui/words/de/advice.ts'
import { roomAdvice as englishRooms } from '../src/ui/words/en/room-advice.ts'
import { roomAdvice as germanRooms } from '../src/ui/words/de/room-advice.ts'

const { connect, forgeCli, localNetworkAccess, appManagement } = datedFacts

const root = fileURLToPath(new URL('..', import.meta.url))

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|tsx?)$/.test(name))
    .map((name) => `${folder}/${name}`)

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const inWords = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

describe('the end of Connect', () => {
  it.each([connect.noNewListings, connect.noInstallationByDescriptor, connect.endOfSupport])('%s is in the install guide', (day) => {
    expect(read('docs/install.md')).toContain(inWords(day))
  })

  it('is nowhere told by a date from before', () => {
    const paths = ['README.md', 'CONTRIBUTING.md', ...['src', 'scripts', 'docs'].flatMap(filesIn)].filter(
      (path) => !path.endsWith('dated-facts.ts'),
    )
    const outdated = paths.filter((path) =>
      read(path)
        .split('\n')
        .some((line) => line.includes(connect.formerEndOfSupport) && !line.includes(`moved from ${connect.formerEndOfSupport}`)),
    )
    expect(outdated).toEqual([])
  })

  it('is no day of switching off, and the install guide says so', () => {
    expect(connect.switchedOff).toBeNull()
    expect(read('docs/install.md')).toContain('No day is announced on which anything is switched off.')
  })
})

it('the install guide approves major versions, since the command asks for it', () => {
  const commands = Array.from(read('docs/install.md').matchAll(/^forge deploy.*$/gm), ([line]) => line)
  expect(commands.length).toBeGreaterThan(0)
  expect(commands.filter((line) => !line.includes(forgeCli.approval))).toEqual([])
  expect(read('docs/install.md')).toContain(`from ${forgeCli.version} on`)
})

describe('private addresses in frames', () => {
  const fixes = [englishRooms, germanRooms].map((advice) =>
    advice['local-network-denied']({ kind: 'local-network-denied', origin: 'https://git.acme.lan', page: 'https://gitlab.com' }),
  )

  it.each([localNetworkAccess.inheritingPolicy, ...localNetworkAccess.policies])('%s is named in every language', (policy) => {
    expect(fixes.filter(({ fix }) => !fix.includes(policy))).toEqual([])
  })

  it('are told with the versions of Chrome', () => {
    for (const { cause, fix } of fixes) {
      expect(cause).toMatch(new RegExp(`Chrome .*\\b${String(localNetworkAccess.since)}\\b`))
      expect(fix).toContain(`Chrome ${String(localNetworkAccess.policiesSince)}`)
    }
  })
})

it('the way to the app leads over the place where apps are managed now', () => {
  for (const advice of [english, german]) expect(advice['outside-jira']({ kind: 'outside-jira' }).fix).toContain(appManagement.place)
  expect(read('docs/install.md')).toContain(appManagement.place)
  const places = ['README.md', ...filesIn('docs').filter((path) => !path.startsWith('docs/contract/'))].filter(
    (path) => read(path).includes(appManagement.before) && !read(path).includes(appManagement.place),
  )
  expect(places).toEqual([])
})
