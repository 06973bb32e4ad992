import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Ran = {
  readonly code: number | null
  /** What a person reads, of both outputs. */
  readonly output: string
  /** Names of the files that are in the home, the folder and the temporary folder of the run afterwards. */
  readonly left: readonly string[]
}

export type RunOptions = {
  /** What the person types: at once, or each once its question is on screen. */
  readonly typed?: string | readonly (readonly [question: string, answer: string])[]
  /** Files in the home, by name. */
  readonly home?: Readonly<Record<string, string>>
  /** Programs that take the place of others, by name: text of a script for sh. */
  readonly programs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** In front of `sh`: a terminal of its own, say. */
  readonly command?: (file: string) => readonly [program: string, ...options: string[]]
}

/** Runs a script on the machine of an administrator, who has a home of his own, and tells what he reads. */
export async function runInTerminal(script: string, options: RunOptions = {}): Promise<Ran> {
  const { typed = '', home = {}, programs = {}, env = {}, command = (file) => ['sh', file] } = options
  const machine = mkdtempSync(join(tmpdir(), 'kit-'))
  const at = (name: string): string => join(machine, name)
  for (const name of ['home', 'bin', 'tmp', 'script']) mkdirSync(at(name))
  for (const [name, text] of Object.entries(home)) writeFileSync(join(at('home'), name), text)
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(at('bin'), name), `#!/bin/sh\n${text}`)
    chmodSync(join(at('bin'), name), 0o755)
  }
  writeFileSync(join(at('script'), 'kit.sh'), script)
  const [program, ...given] = command(join(at('script'), 'kit.sh'))
  // Detached: without the terminal of whoever runs the tests.
  const child = spawn(program, given, {
    cwd: at('home'),
    detached: true,
    env: { PATH: `${at('bin')}:${process.env['PATH'] ?? ''}`, HOME: at('home'), TMPDIR: at('tmp'), ...env },
  })
  let output = ''
  const asked = typeof typed === 'string' ? [] : [...typed]
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      const [next] = asked
      if (!next || !output.includes(next[0])) return
      asked.shift()
      child.stdin.write(next[1])
    })
  if (typeof typed === 'string') child.stdin.end(typed)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const left = ['home', 'tmp'].flatMap((name) => readdirSync(at(name))).filter((name) => !(name in home))
  rmSync(machine, { recursive: true })
  return { code, output, left }
}

/** A program that writes down how it was called, with what was handed to it, and then does what it always does. */
export const recorded = (program: string, into: string): string =>
  `{ printf '%s\\n' "$0" "$@"; env; } >> '${into}'\nexec ${realPath(program)} "$@"\n`

function realPath(program: string): string {
  const found = (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => join(folder, program))
    .find((path) => canRead(path))
  if (found === undefined) throw new Error(`${program} is not installed`)
  return found
}

function canRead(path: string): boolean {
  try {
    return readFileSync(path).length > 0
  } catch {
    return false
  }
}
