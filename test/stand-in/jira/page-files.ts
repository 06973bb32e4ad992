import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserScript, smallScript } from '../browser-script.ts'

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

type Read = (file: string) => Promise<string | Uint8Array<ArrayBuffer>>

const readers: Readonly<Record<string, Read>> = { '.ts': browserScript, '.js': smallScript }

async function answer(file: string): Promise<Response> {
  const type = extname(file)
  const read: Read = readers[type] ?? readFile
  return new Response(await read(file), {
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
