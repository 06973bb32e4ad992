import { readFile } from 'node:fs/promises'
import { transformWithOxc } from 'vite'

const compiled = new Map<string, Promise<string>>()

/** A script for browsers in TypeScript: types are taken out on the way, once per process. */
export function browserScript(file: string): Promise<string> {
  const known = compiled.get(file)
  if (known) return known
  const code = readFile(file, 'utf8').then(async (source) => (await transformWithOxc(source, file)).code)
  compiled.set(file, code)
  return code
}
