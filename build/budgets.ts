import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { chunkWith } from './chunk-with.ts'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** Sizes in bytes after `gzip -9`. A screen's budget covers the first route too, and what its modules import. */
export type Budgets = {
  readonly page: string
  readonly firstRouteJs: number
  readonly firstRouteCss: number
  readonly allJs: number
  /** Modules of which a user loads one at most: of their chunks the heaviest counts. */
  readonly oneOf: readonly string[]
  readonly screens: readonly { readonly name: string; readonly modules: readonly string[]; readonly js: number }[]
}

type Measurement = { readonly name: string; readonly bytes: number; readonly budget: number }

const chunksOf = (bundle: Bundle): Chunk[] => Object.values(bundle).filter((file) => file.type === 'chunk')

const gzipBytes = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).byteLength

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0)

/** The given chunks and all that they import, without what they load later. */
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

function measure(bundle: Bundle, budgets: Budgets): Measurement[] {
  const entry = chunkWith(bundle, budgets.page)
  const firstRoute = withImports(bundle, [entry])
  const [, ...unused] = budgets.oneOf.map((module) => chunkWith(bundle, module)).sort((a, b) => gzipBytes(b.code) - gzipBytes(a.code))
  return [
    { name: 'first route, JS', bytes: jsBytes(firstRoute), budget: budgets.firstRouteJs },
    { name: 'first route, CSS', bytes: cssBytes(bundle, firstRoute), budget: budgets.firstRouteCss },
    ...budgets.screens.map(({ name, modules, js }) => ({
      name: `${name}, JS`,
      bytes: jsBytes(withImports(bundle, [entry, ...modules.map((module) => chunkWith(bundle, module))])),
      budget: js,
    })),
    { name: 'all JS', bytes: jsBytes(chunksOf(bundle)) - jsBytes(unused), budget: budgets.allJs },
  ]
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)

const isOver = ({ bytes, budget }: Measurement): boolean => bytes > budget

const row = (measurement: Measurement): string =>
  [
    measurement.name.padEnd(18),
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
