import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** Sizes in bytes after `gzip -9`. */
export type Budgets = {
  readonly page: string
  /** The page at the end of a sign-in, which must not bring the other's script along. */
  readonly callback?: { readonly page: string; readonly js: number }
  /** What the page itself asks for; `scripts` are files, each of which is a request, and `start` is the one that runs: nothing is asked before. */
  readonly firstVisit: { readonly scripts: number; readonly start: number; readonly js: number; readonly css: number }
  /** Names of the parts that are loaded while the person reads the first screen. */
  readonly ahead?: readonly string[]
  /** Of whatever `import()` asks for later: what is not loaded already by then. */
  readonly roomJs: number
  readonly allJs: number
  /** Modules of which a user loads one file at most: the heaviest counts. */
  readonly otherLanguages: RegExp
}

type Measurement = { readonly name: string; readonly bytes: number; readonly budget: number }

const chunksOf = (bundle: Bundle): Chunk[] => Object.values(bundle).filter((file) => file.type === 'chunk')

const gzipBytes = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).byteLength

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0)

const jsBytes = (chunks: Iterable<Chunk>): number => total(Array.from(chunks, ({ code }) => gzipBytes(code)))

function isNamedIn(bundle: Bundle, html: string): (file: { readonly fileName: string }) => boolean {
  const page = bundle[html]
  if (page?.type !== 'asset') throw new Error(`There is no ${html} in the build.`)
  return ({ fileName }) => String(page.source).includes(fileName)
}

/** The given files of the build and all that they import, without what they load later. */
function withImports(bundle: Bundle, chunks: readonly Chunk[]): ReadonlySet<Chunk> {
  const found = new Set(chunks)
  for (const { imports } of found) {
    for (const file of imports) {
      const chunk = bundle[file]
      if (chunk?.type === 'chunk') found.add(chunk)
    }
  }
  return found
}

/** What the head of a page names, and what that imports. */
const firstScripts = (bundle: Bundle, html: string): ReadonlySet<Chunk> =>
  withImports(bundle, chunksOf(bundle).filter(isNamedIn(bundle, html)))

/** What of it runs at once, and what that imports: the other is only fetched. */
const startScripts = (bundle: Bundle, html: string): ReadonlySet<Chunk> =>
  withImports(
    bundle,
    Array.from(firstScripts(bundle, html)).filter(({ isEntry }) => isEntry),
  )

const heaviestFirst = (chunks: readonly Chunk[]): Chunk[] => [...chunks].sort((a, b) => gzipBytes(b.code) - gzipBytes(a.code))

function measure(bundle: Bundle, { page, callback, firstVisit, ahead = [], roomJs, allJs, otherLanguages }: Budgets): Measurement[] {
  const chunks = chunksOf(bundle)
  const first = firstScripts(bundle, page)
  const isAhead = ({ name }: Chunk): boolean => ahead.includes(name)
  const rooms = chunks
    .filter((chunk) => (chunk.isDynamicEntry || isAhead(chunk)) && !first.has(chunk))
    .map((room) => ({
      name: `${room.name}, JS`,
      bytes: jsBytes([...withImports(bundle, [room])].filter((chunk) => chunk === room || !(first.has(chunk) || isAhead(chunk)))),
      budget: roomJs,
    }))
  const sheets = Object.values(bundle).filter(
    (file) => file.type === 'asset' && file.fileName.endsWith('.css') && isNamedIn(bundle, page)(file),
  ) as Rolldown.OutputAsset[]
  const [, ...unused] = heaviestFirst(chunks.filter(({ moduleIds }) => moduleIds.some((id) => otherLanguages.test(id))))
  return [
    { name: 'start script, JS', bytes: jsBytes(startScripts(bundle, page)), budget: firstVisit.start },
    { name: 'first visit, JS', bytes: jsBytes(first), budget: firstVisit.js },
    { name: 'first visit, CSS', bytes: total(sheets.map(({ source }) => gzipBytes(source))), budget: firstVisit.css },
    ...(callback ? [{ name: 'callback page, JS', bytes: jsBytes(firstScripts(bundle, callback.page)), budget: callback.js }] : []),
    ...rooms.sort((a, b) => b.bytes - a.bytes),
    { name: 'all JS', bytes: jsBytes(chunks) - jsBytes(unused), budget: allJs },
  ]
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)

const isOver = ({ bytes, budget }: Measurement): boolean => bytes > budget

const row = (measurement: Measurement): string =>
  [
    measurement.name.padEnd(24),
    `${kilobytes(measurement.bytes).padStart(7)} kB`,
    `of ${kilobytes(measurement.budget).padStart(5)}`,
    isOver(measurement) ? 'OVER' : '',
  ]
    .join(' ')
    .trimEnd()

/** Prints the sizes that a user downloads against their budgets, and fails the build above one. */
export function enforceBudgets(budgets: Budgets): Plugin {
  return {
    name: 'budgets',
    apply: 'build',
    enforce: 'post',
    // Before anything is written: a page that is too heavy is not there to be served.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const measurements = measure(bundle, budgets)
        this.environment.logger.info(['', 'gzip -9, 1 kB = 1000 bytes', ...measurements.map(row), ''].join('\n'))
        const scripts = Array.from(firstScripts(bundle, budgets.page), ({ fileName }) => fileName)
        if (scripts.length > budgets.firstVisit.scripts) this.error(`A first visit asks for too many scripts: ${scripts.join(', ')}.`)
        const over = measurements.filter(isOver)
        if (over.length > 0) this.error(`Over budget: ${over.map(({ name }) => name).join('; ')}.`)
      },
    },
  }
}
