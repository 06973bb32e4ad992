import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** RFC 1952 §2.3: the byte that names the operating system of whoever compressed, and its value for "unknown". */
const osByte = 9
const unknownOs = 255

/** `gzip -n -9`: no name, no time, and the same bytes on every operating system. */
export function gzip(content: Uint8Array): Uint8Array {
  const compressed = gzipSync(content, { level: 9 })
  compressed[osByte] = unknownOs
  return compressed
}

const brotli = (content: Uint8Array): Uint8Array =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
    },
  })

/** Puts a compressed file beside each file of a folder, as nginx's `gzip_static` and `brotli_static` look for them. */
export async function compressFiles(
  folder: string,
  methods: Readonly<Record<string, (content: Uint8Array) => Uint8Array>> = { '.gz': gzip, '.br': brotli },
): Promise<void> {
  for (const name of await readdir(folder)) {
    const content = await readFile(join(folder, name))
    for (const [suffix, compress] of Object.entries(methods)) await writeFile(join(folder, name + suffix), compress(content))
  }
}
