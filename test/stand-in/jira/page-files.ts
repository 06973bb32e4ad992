import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformWithOxc } from 'vite'

const { resolve } = createRequire(import.meta.url)
const ownDirectory = fileURLToPath(new URL('page/', import.meta.url))
/** Atlassian's host library and its theme style sheets. */
const libraryDirectory = dirname(resolve('atlassian-connect-js/dist/connect-host.js'))

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
}

const compiled = new Map<string, Promise<string>>()

/** The page's own scripts are TypeScript: types are taken out on the way, once per process. */
function script(file: string): Promise<string> {
  const known = compiled.get(file)
  if (known) return known
  const code = readFile(file, 'utf8').then(async (source) => (await transformWithOxc(source, file)).code)
  compiled.set(file, code)
  return code
}

async function answer(file: string): Promise<Response> {
  const type = extname(file)
  return new Response(type === '.ts' ? await script(file) : await readFile(file), {
    headers: { 'content-type': contentTypes[type] ?? 'application/octet-stream', 'cache-control': 'no-cache' },
  })
}

export const adminPage = () => answer(join(ownDirectory, 'index.html'))

/** The files behind Jira's page: its own, jQuery and Atlassian's host library. Null where `path` is none of them. */
export async function pageFile(path: string): Promise<Response | null> {
  if (path === '/stand-in/jquery.js') return answer(resolve('jquery/dist/jquery.min.js'))
  const own = /^\/stand-in\/page\/([a-z-]+\.(?:ts|css|svg))$/.exec(path)?.[1]
  if (own !== undefined) return answer(join(ownDirectory, own))
  const library = /^\/stand-in\/host\/(connect-host\.(?:js|css)|themes\/[\w-]+\.css)$/.exec(path)?.[1]
  return library === undefined ? null : answer(join(libraryDirectory, library))
}
