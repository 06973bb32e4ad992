import type { Count } from './count.ts'
import { createProgress } from './progress.ts'
import { runStep, type Step } from './step.ts'

type Found = Omit<Count, 'progress'>

/** Steps that are made one after the other. */
type Lane = Step | readonly Step[]

const nothing: Found = { passed: 0, failed: 0, skipped: 0, skippedBecause: [] }

const told = ({ passed, failed, skipped }: Found): string =>
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`

/**
 * Runs the rows one after the other, and the lanes of one row side by side, tells how their steps end, and sets the exit code.
 * The first that fails ends the run. `prepare` comes first: what rejects there is told like a step that fails.
 */
export async function runRows(
  rows: readonly (readonly Lane[])[],
  prepare: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  /** Aborted when a step fails or the whole run is interrupted: what still runs ends, and nothing new starts. */
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.abort()
    })
  }
  const progress = createProgress()

  async function run(step: Step): Promise<Found> {
    progress.set(step.name, '')
    const { seconds, isPassed, output, count } = await runStep(step, stop.signal, (latest) => {
      progress.set(step.name, latest.progress)
    })
    progress.remove(step.name)
    const found = count ?? nothing
    if (stop.signal.aborted) return found
    const tests = count === null ? '' : `  ${told(count)}`
    progress.say(`${step.name.padEnd(10)}${seconds.toFixed(1).padStart(6)} s  ${isPassed ? 'ok' : 'FAILED'}${tests}`)
    if (isPassed) return found
    stop.abort()
    progress.say(`\n${output.trim()}\n`)
    // A step without tests, or a run that broke outside its tests, counts as one: nobody is to read "0 failed".
    return { ...found, failed: Math.max(found.failed, 1) }
  }

  const all: Found[] = []
  try {
    await prepare()
  } catch (error) {
    progress.say(`\n${error instanceof Error ? error.message : String(error)}\n`)
    stop.abort()
    all.push({ ...nothing, failed: 1 })
  }
  const runLane = async (lane: Lane): Promise<void> => {
    for (const step of [lane].flat()) if (!stop.signal.aborted) all.push(await run(step))
  }
  for (const row of rows) await Promise.all(row.map(runLane))
  progress.end()
  const sum = all.reduce(
    (before, { passed, failed, skipped, skippedBecause }) => ({
      passed: before.passed + passed,
      failed: before.failed + failed,
      skipped: before.skipped + skipped,
      skippedBecause: [...before.skippedBecause, ...skippedBecause],
    }),
    nothing,
  )
  const isInterrupted = stop.signal.aborted && sum.failed === 0
  console.log(isInterrupted ? 'Interrupted' : told(sum))
  for (const reason of sum.skippedBecause) console.log(reason)
  process.exitCode = stop.signal.aborted ? 1 : 0
}
