import { rmSync } from 'node:fs'
import { markers, unprovokedRows } from '../test/failures/markers.ts'
import type { Tally } from './tally.ts'

/** Before the tests: a marker of an earlier run proves nothing. */
export function forgetFailureRows(): void {
  rmSync(markers, { recursive: true, force: true })
}

/** After the tests: says which rows of docs/failures.md nobody provoked. Each counts as a failed test. */
export function checkFailureRows(): Tally {
  const faults = unprovokedRows()
  console.log(`failure rows        ${faults.length === 0 ? 'ok' : 'FAILED'}`)
  for (const fault of faults) console.log(fault)
  return { passed: 0, failed: faults.length }
}
