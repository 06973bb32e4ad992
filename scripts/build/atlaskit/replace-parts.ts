import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { type Replacement, replacements } from './replacements.ts'

const where = 'scripts/build/atlaskit/replacements.ts'

/**
 * Puts `table` into effect: in the packages that the dev server and the tests bundle ahead, and in a build, which fails
 * where an entry matches nothing any more, or not the text that it changes.
 */
export function replaceParts(table: readonly Replacement[] = replacements): Plugin {
  return {
    ...replacing(table),
    config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [replacing(table), leaveWords] } } }),
  }
}

/** What is bundled ahead asks the page itself for its words: in a copy of their module none would ever be decided on. */
const leaveWords: Plugin = {
  name: 'leave-words',
  resolveId: {
    filter: { id: /[\\/]src[\\/]ui[\\/]words[\\/]/ },
    handler: (id) => ({ id, external: true }),
  },
}

function replacing(table: readonly Replacement[]): Plugin {
  const matched = new Set<Replacement>()
  const entryFor = (id: string): Replacement | undefined => table.find(({ what }) => what.test(id))
  const files = table.map(({ what }) => what)
  return {
    name: `replace-parts-${fingerprint()}`,
    enforce: 'pre',
    buildStart: () => {
      matched.clear()
    },
    load: {
      filter: { id: files },
      handler(id) {
        const entry = entryFor(id)
        if (typeof entry?.instead !== 'string') return
        matched.add(entry)
        return { code: entry.instead, moduleType: 'js' }
      },
    },
    transform: {
      filter: { id: files },
      handler(code, id) {
        const entry = entryFor(id)
        if (!entry || typeof entry.instead === 'string') return
        matched.add(entry)
        let changed = code
        for (const [published, ours] of entry.instead) {
          const next = changed.replaceAll(published, ours)
          if (next === changed) this.error(`${where}: ${id} is written in another way now: ${String(published)} is not in it.`)
          changed = next
        }
        return { code: changed, map: null }
      },
    },
    generateBundle() {
      // A plugin of the optimizer has no environment: that one bundles what it is asked for, not all there is.
      if (!('environment' in this)) return
      const stale = table.filter((entry) => !matched.has(entry))
      if (stale.length > 0)
        this.error(stale.map(({ what }) => `${where}: ${String(what)} matches nothing any more. Take it out.`).join('\n'))
    },
  }
}

/** Vite keeps what it bundled ahead until the name of a plugin changes: this one changes with the files beside it. */
const fingerprint = (): string => {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const hash = createHash('sha256')
  for (const file of readdirSync(folder)) hash.update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 8)
}
