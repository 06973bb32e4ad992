// POSIX.1-1988 (ustar), as every tar reads it, and nothing in it of the computer or the moment that it was made on.

export type ArchiveFile = {
  /** Relative, with slashes; 100 bytes at most. */
  readonly path: string
  readonly content: Uint8Array
}

const blockBytes = 512
const nameBytes = 100
const checksumAt = 148

/** The files in the order of their paths, owned by root, readable by all, `mtime` (seconds since 1970) on each. */
export function tar(files: readonly ArchiveFile[], mtime: number): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const blocks = sorted.flatMap((file) => [header(file, mtime), padded(file.content)])
  return Buffer.concat([...blocks, new Uint8Array(2 * blockBytes)])
}

function header({ path, content }: ArchiveFile, mtime: number): Uint8Array {
  if (Buffer.byteLength(path) > nameBytes) throw new Error(`The path is too long for the archive: ${path}`)
  const block = Buffer.alloc(blockBytes)
  const octal = (value: number, at: number, bytes: number) => block.write(`${value.toString(8).padStart(bytes - 1, '0')}\0`, at)
  block.write(path, 0)
  octal(0o644, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(content.byteLength, 124, 12)
  octal(mtime, 136, 12)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  // The sum is taken with spaces in its own place.
  block.fill(' ', checksumAt, checksumAt + 8)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, checksumAt)
  return block
}

function padded(content: Uint8Array): Uint8Array {
  const block = new Uint8Array(Math.ceil(content.byteLength / blockBytes) * blockBytes)
  block.set(content)
  return block
}
