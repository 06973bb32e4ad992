import type { Rolldown } from 'vite'

/** The file of the build that a module of vite.config.ts is in. `module` as `src/main.tsx`. */
export function chunkWith(bundle: Rolldown.OutputBundle, module: string): Rolldown.OutputChunk {
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk') continue
    if ([file.facadeModuleId, ...file.moduleIds].some((id) => id?.endsWith(`/${module}`))) return file
  }
  throw new Error(`vite.config.ts names ${module}, which is not in the build.`)
}

/** The given files of the build and all that they import, without what they load later. */
export function withImports(bundle: Rolldown.OutputBundle, chunks: readonly Rolldown.OutputChunk[]): ReadonlySet<Rolldown.OutputChunk> {
  const found = new Set(chunks)
  for (const { imports } of found) {
    for (const file of imports) {
      const chunk = bundle[file]
      if (chunk?.type === 'chunk') found.add(chunk)
    }
  }
  return found
}
