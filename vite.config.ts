import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defaultClientMainFields, defineConfig } from 'vite'
import { appVersion } from './scripts/build/app-version.ts'
import { replaceParts } from './scripts/build/atlaskit/replace-parts.ts'
import { atlaskitTheme } from './scripts/build/atlaskit/theme-plugin.ts'
import { callbackBesidePage } from './scripts/build/callback-beside-page.ts'
import { enforceBudgets } from './scripts/build/budgets.ts'
import { styleModules } from './scripts/build/style-modules.ts'

const fromHere = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

const budgets = {
  page: 'index.html',
  callback: { page: 'src/callback/oauth-callbacks.html', js: 6_000 },
  firstVisit: { js: 140_000, css: 17_000 },
  roomJs: 60_000,
  allJs: 290_000,
  otherLanguages: /\/src\/ui\/words\/(?!en\/)[^/]+\//,
}

/** The callback page is a page of its own: whatever it shares with the other must not bring that along. */
const isOfCallback = (id: string): boolean =>
  /[\\/]src[\\/](callback|oauth[\\/](answer-text|callback-message)|ui[\\/]words[\\/](language-tag|[^\\/]+[\\/]callback))\b/.test(id)

export default defineConfig({
  root: fromHere('.'),
  // Relative, because the page lives under a path that the deployer's GitLab decides (relative URL root).
  base: './',
  define: appVersion,
  plugins: [react(), replaceParts(), atlaskitTheme(), callbackBesidePage(), enforceBudgets(budgets)],
  resolve: {
    // Atlaskit's build for current browsers, 6 % smaller than its others.
    mainFields: ['module:es2019', ...defaultClientMainFields],
  },
  css: { modules: styleModules },
  build: {
    target: 'es2022',
    // The page's policy allows neither inline scripts nor `data:` in scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: [fromHere('index.html'), fromHere('src/callback/oauth-callbacks.html')],
      output: {
        codeSplitting: {
          // All that a first visit needs in one file: left alone, the bundler splits off what later parts share with it.
          groups: [{ name: 'page', tags: ['$initial'], test: (id) => !isOfCallback(id), includeDependenciesRecursively: false }],
        },
      },
    },
  },
})
