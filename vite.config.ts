import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defaultClientMainFields, defineConfig } from 'vite'
import { appVersion } from './scripts/build/app-version.ts'
import { askForFonts } from './scripts/build/atlaskit/first-fonts.ts'
import { replaceParts } from './scripts/build/atlaskit/replace-parts.ts'
import { atlaskitTheme } from './scripts/build/atlaskit/theme-plugin.ts'
import { callbackBesidePage } from './scripts/build/callback-beside-page.ts'
import { enforceBudgets } from './scripts/build/budgets.ts'
import { afterStart, firstVisit, wholeChunks } from './scripts/build/first-visit.ts'
import { anyOrigin, forge, keepOut } from './scripts/build/kept-out.ts'
import { unnamedFeatures } from './scripts/build/recent-features.ts'
import { styleModules } from './scripts/build/style-modules.ts'

const fromHere = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** Of this build, and of the one for Forge. */
export const budgets = {
  page: 'index.html',
  callback: { page: 'oauth-callbacks.html', js: 6_000 },
  // The start script: 8 kB by the command gzip, which takes some 50 bytes more than Node does here.
  firstVisit: { scripts: 2, start: 7_950, js: 140_000, css: 17_000 },
  ahead: ['next', 'about-instances'],
  roomJs: 76_000,
  allJs: 310_000,
  otherLanguages: /\/src\/ui\/words\/(?!en\/)[^/]+\//,
}

const start = fromHere('src/start.ts')
const page = fromHere('src/main.tsx')

/**
 * What the start script loads: one file for each part, in this order. The entries are given by what each start script has of
 * its own.
 */
export const parts = {
  later:
    /\/src\/(main\.tsx|forge\/forge-main\.tsx|loading\/[\w-]+\.ts|ui\/words\/\w+\/(language|room-words|rare-words|forge)\.ts|http\/failure-of-answer\.ts|jira\/jira-request\.ts|use-cases\/what-a-check-finds\.ts)$/,
  chunks: (start: string, ownEntries: readonly string[]) => {
    const entries = {
      page: [...ownEntries, ...['src/ui/words/en/language.ts', 'src/http/failure-of-answer.ts', 'src/jira/jira-request.ts'].map(fromHere)],
      next: ['src/loading/next.ts', 'src/ui/words/en/room-words.ts'].map(fromHere),
      'about-instances': ['src/loading/about-instances.ts', 'src/use-cases/what-a-check-finds.ts'].map(fromHere),
      'opened-rarely': ['src/loading/opened-rarely.ts', 'src/ui/words/en/rare-words.ts'].map(fromHere),
    }
    return { groups: [{ name: wholeChunks(start, entries), debugName: 'whole chunks', includeDependenciesRecursively: false }] }
  },
}

export default defineConfig({
  root: fromHere('.'),
  // Relative, because the page lives under a path that the deployer's GitLab decides (relative URL root).
  base: './',
  define: appVersion,
  plugins: [
    react(),
    replaceParts(),
    atlaskitTheme(),
    askForFonts(),
    callbackBesidePage(),
    afterStart(start, parts.later),
    firstVisit(page, budgets.ahead),
    keepOut(anyOrigin, forge, ...unnamedFeatures),
    enforceBudgets(budgets),
  ],
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
      output: { codeSplitting: parts.chunks(start, [page]) },
    },
  },
})
