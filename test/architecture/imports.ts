import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'vite'

export type Import = {
  readonly specifier: string
  readonly isTypeOnly: boolean
}

/** What a TypeScript module imports or re-exports, lazy imports and types in passing included, in the order of the text. */
export function importsIn(path: string, source: string): Import[] {
  const { program, errors } = parseSync(path, source)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const found: Import[] = []
  const note = (specifier: unknown, isTypeOnly: boolean): void => {
    if (typeof specifier === 'string') found.push({ specifier, isTypeOnly })
  }
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => {
      note(source.value, importKind === 'type')
    },
    ExportNamedDeclaration: ({ source, exportKind }) => {
      note(source?.value, exportKind === 'type')
    },
    ExportAllDeclaration: ({ source, exportKind }) => {
      note(source.value, exportKind === 'type')
    },
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal') note(source.value, false)
    },
    TSImportType: ({ source }) => {
      note(source.value, true)
    },
  }).visit(program)
  return found
}

/** The TypeScript files below a folder, as paths that start with it. */
export const typeScriptFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
