import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { advice, type AdviceText } from '../src/ui/words/en/advice.ts'
import { forge } from '../src/ui/words/en/forge.ts'
import { roomAdvice } from '../src/ui/words/en/room-advice.ts'
import { failureRows, readFailureTable } from './failures/failure-table.ts'

const entries = readFailureTable()

/** "kind: owner" as the page has it; the table in advice.ts is exhaustive by type. */
const inCode = (): string[] => {
  const source = readFileSync(fileURLToPath(new URL('../src/ui/parts/failure/advice.ts', import.meta.url)), 'utf8')
  const [, table = ''] = /^const owners[^{]*\{\n([^}]*)\}/m.exec(source) ?? []
  const owners = Array.from(table.matchAll(/'?([a-z-]+)'?: '([a-z-]+)',/g), ([, kind, owner]) => `${String(kind)}: ${String(owner)}`)
  return [...owners, ...ofForge()]
}

/** Those bring their owner with their words. */
const ofForge = (): string[] =>
  Object.entries(forge.advice).flatMap(([kind, textOf]) => {
    const { owner } = (textOf as (failure: object) => AdviceText)({ host: '', appId: '', fullPath: '', reason: '', seconds: 5 })
    return owner ? [`${kind}: ${owner}`] : []
  })

describe('docs/failures.md', () => {
  it('has rows that are numbered one after the other, each with an owner for each of its kinds', () => {
    const rows = failureRows()
    expect(rows.length).toBeGreaterThanOrEqual(30)
    expect(rows).toEqual([...new Set(rows)].toSorted((one, other) => one - other))
    expect(entries.filter(({ kinds, owners }) => kinds.length !== owners.length)).toEqual([])
  })

  it('has every kind of failure, no other, each with the owner that the page names', () => {
    const inTables = entries.flatMap(({ kinds, owners }) => kinds.map((kind, index) => `${kind}: ${String(owners[index])}`))
    expect(inCode()).toHaveLength(Object.keys({ ...advice, ...roomAdvice, ...forge.advice }).length)
    expect([...new Set(inTables)].toSorted()).toEqual(inCode().toSorted())
  })

  it('has no kind in the second table that a row has', () => {
    const inRows = entries.filter(({ row }) => row !== null).flatMap(({ kinds }) => kinds)
    expect(entries.filter(({ row, kinds }) => row === null && kinds.some((kind) => inRows.includes(kind)))).toEqual([])
  })
})
