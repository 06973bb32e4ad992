import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { citationFaults, type Knowledge } from './citations/citation-faults.ts'
import { failureRows } from './failures/failure-table.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const knowledge: Knowledge = {
  contracts: new Map(readdirSync(join(root, 'docs/contract')).map((name) => [name.replace('.md', ''), read(`docs/contract/${name}`)])),
  rows: failureRows(),
  exists: (path) => existsSync(join(root, path)),
}

const texts = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js|css|html|md|conf)$/.test(name))
    .map((name) => `${folder}/${name}`)

/** What is wrong on purpose is here. */
const own = 'test/citations'

const paths = [
  ...readdirSync(root).filter((name) => /\.(tsx?|js|html|md)$/.test(name)),
  ...['src', 'test', 'scripts', 'docs'].flatMap(texts).filter((path) => !path.startsWith(own)),
]

describe('what is cited is in the repository', () => {
  it('in all that is written', () => {
    expect(paths).toContain('src/domain/ports.ts')
    expect(paths.flatMap((path) => citationFaults({ path, text: read(path) }, knowledge))).toEqual([])
  })
})

describe('a citation', () => {
  const faultsOf = (text: string, path = 'src/a.ts') => citationFaults({ path, text }, knowledge)

  it.each([
    '(contract 1.7)',
    '// Contract 1.6, 1.11 and 1.12: all of it',
    '(contract 0, fact 4)',
    '(contract 6, step 2)',
    '(contract jira, Frames and popups)',
    "it('row 9: an address'",
    'rows 1, 2 and 30',
    'a contract between two, computed',
    'RFC 9700 section 4.17, RFC 6749 §4.1.1',
    '(docs/deploy/README.md)',
    ' * (contract\n * jira, Frames\n * and popups)',
  ])('leads somewhere: %s', (text) => {
    expect(faultsOf(text)).toEqual([])
  })

  it.each([
    ['\n(contract 1.77)', /^src\/a\.ts:2 .*no heading 1\.77\.$/],
    ['(contract 1.7, 44)', /no heading 44/],
    ['(contract 0, fact 9)', /no fact 9/],
    ['(contract jira, Frames and pictures)', /jira\.md has: AP\.js; Tokens; Frames and popups/],
    ['(contract jira.md)', /jira\.md has: /],
    ['(contract weather, Rain)', /no docs\/contract\/weather\.md/],
    ['row 99 of it', /no row 99/],
    ['(section 4.2)', /say of what/],
    ['(docs/nowhere.md)', /there is no docs\/nowhere\.md/],
    ['\n\n// what GitLab says (contract\n  // 1.77)', /^src\/a\.ts:3 .*no heading 1\.77/],
    [' * in the list (contract 1.7,\n   *  and 77)', /no heading 77/],
  ])('leads nowhere: %s', (text, sentence) => {
    expect(faultsOf(text)).toEqual([expect.stringMatching(sentence)])
  })

  it('of a document may be a link or a path in the code', () => {
    expect(faultsOf('[how](deploy/README.md), `src/domain/failure.ts`, `src/ui/`', 'docs/a.md')).toEqual([])
    expect(faultsOf('[how](README.md), `src/domain/gone.ts`', 'docs/a.md')).toEqual([
      expect.stringMatching(/there is no docs\/README\.md/),
      expect.stringMatching(/there is no src\/domain\/gone\.ts/),
    ])
  })

  it('inside the contract may name a section of its own', () => {
    expect(faultsOf('see section 2', 'docs/contract/gitlab.md')).toEqual([])
    expect(faultsOf('see section 77', 'docs/contract/gitlab.md')).toEqual([expect.stringMatching(/no heading 77/)])
  })
})
