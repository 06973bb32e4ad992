import { existsSync, readFileSync } from 'node:fs'

export type Tally = { readonly passed: number; readonly failed: number }

const nothing: Tally = { passed: 0, failed: 0 }

const readReport = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

/** Reads what `vitest --reporter=json` wrote. A run that wrote nothing counts as no test. */
export function vitestTally(file: string): Tally {
  const { numPassedTests, numFailedTests } = readReport(file) as { numPassedTests?: number; numFailedTests?: number }
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 }
}

/** Reads what `playwright test --reporter=json` wrote. */
export function playwrightTally(file: string): Tally {
  const { stats } = readReport(file) as { stats?: { expected: number; unexpected: number; flaky: number } }
  return stats === undefined ? nothing : { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }), nothing)
