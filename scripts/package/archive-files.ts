import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { ArchiveFile } from './tar.ts'

/** Every file below `folder`, under `prefix` in the archive. */
export async function filesBelow(folder: string, prefix: string): Promise<ArchiveFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    paths.map(async (path) => ({
      path: `${prefix}${path
        .slice(folder.length + 1)
        .split(sep)
        .join('/')}`,
      content: await readFile(path),
    })),
  )
}

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** What `sha256sum --check` reads, in the order of the paths. */
export function checksums(files: readonly ArchiveFile[]): string {
  return files
    .map(({ path, content }) => ({ path, line: `${sha256(content)}  ${path}\n` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ line }) => line)
    .join('')
}
