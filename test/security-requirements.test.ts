import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

type Row = { readonly requirement: string; readonly state: string; readonly evidence: string }

const rows: readonly Row[] = readFileSync(join(root, 'docs/security-requirements.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!Requirement|-)/.test(line))
  .map((line) => {
    const [requirement = '', state = '', evidence = ''] = line.split('|').slice(1, -1)
    return { requirement: requirement.trim(), state: state.trim(), evidence: evidence.trim() }
  })

const filesIn = (evidence: string): string[] =>
  Array.from(evidence.matchAll(/`((?:test|src|docs|scripts|\.github)\/[^`]+)`/g), ([, path = '']) => path)

it('each requirement is met, not met, or somebody else’s, and says by what or why', () => {
  expect(rows.filter(({ state }) => !['met', 'not met', 'server’s', "server's"].includes(state))).toEqual([])
  expect(rows.filter(({ evidence }) => evidence.length < 10)).toEqual([])
})

it('what is met names a test or a file', () => {
  expect(rows.filter(({ state, evidence }) => state === 'met' && filesIn(evidence).length === 0)).toEqual([])
})

it('every file that is named is there', () => {
  expect(rows.flatMap(({ evidence }) => filesIn(evidence)).filter((path) => !existsSync(join(root, path)))).toEqual([])
})

it('every requirement of the four lists has its row', () => {
  const count = (list: string): number => rows.filter(({ requirement }) => requirement.startsWith(`${list} `)).length
  expect({ 9700: count('9700'), 9207: count('9207'), 10017: count('10017'), ASVS: count('ASVS'), CSRT: count('CSRT') }).toEqual({
    9700: 15,
    9207: 1,
    10017: 11,
    ASVS: 26,
    CSRT: 16,
  })
})
