import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defaultClientMainFields, defineConfig } from 'vite'
import { atlaskitAliases, foldFeatureGates, leaveOutRankableRows } from './build/atlaskit/atlaskit.ts'
import { atlaskitTheme } from './build/atlaskit/theme-plugin.ts'
import { enforceBudgets } from './build/budgets.ts'

const fromHere = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

// It is nine tenths of the first route, and a browser can keep it from one release of the page to the next.
const reactOnItsOwn = { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/ }

const budgets = {
  page: 'index.html',
  firstRouteJs: 80_000,
  firstRouteCss: 9_000,
  allJs: 190_000,
  screens: [{ name: 'groups screen', module: 'src/ui/linked-groups/linked-groups-screen.tsx', js: 136_000 }],
}

export default defineConfig({
  root: fromHere('.'),
  // Relative, because the page lives under a path that the deployer's GitLab decides (relative URL root).
  base: './',
  plugins: [react(), foldFeatureGates(), leaveOutRankableRows(), atlaskitTheme(), enforceBudgets(budgets)],
  resolve: {
    alias: atlaskitAliases,
    // Atlaskit's build for current browsers, 6 % smaller than its others.
    mainFields: ['module:es2019', ...defaultClientMainFields],
  },
  build: {
    target: 'es2022',
    // The page's policy allows neither inline scripts nor `data:` in scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: [fromHere('index.html'), fromHere('oauth-callbacks.html')],
      output: { codeSplitting: { groups: [reactOnItsOwn] } },
    },
  },
})
