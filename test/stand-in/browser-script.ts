import { readFile } from 'node:fs/promises'
import { build, minify } from 'vite'
import { once } from './once.ts'

/** A script for browsers, of a module in TypeScript and all that it imports: one request, as pages have it in production. */
export const browserScript = once(async (input: string) => {
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', modulePreload: false, rolldownOptions: { input } },
  })
  const [script] = 'output' in bundle ? bundle.output : []
  if (script?.type !== 'chunk') throw new Error(`There is no script in ${input}`)
  return script.code
}, String)

/** A package's script, small as a CDN serves it. */
export const smallScript = once(async (file: string) => (await minify(file, await readFile(file, 'utf8'))).code, String)
