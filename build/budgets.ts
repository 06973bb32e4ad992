import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { chunkWith, withImports } from './chunk-with.ts'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** Sizes in bytes after `gzip -9`. */
export type Budgets = {
  readonly page: string
  /** The page's script, and what the first screens need beside it. */
  readonly firstVisit: { readonly modules: readonly string[]; readonly js: number; readonly css: number }
  /** Whatever `import()` asks for later: what of it and of its imports a first visit has not loaded. */
  readonly roomJs: number
  /** Of one language. */
  readonly allJs: number
  /** Modules of which a user loads one at most: of their chunks the heaviest counts. */
  readonly languages: readonly string[]
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

function measure(bundle: Bundle, { page, firstVisit, roomJs, allJs, languages }: Budgets): Measurement[] {
  const first = withImports(bundle, [chunkWith(bundle, page), ...firstVisit.modules.map((module) => chunkWith(bundle, module))])
  const [, ...otherLanguages] = languages.map((module) => chunkWith(bundle, module)).sort((a, b) => gzipBytes(b.code) - gzipBytes(a.code))
  const rooms = chunksOf(bundle)
    .filter((chunk) => chunk.isDynamicEntry && !first.has(chunk))
    .map((room) => ({ room, bytes: jsBytes([...withImports(bundle, [room])].filter((chunk) => !first.has(chunk))) }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 1)
  return [
    { name: 'first visit, JS', bytes: jsBytes(first), budget: firstVisit.js },
    { name: 'first visit, CSS', bytes: cssBytes(bundle, first), budget: firstVisit.css },
    ...rooms.map(({ room, bytes }) => ({ name: `largest room, JS (${room.name})`, bytes, budget: roomJs })),
    { name: 'all JS', bytes: jsBytes(chunksOf(bundle)) - jsBytes(otherLanguages), budget: allJs },
  ]
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)

const isOver = ({ bytes, budget }: Measurement): boolean => bytes > budget

const row = (measurement: Measurement): string =>
  [
    measurement.name.padEnd(36),
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
