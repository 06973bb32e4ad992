import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AppFiles, ForgeFiles } from './world.ts'

/** Where `npm run build` writes. */
export const distDirectory = fileURLToPath(new URL('../../dist/', import.meta.url))

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Where `npm run build:forge` writes. */
export const forgeDirectory = fileURLToPath(new URL('../../dist-forge/', import.meta.url))

async function fileIn(directory: string, path: string): Promise<Response | null> {
  const contentType = contentTypes[extname(path)]
  if (contentType === undefined || path.split('/').includes('..')) return null
  try {
    return new Response(await readFile(join(directory, path)), { headers: { 'content-type': contentType } })
  } catch {
    return null
  }
}

/** The build for Forge, as Atlassian serves its files. */
export const builtForgeApp: ForgeFiles = (path) => fileIn(forgeDirectory, path)

/** The build in `directory` as a deployer serves it (docs/deploy/README.md): two pages and their assets. */
export function builtApp(directory = distDirectory): AppFiles {
  return {
    page: () => readFile(join(directory, 'index.html'), 'utf8'),
    callbackPage: () => readFile(join(directory, 'oauth-callbacks.html'), 'utf8'),
    asset: (path) => fileIn(join(directory, 'assets'), path),
  }
}
