import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defaultClientMainFields, defineConfig } from 'vite'
import { appVersion } from './build/app-version.ts'
import { atlaskitAliases, foldFeatureGates, leaveOutUnusedParts, speakOurWords } from './build/atlaskit/atlaskit.ts'
import { atlaskitTheme } from './build/atlaskit/theme-plugin.ts'
import { enforceBudgets } from './build/budgets.ts'
import { partsTogether } from './build/parts.ts'
import { leaveOutNavigation } from './build/react.ts'
import { preloadParts } from './build/preload-parts.ts'
import { smallPreloadHelper } from './build/preload-helper.ts'

const fromHere = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

const languages = ['src/ui/words/de/catalogue.ts', 'src/ui/words/en/words.ts']

const budgets = {
  page: 'index.html',
  firstRouteJs: 80_000,
  firstRouteCss: 9_000,
  allJs: 190_000,
  oneOf: languages,
  screens: [{ name: 'groups screen', modules: ['src/ui/linked-groups/linked-groups-screen.tsx', ...languages.slice(0, 1)], js: 136_000 }],
}

/** What is shown right after the first answers. English, because nobody knows the language yet. */
const nextParts = [
  'src/ui/linked-groups/linked-groups-screen.tsx',
  'src/ui/parts/failure/failure-message.tsx',
  'src/ui/get-started/version-choice.tsx',
  'src/ui/words/en/words.ts',
]

export default defineConfig({
  root: fromHere('.'),
  // Relative, because the page lives under a path that the deployer's GitLab decides (relative URL root).
  base: './',
  define: appVersion,
  plugins: [
    react(),
    smallPreloadHelper(),
    foldFeatureGates(),
    leaveOutUnusedParts(),
    speakOurWords(),
    leaveOutNavigation(),
    atlaskitTheme(),
    preloadParts(nextParts),
    enforceBudgets(budgets),
  ],
  resolve: {
    alias: atlaskitAliases,
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
              test: (id) => !/oauth-callbacks\.html|[/]oauth[/](callback|answer)-/.test(id),
              includeDependenciesRecursively: false,
            },
            ...partsTogether,
          ],
        },
      },
    },
  },
})
