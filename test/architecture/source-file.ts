import { readFileSync } from 'node:fs'
import { posix, relative, sep } from 'node:path'
import { type Import, importsIn, typeScriptFiles } from './imports.ts'

/** A module of the page. Paths start with `src/` and have forward slashes. */
export type SourceFile = {
  readonly path: string
  readonly text: string
}

export const readSources = (root: string): SourceFile[] =>
  typeScriptFiles(`${root}/src`).map((file) => ({
    path: relative(root, file).split(sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }))

/** `domain` for a file in `src/domain/`, its own name for a file directly in `src`. */
export const layerOf = (path: string): string => path.split('/')[1] ?? ''

export type Dependency = Import & {
  readonly from: string
  /** The path of one of our own files, null for a package. */
  readonly file: string | null
}

/** Every rule asks for them, and reading a module takes its time. */
const known = new WeakMap<SourceFile, readonly Dependency[]>()

export function dependenciesOf(source: SourceFile): readonly Dependency[] {
  const dependencies = known.get(source) ?? read(source)
  known.set(source, dependencies)
  return dependencies
}

const read = ({ path, text }: SourceFile): Dependency[] =>
  importsIn(path, text).map((imported) => ({
    ...imported,
    from: path,
    file: imported.specifier.startsWith('.') ? posix.join(posix.dirname(path), imported.specifier) : null,
  }))
