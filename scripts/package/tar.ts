import { buffer } from 'node:stream/consumers'
import { pack } from 'tar-stream'

export type ArchiveFile = {
  /** Relative, with slashes. */
  readonly path: string
  readonly content: Uint8Array
}

/**
 * The files in the order of their paths, owned by root, readable by all, `mtime` (seconds since 1970) on each: nothing in
 * it is of the computer or the moment that it was made on.
 */
export async function tar(files: readonly ArchiveFile[], mtime: number): Promise<Uint8Array> {
  const archive = pack()
  const written = buffer(archive)
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    archive.entry({ name: path, mode: 0o644, mtime: new Date(mtime * 1000) }, Buffer.from(content))
  }
  archive.finalize()
  return written
}
