// The build for Forge: a second entry to the same page, with Forge's frame and GitLab's interface for it in place of the others.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import base, { budgets, parts } from '../../../vite.config.ts'
import { askForFonts } from '../atlaskit/first-fonts.ts'
import { replaceParts } from '../atlaskit/replace-parts.ts'
import { atlaskitTheme } from '../atlaskit/theme-plugin.ts'
import { enforceBudgets } from '../budgets.ts'
import { afterStart, firstVisit } from '../first-visit.ts'
import { anyOrigin, keepOut } from '../kept-out.ts'
import { unnamedFeatures } from '../recent-features.ts'
import { forgePage } from './forge-page.ts'

const fromRoot = (file: string): string => fileURLToPath(new URL(`../../../${file}`, import.meta.url))

const start = fromRoot('src/forge/forge-start.ts')
const page = fromRoot('src/forge/forge-main.tsx')

/** As of the other build, with what is said and asked only here, and without a callback page. */
const { callback: _none, ...shared } = budgets
const forgeBudgets = {
  ...shared,
  firstVisit: { ...budgets.firstVisit, start: 10_000, js: 150_000 },
  roomJs: 78_000,
  allJs: 320_000,
}

const forge: UserConfig = {
  ...base,
  plugins: [
    forgePage(),
    react(),
    replaceParts(),
    atlaskitTheme(),
    askForFonts(),
    afterStart(start, parts.later),
    firstVisit(page, budgets.ahead),
    keepOut(anyOrigin, ...unnamedFeatures),
    enforceBudgets(forgeBudgets),
  ],
  build: {
    ...base.build,
    outDir: fromRoot('dist-forge'),
    emptyOutDir: true,
    rolldownOptions: {
      input: [fromRoot('index.html')],
      output: { codeSplitting: parts.chunks(start, [page, fromRoot('src/ui/words/en/forge.ts')]) },
    },
  },
}

export default forge
