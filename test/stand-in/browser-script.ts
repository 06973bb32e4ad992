import { readFile } from 'node:fs/promises'
import { build, minify } from 'vite'

/** Makes something of a file, once per process: it takes a moment. */
function once(make: (file: string) => Promise<string>): (file: string) => Promise<string> {
  const made = new Map<string, Promise<string>>()
  return (file) => {
    const known = made.get(file) ?? make(file)
    made.set(file, known)
    return known
  }
}

/** A script for browsers, of a module in TypeScript and all that it imports: one request, as pages have it in production. */
export const browserScript = once(async (input) => {
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', modulePreload: false, rolldownOptions: { input } },
  })
  const [script] = 'output' in bundle ? bundle.output : []
  if (script?.type !== 'chunk') throw new Error(`There is no script in ${input}`)
  return script.code
})

/** A package's script, small as a CDN serves it. */
export const smallScript = once(async (file) => (await minify(file, await readFile(file, 'utf8'))).code)
