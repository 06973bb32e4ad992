import { rmSync } from 'node:fs'
import { ensureBrowser } from './browser.ts'
import { ensureNginx } from './nginx.ts'
import { runStep, type Step } from './step.ts'
import { playwrightTally, sum, type Tally, vitestTally } from './tally.ts'

type Check = Step & {
  /** What a step that runs tests found; any other step counts only when it fails. */
  readonly tally?: () => Tally
}

const reports = '.cache/test'
const unitReport = `${reports}/unit.json`
const journeyReport = `${reports}/journeys.json`

/** One after the other, and what is in one row side by side: each keeps one core busy. */
const rows: readonly (readonly Check[])[] = [
  [
    { name: 'types', command: ['tsc', '--noEmit'] },
    { name: 'lint', command: ['oxlint'] },
    { name: 'format', command: ['oxfmt', '--check'] },
  ],
  [
    { name: 'build', command: ['vite', 'build'] },
    { name: 'dead code', command: ['knip'] },
  ],
  [
    {
      name: 'unit',
      command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
      tally: () => vitestTally(unitReport),
    },
  ],
  [
    {
      name: 'journeys',
      command: ['playwright', 'test', '--reporter=list,json'],
      environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport },
      tally: () => playwrightTally(journeyReport),
    },
  ],
]

/** Aborted when a step fails or the whole run is interrupted: what still runs ends, and nothing new starts. */
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort()
  })
}

/**
 * What the journeys need and npm does not install. It comes first: a computer that lacks it says so before minutes have
 * passed, and other steps read the configuration of the journeys too.
 */
async function ensurePrograms(): Promise<Tally> {
  try {
    await ensureBrowser()
    await ensureNginx()
    return { passed: 0, failed: 0 }
  } catch (error) {
    console.log(`\n${error instanceof Error ? error.message : String(error)}\n`)
    stop.abort()
    return { passed: 0, failed: 1 }
  }
}

async function run(check: Check): Promise<Tally> {
  const { seconds, isPassed, output } = await runStep(check, stop.signal)
  const found = check.tally?.() ?? { passed: 0, failed: 0 }
  if (stop.signal.aborted) return found
  const tests = check.tally === undefined ? '' : `  ${found.passed} passed, ${found.failed} failed`
  console.log(`${check.name.padEnd(10)}${seconds.toFixed(1).padStart(6)} s  ${isPassed ? 'ok' : 'FAILED'}${tests}`)
  if (isPassed) return found
  stop.abort()
  console.log(`\n${output.trim()}\n`)
  // A step without tests, or a run that broke outside its tests, counts as one: nobody is to read "0 failed".
  return { ...found, failed: Math.max(found.failed, 1) }
}

rmSync(reports, { recursive: true, force: true })
const tallies = [await ensurePrograms()]
for (const row of rows) {
  if (!stop.signal.aborted) tallies.push(...(await Promise.all(row.map(run))))
}
const { passed, failed } = sum(tallies)
const isInterrupted = stop.signal.aborted && failed === 0
console.log(isInterrupted ? 'Interrupted' : `${passed} passed, ${failed} failed`)
process.exitCode = stop.signal.aborted ? 1 : 0
