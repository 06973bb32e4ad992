import type { Rolldown } from 'vite'

/** The file of the build that a module of vite.config.ts is in. `module` as `src/main.tsx`. */
export function chunkWith(bundle: Rolldown.OutputBundle, module: string): Rolldown.OutputChunk {
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk') continue
    if ([file.facadeModuleId, ...file.moduleIds].some((id) => id?.endsWith(`/${module}`))) return file
  }
  throw new Error(`vite.config.ts names ${module}, which is not in the build.`)
}
