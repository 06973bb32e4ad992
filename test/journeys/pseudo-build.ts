import { fileURLToPath } from 'node:url'
import { build, type PluginOption, type UserConfig } from 'vite'
import config from '../../vite.config.ts'

const languages = fileURLToPath(new URL('../words/pseudo-languages.ts', import.meta.url))

/** Builds the page into `directory` with one more language. Without budgets: nobody serves it. */
export async function buildWithPseudoLanguage(directory: string): Promise<void> {
  const { plugins = [], ...rest }: UserConfig = config
  const withPseudoLanguage: PluginOption = {
    name: 'pseudo-languages',
    enforce: 'pre',
    resolveId: (source, importer) => (source.endsWith('/words/languages.ts') && importer !== languages ? languages : null),
  }
  await build({
    ...rest,
    configFile: false,
    logLevel: 'error',
    plugins: [...(plugins.flat() as PluginOption[]).filter((plugin) => !isBudgets(plugin)), withPseudoLanguage],
    build: { ...rest.build, outDir: directory, emptyOutDir: true },
  })
}

const isBudgets = (plugin: PluginOption): boolean =>
  typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === 'budgets'
