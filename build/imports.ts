import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export type Import = {
  readonly specifier: string
  readonly isTypeOnly: boolean
}

const importStatement =
  /^(?:import|export)\s+(?<type>type\s)?(?:[\w\s{},*$]*?from\s+)?['"](?<fixed>[^'"]+)['"]|\bimport\(\s*['"](?<lazy>[^'"]+)['"]/gm

/** What a TypeScript module imports or re-exports, lazy imports included. */
export const importsIn = (source: string): Import[] =>
  Array.from(source.matchAll(importStatement), ({ groups }) => ({
    specifier: groups?.['fixed'] ?? groups?.['lazy'] ?? '',
    isTypeOnly: groups?.['type'] !== undefined,
  }))

/** The TypeScript files below a folder, as paths that start with it. */
export const typeScriptFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
