import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AppFiles } from './world.ts'

/** Where `npm run build` writes. */
export const distDirectory = fileURLToPath(new URL('../../dist/', import.meta.url))

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The build in `directory` as a deployer serves it (docs/deploy/README.md): two pages and their assets. */
export function builtApp(directory = distDirectory): AppFiles {
  return {
    page: () => readFile(join(directory, 'index.html'), 'utf8'),
    callbackPage: () => readFile(join(directory, 'oauth-callbacks.html'), 'utf8'),
    async asset(path) {
      const contentType = contentTypes[extname(path)]
      if (contentType === undefined || path.split('/').includes('..')) return null
      try {
        const body = await readFile(join(directory, 'assets', path))
        return new Response(body, { headers: { 'content-type': contentType } })
      } catch {
        return null
      }
    },
  }
}
