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
  /** The entries that took the place of a module, and the texts that were found. */
  const found = new Set<unknown>()
  const entriesFor = (id: string): Replacement[] => table.filter(({ what }) => what.test(id))
  const files = table.map(({ what }) => what)
  return {
    name: `replace-parts-${fingerprint()}`,
    enforce: 'pre',
    buildStart: () => {
      found.clear()
    },
    load: {
      filter: { id: files },
      handler(id) {
        const entry = entriesFor(id).find(({ instead }) => typeof instead === 'string')
        if (typeof entry?.instead !== 'string') return
        found.add(entry)
        return { code: entry.instead, moduleType: 'js' }
      },
    },
    transform: {
      filter: { id: files },
      handler(code, id) {
        let changed = code
        for (const text of entriesFor(id).flatMap(textsOf)) {
          const next = changed.replaceAll(...text)
          if (next !== changed) found.add(text)
          changed = next
        }
        return changed === code ? undefined : { code: changed, map: null }
      },
    },
    generateBundle() {
      // A plugin of the optimizer has no environment: that one bundles what it is asked for, not all there is.
      if (!('environment' in this)) return
      const faults = table.flatMap((entry) => {
        if (typeof entry.instead === 'string') return found.has(entry) ? [] : [`${String(entry.what)} matches nothing any more.`]
        return textsOf(entry).flatMap((text) =>
          found.has(text) ? [] : [`${String(entry.what)} is written in another way now: ${String(text[0])} is not in it.`],
        )
      })
      if (faults.length > 0) this.error(faults.map((fault) => `${where}: ${fault}`).join('\n'))
    },
  }
}

const textsOf = ({ instead }: Replacement) => (typeof instead === 'string' ? [] : instead)

/** Vite keeps what it bundled ahead until the name of a plugin changes: this one changes with the files beside it. */
const fingerprint = (): string => {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const hash = createHash('sha256')
  for (const file of readdirSync(folder)) hash.update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 8)
}
