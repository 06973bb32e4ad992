import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type FailureEntry = {
  /** Null for a kind that no row has. */
  readonly row: number | null
  readonly kinds: readonly string[]
  /** One for each kind. */
  readonly owners: readonly string[]
  /** Path of the test from the root of the project. */
  readonly test: string
}

const coded = (cell = ''): string[] => Array.from(cell.matchAll(/`([^`]+)`/g), ([, word = '']) => word)

function entryIn(line: string): FailureEntry[] {
  const cells = line.split('|').slice(1, -1)
  const [first = ''] = cells
  const row = /^ \d+ $/.test(first) ? Number(first) : null
  const kinds = coded(row === null ? first : cells[3])
  const owners = coded(cells.at(-2))
  const [test = ''] = coded(cells.at(-1))
  const [onlyOwner] = owners.length === 1 ? owners : []
  return row === null && kinds.length === 0 ? [] : [{ row, kinds, owners: onlyOwner ? kinds.map(() => onlyOwner) : owners, test }]
}

/** Both tables of docs/failures.md, line by line. */
export const readFailureTable = (): FailureEntry[] =>
  readFileSync(fileURLToPath(new URL('../../docs/failures.md', import.meta.url)), 'utf8')
    .split(/^## /m)
    .filter((section) => /^(Rows|Kinds that no row has)\n/.test(section))
    .flatMap((section) => section.split('\n').flatMap(entryIn))

/** Row numbers of docs/failures.md. */
export const failureRows = (): number[] => readFailureTable().flatMap(({ row }) => row ?? [])
