import { type ChildProcess, spawn } from 'node:child_process'
import { type Count, isCount } from './count.ts'

export type Step = {
  readonly name: string
  /** A program of node_modules/.bin, then its arguments. */
  readonly command: readonly [program: string, ...args: string[]]
  /** True: it has failed when it has told of no test. */
  readonly runsTests?: boolean
  readonly env?: Readonly<Record<string, string>>
}

export type Outcome = {
  readonly seconds: number
  readonly isPassed: boolean
  readonly output: string
  /** Of a step that runs tests. */
  readonly count: Count | null
}

/**
 * A step that takes longer hangs: it is ended, and what it printed so far tells where. The tests take some
 * minutes on two idle cores, and a busy computer must not fail for that.
 */
const limitSeconds = 1_800

/** A step starts processes of its own (workers, browsers): its whole group ends with it. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody of the group is left.
  }
}

/**
 * Runs a step to its end, or until `signal`, and tells `onCount` how far its tests have come. Never rejects: a program
 * that cannot be started has failed.
 */
export function runStep(
  { command: [program, ...args], runsTests = false, env = {} }: Step,
  signal: AbortSignal,
  onCount: (count: Count) => void,
): Promise<Outcome> {
  const start = performance.now()
  const child = spawn(`node_modules/.bin/${program}`, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  let output = ''
  let count: Count | null = null
  const keep = (chunk: string): void => {
    output += chunk
  }
  child.stdout?.setEncoding('utf8').on('data', keep)
  child.stderr?.setEncoding('utf8').on('data', keep)
  child.on('message', (message) => {
    if (!isCount(message)) return
    count = message
    onCount(message)
  })
  const end = (): void => {
    endGroup(child)
  }
  const limit = setTimeout(() => {
    keep(`\nEnded after ${limitSeconds} s.\n`)
    end()
  }, limitSeconds * 1000)
  signal.addEventListener('abort', end)
  return new Promise((resolve) => {
    const settle = (isPassed: boolean): void => {
      clearTimeout(limit)
      signal.removeEventListener('abort', end)
      end()
      resolve({ seconds: (performance.now() - start) / 1000, isPassed, output, count })
    }
    child.on('error', (error) => {
      keep(error.message)
      settle(false)
    })
    child.on('close', (code) => {
      settle(code === 0 && !(runsTests && (count?.passed ?? 0) + (count?.skipped ?? 0) === 0))
    })
  })
}
