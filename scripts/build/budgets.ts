import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** Sizes in bytes after `gzip -9`. */
export type Budgets = {
  readonly page: string
  /** The page at the end of a sign-in, which must not bring the other's script along. */
  readonly callback?: { readonly page: string; readonly js: number }
  /** What the page itself asks for. */
  readonly firstVisit: { readonly js: number; readonly css: number }
  /** Of whatever `import()` asks for later: what a first visit has not loaded already. */
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

function cssBytes(bundle: Bundle, chunks: Iterable<Chunk>): number {
  const files = new Set(Array.from(chunks).flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
  return total(
    Array.from(files, (file) => {
      const asset = bundle[file]
      return asset?.type === 'asset' ? gzipBytes(asset.source) : 0
    }),
  )
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

const heaviestFirst = (chunks: readonly Chunk[]): Chunk[] => [...chunks].sort((a, b) => gzipBytes(b.code) - gzipBytes(a.code))

function measure(bundle: Bundle, { page, callback, firstVisit, roomJs, allJs, otherLanguages }: Budgets): Measurement[] {
  const chunks = chunksOf(bundle)
  const loadedBy = (html: string): ReadonlySet<Chunk> => {
    const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${html}`))
    if (!entry) throw new Error(`There is no ${html} in the build.`)
    return withImports(bundle, [entry])
  }
  const first = loadedBy(page)
  const rooms = chunks
    .filter((chunk) => chunk.isDynamicEntry && !first.has(chunk))
    .map((room) => ({
      name: `${room.name}, JS`,
      bytes: jsBytes([...withImports(bundle, [room])].filter((chunk) => !first.has(chunk))),
      budget: roomJs,
    }))
  const [, ...unused] = heaviestFirst(chunks.filter(({ moduleIds }) => moduleIds.some((id) => otherLanguages.test(id))))
  return [
    { name: 'first visit, JS', bytes: jsBytes(first), budget: firstVisit.js },
    { name: 'first visit, CSS', bytes: cssBytes(bundle, first), budget: firstVisit.css },
    ...(callback ? [{ name: 'callback page, JS', bytes: jsBytes(loadedBy(callback.page)), budget: callback.js }] : []),
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
        const over = measurements.filter(isOver)
        if (over.length > 0) this.error(`Over budget: ${over.map(({ name }) => name).join('; ')}.`)
      },
    },
  }
}
