import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first that can be run: of `places`, then of `names` on the search path. */
export function findExecutable(places: readonly string[], names: readonly string[], environment: NodeJS.ProcessEnv): string | null {
  const onSearchPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((directory) => directory !== '')
    .flatMap((directory) => names.map((name) => join(directory, name)))
  return [...places, ...onSearchPath].find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
