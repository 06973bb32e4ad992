import { type ChildProcess, spawn } from 'node:child_process'

export type Step = {
  readonly name: string
  /** A program of node_modules/.bin, then its arguments. */
  readonly command: readonly [program: string, ...args: string[]]
  readonly environment?: Readonly<Record<string, string>>
}

export type Outcome = {
  readonly seconds: number
  readonly isPassed: boolean
  readonly output: string
}

/**
 * A step that takes longer hangs: it is ended, and what it printed so far tells where. The journeys take 270 s on two
 * idle cores, and a busy computer must not fail for that.
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

/** Runs a step to its end, or until `signal`. Never rejects: a program that cannot be started has failed. */
export function runStep({ command: [program, ...args], environment }: Step, signal: AbortSignal): Promise<Outcome> {
  const start = performance.now()
  const child = spawn(`node_modules/.bin/${program}`, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...environment },
  })
  let output = ''
  const keep = (chunk: string): void => {
    output += chunk
  }
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)
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
      resolve({ seconds: (performance.now() - start) / 1000, isPassed, output })
    }
    child.on('error', (error) => {
      keep(error.message)
      settle(false)
    })
    child.on('close', (code) => {
      settle(code === 0)
    })
  })
}
