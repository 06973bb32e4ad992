import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defaultClientMainFields, defineConfig } from 'vite'
import { appVersion } from './build/app-version.ts'
import { replaceParts } from './build/atlaskit/replace-parts.ts'
import { atlaskitTheme } from './build/atlaskit/theme-plugin.ts'
import { enforceBudgets } from './build/budgets.ts'
import { preloadParts } from './build/preload-parts.ts'

const fromHere = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** What is shown right after the first answers. English, because nobody knows the language yet. */
const firstScreens = [
  'src/ui/linked-groups/linked-groups-screen.tsx',
  'src/ui/parts/failure/failure-message.tsx',
  'src/ui/get-started/version-choice.tsx',
  'src/ui/words/en/words.ts',
]

const budgets = {
  page: 'index.html',
  firstVisit: { modules: firstScreens, js: 140_000, css: 17_000 },
  roomJs: 45_000,
  allJs: 290_000,
  languages: ['src/ui/words/de/catalogue.ts', 'src/ui/words/en/words.ts'],
}

export default defineConfig({
  root: fromHere('.'),
  // Relative, because the page lives under a path that the deployer's GitLab decides (relative URL root).
  base: './',
  define: appVersion,
  plugins: [react(), replaceParts(), atlaskitTheme(), preloadParts(firstScreens), enforceBudgets(budgets)],
  resolve: {
    // Atlaskit's build for current browsers, 6 % smaller than its others.
    mainFields: ['module:es2019', ...defaultClientMainFields],
  },
  build: {
    target: 'es2022',
    // The page's policy allows neither inline scripts nor `data:` in scripts and styles.
    assetsInlineLimit: 0,
    // Scripts of a lazy part are found by its imports; listing them here would weigh on the first route.
    modulePreload: { polyfill: false, resolveDependencies: (_file, files) => files.filter((file) => file.endsWith('.css')) },
    reportCompressedSize: false,
    rolldownOptions: {
      input: [fromHere('index.html'), fromHere('oauth-callbacks.html')],
      output: {
        // Long enough to tell versions apart, and every name of a lazy part is in the first route.
        chunkFileNames: 'assets/[name]-[hash:6].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        codeSplitting: {
          groups: [
            // The first route in one piece: left alone, the bundler splits off what many lazy parts share with it.
            {
              name: 'page',
              tags: ['$initial'],
              test: (id) => !/oauth-callbacks\.html|[\/]oauth[\/](callback|answer)-/.test(id),
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
})
