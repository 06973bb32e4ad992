import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readFailureTable } from './failure-table.ts'

/** The folder in which tests that passed leave which row they provoke. */
export const markers = '.cache/failure-rows'

/** `test`: path of a test file. Several tests provoke the same row, at the same time. */
const markerOf = (row: number, test: string): string => join(markers, `row ${row} by ${basename(test)}`)

/** To be left where a test that provokes `row` has passed. */
export function leaveMarker(row: number, test: string): void {
  mkdirSync(markers, { recursive: true })
  writeFileSync(markerOf(row, test), '')
}

/** A sentence for each row of docs/failures.md that its test has not provoked. */
export const unprovokedRows = (): string[] =>
  readFailureTable().flatMap(({ row, test }) =>
    row === null || existsSync(markerOf(row, test)) ? [] : `No test that passed in ${test} provokes row ${row} of docs/failures.md.`,
  )
