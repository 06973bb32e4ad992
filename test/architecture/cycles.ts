import { dependenciesOf, type SourceFile } from './source-file.ts'

/** Files that import each other in a circle, types included: each circle once, as the path around it. */
export function importCycles(sources: readonly SourceFile[]): string[] {
  const imports = new Map(sources.map((source) => [source.path, dependenciesOf(source).flatMap(({ file }) => file ?? [])]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' imports '))
      return
    }
    if (done.has(path)) return
    for (const file of imports.get(path) ?? []) visit(file, [...trail, path])
    done.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  return cycles
}
