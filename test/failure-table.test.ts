import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileURLToPath } from 'node:url'

/** Rows of the product's failure table, 1 and up. */
const rows = Array.from({ length: 30 }, (_, index) => index + 1)

/** In titles: `row 9: …`, or a table whose title begins with `row $row: ` and whose entries say `row: 9,`. */
function rowsIn(test: string): number[] {
  const inTitles = [...test.matchAll(/['"`]row (\d+): /g)]
  const inTables = test.includes("'row $row: ") ? [...test.matchAll(/\brow: (\d+),/g)] : []
  return [...inTitles, ...inTables].map(([, row]) => Number(row))
}

const testsOf = (folder: string): string[] => {
  const path = fileURLToPath(new URL(folder, import.meta.url))
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
    .map((name) => readFileSync(join(path, name), 'utf8'))
}

describe('the failure table', () => {
  const tested = new Set(['app', 'journeys'].flatMap(testsOf).flatMap(rowsIn))

  it.each(rows)('has a test of row %i in the real app', (row) => {
    expect([...tested]).toContain(row)
  })
})
