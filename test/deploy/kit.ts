import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The text of nginx configuration files by their path. */
export type Kit = Readonly<Record<string, string>>

/** In `file`, the one place that reads `from` becomes `to`. */
export type Edit = readonly [file: string, from: string, to: string]

const kitDirectory = fileURLToPath(new URL('../../docs/deploy/nginx/', import.meta.url))

/** The deployment kit's configuration as it is shipped. */
export async function readKit(): Promise<Kit> {
  const entries = await readdir(kitDirectory, { recursive: true })
  const files = entries.filter((entry) => entry.endsWith('.conf'))
  const texts = await Promise.all(files.map((file) => readFile(join(kitDirectory, file), 'utf8')))
  return Object.fromEntries(files.map((file, index) => [file, texts[index] ?? '']))
}

/** Throws where a text to be replaced is not there exactly once: a test must not run with half of its edits. */
export function edited(kit: Kit, edits: readonly Edit[]): Kit {
  return edits.reduce((files, [file, from, to]) => {
    const parts = (files[file] ?? '').split(from)
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`)
    return { ...files, [file]: parts.join(to) }
  }, kit)
}

export async function writeKit(kit: Kit, directory: string): Promise<void> {
  for (const [file, text] of Object.entries(kit)) {
    await mkdir(dirname(join(directory, file)), { recursive: true })
    await writeFile(join(directory, file), text)
  }
}
