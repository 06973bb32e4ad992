import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createProgress } from '../scripts/test/progress.ts'
import { runStep, type Step } from '../scripts/test/step.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** An output that keeps what is written. */
function outputOf(isTTY: boolean) {
  const written: string[] = []
  const output = { isTTY, columns: 60, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream
  return { written, output }
}

it('writes over one line on a screen, and leaves nothing of it', () => {
  const { written, output } = outputOf(true)
  const progress = createProgress(output)
  progress.set('unit', '812 tests, 41 of 82 files')
  progress.set('journeys', '41 of 98')
  vi.advanceTimersByTime(250)
  expect(written).toEqual(['\r\x1b[K', expect.stringMatching(/^… unit 812 tests, 41 of 82 files · journeys 41 of 98 \(/)])
  progress.end()
  expect(written.at(-1)).toBe('\r\x1b[K')
})

it('writes a line every ten seconds into a log', () => {
  const { written, output } = outputOf(false)
  const progress = createProgress(output)
  progress.set('journeys', '41 of 98')
  vi.advanceTimersByTime(9_999)
  expect(written).toEqual([])
  vi.advanceTimersByTime(10_001)
  expect(written).toEqual([expect.stringMatching(/^… journeys 41 of 98 \(\d+ s\)\n$/), expect.stringContaining('journeys')])
  progress.end()
})

it('takes a step that ran no test for one that failed', async () => {
  vi.useRealTimers()
  const step: Step = { name: 'unit', command: ['tsc', '--version'] }
  const outcome = (given: Step) => runStep(given, new AbortController().signal, () => undefined)
  expect(await outcome(step)).toMatchObject({ isPassed: true, count: null })
  expect(await outcome({ ...step, runsTests: true })).toMatchObject({ isPassed: false })
})
