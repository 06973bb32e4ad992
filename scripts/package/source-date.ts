import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * The time that the archive's files carry, in seconds since 1970: SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/), else the time of the commit that is checked out.
 */
export async function sourceDate(directory: string, environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  const given = environment['SOURCE_DATE_EPOCH']
  const text = given ?? (await run('git', ['log', '-1', '--format=%ct'], { cwd: directory })).stdout.trim()
  if (!/^\d+$/.test(text)) throw new Error(`SOURCE_DATE_EPOCH has to be whole seconds since 1970, and is ${text}`)
  return Number(text)
}
