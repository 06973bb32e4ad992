import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { Rolldown } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceParts } from '../build/atlaskit/replace-parts.ts'
import { german } from '../src/ui/words/de/words.ts'
import { type Replacement, replacements } from '../build/atlaskit/replacements.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replacements-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** What a build for production makes of one module, with `table` in effect. */
async function built(module: string, table: readonly Replacement[]): Promise<Rolldown.RolldownOutput> {
  const snippet = {
    name: 'snippet',
    resolveId: (id: string) => (id === 'snippet' ? '\0snippet' : null),
    load: (id: string) => (id === '\0snippet' ? { code: module, moduleType: 'jsx' as const } : null),
  }
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    plugins: [snippet, replaceParts(table)],
    resolve: { mainFields: ['module:es2019', 'module'] },
    build: { write: false, copyPublicDir: false, rolldownOptions: { input: 'snippet', preserveEntrySignatures: 'strict' } },
  })
  return output as Rolldown.RolldownOutput
}

const entry = (given: Partial<Replacement>): Replacement => ({ what: /snippet/, instead: [], saves: '', why: '', forbids: [], ...given })

describe('the build', () => {
  it('fails and names the entry that matches nothing any more', async () => {
    const stale = entry({ what: /button[\\/]gone\.js/, instead: '' })

    await expect(built('export default 1', [stale])).rejects.toThrow(/replacements\.ts: .*gone.* matches nothing any more/)
  })

  it('fails and names the text that is not in its module any more', async () => {
    const reworded = entry({ instead: [['Loading', 'Lädt']] })

    await expect(built('export default "Busy"', [reworded])).rejects.toThrow(/written in another way now: Loading is not in it/)
  })

  it.each(['iconBefore={AddIcon}', 'iconAfter={AddIcon}', 'appearance="warning"', 'appearance="discovery" isSelected', 'isLoading'])(
    'has a Button with %s, and its styles',
    async (attributes) => {
      const ofButtons = replacements.filter(({ what }) => /feature-flags|button-base/.test(what.source))
      const { output } = await built(
        `import Button from '@atlaskit/button/default/button'
         import AddIcon from '@atlaskit/icon/core/add'
         import React from 'react'
         import { renderToStaticMarkup } from 'react-dom/server'
         import { WordsProvider } from '/src/ui/words/words.ts'
         import { german } from '/src/ui/words/de/words.ts'
         export default () => renderToStaticMarkup(<WordsProvider value={german}><Button ${attributes}>Add</Button></WordsProvider>)`,
        ofButtons,
      )
      const html = await rendered(output[0].code)

      expect(html).toContain('Add</span>')
      if (attributes.includes('AddIcon')) expect(html).toContain('<path')
      if (attributes === 'isLoading') expect(html).toContain(`, ${german.first.loading}`)
      const css = output.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('')
      const classes = /<button[^>]* class="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? []
      expect(classes.length).toBeGreaterThan(20)
      expect(classes.filter((name) => !css.includes(`.${name}`))).toEqual([])
    },
  )
})

async function rendered(code: string): Promise<string> {
  const file = join(folder, 'snippet.mjs')
  writeFileSync(file, code)
  const snippet = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { readonly default: () => string }
  return snippet.default()
}
