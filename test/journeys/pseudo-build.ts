import { fileURLToPath } from 'node:url'
import { build, type PluginOption, type UserConfig } from 'vite'
import config from '../../vite.config.ts'

/** In place of a module of the page: the same with one language more. */
const instead: Readonly<Record<string, string>> = {
  '/words/languages.ts': fileURLToPath(new URL('../words/pseudo-languages.ts', import.meta.url)),
  './callback-words.ts': fileURLToPath(new URL('../words/pseudo-callback-words.ts', import.meta.url)),
}

/** Builds the page into `directory` with one more language. Without budgets: nobody serves it. */
export async function buildWithPseudoLanguage(directory: string): Promise<void> {
  const { plugins = [], ...rest }: UserConfig = config
  const withPseudoLanguage: PluginOption = {
    name: 'pseudo-languages',
    enforce: 'pre',
    resolveId: (source, importer) => Object.entries(instead).find(([end, file]) => source.endsWith(end) && importer !== file)?.[1] ?? null,
  }
  await build({
    ...rest,
    configFile: false,
    logLevel: 'error',
    plugins: [...(plugins.flat() as PluginOption[]).filter((plugin) => !isBudgets(plugin)), withPseudoLanguage],
    build: {
      ...rest.build,
      // Not divided as the page is: what both pages share with the added language would then be one of the parts.
      rolldownOptions: { input: rest.build?.rolldownOptions?.input ?? [] },
      outDir: directory,
      emptyOutDir: true,
    },
  })
}

const isBudgets = (plugin: PluginOption): boolean =>
  typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === 'budgets'
