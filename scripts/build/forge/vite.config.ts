// The build for Forge: a second entry to the same page, with Forge's frame and GitLab's interface for it in place of the others.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import base from '../../../vite.config.ts'
import { replaceParts } from '../atlaskit/replace-parts.ts'
import { atlaskitTheme } from '../atlaskit/theme-plugin.ts'
import { enforceBudgets } from '../budgets.ts'
import { afterStart, firstVisit, wholeChunks } from '../first-visit.ts'

const fromRoot = (file: string): string => fileURLToPath(new URL(`../../../${file}`, import.meta.url))

const start = fromRoot('src/forge/forge-start.ts')
const page = fromRoot('src/forge/forge-main.tsx')
const later =
  /\/src\/(forge\/forge-main\.tsx|loading\/[\w-]+\.ts|ui\/words\/\w+\/(room-|rare-)?(words|forge)\.ts|http\/failure-of-answer\.ts|jira\/jira-request\.ts|use-cases\/what-a-check-finds\.ts)$/

/** As of the other build, with what is said and asked only here. */
const budgets = {
  page: 'index.html',
  firstVisit: { scripts: 2, js: 150_000, css: 17_000 },
  ahead: ['next', 'about-instances'],
  roomJs: 75_000,
  allJs: 320_000,
  otherLanguages: /\/src\/ui\/words\/(?!en\/)[^/]+\//,
}

const chunks = wholeChunks(start, {
  page: [
    page,
    ...['src/ui/words/en/words.ts', 'src/ui/words/en/forge.ts', 'src/http/failure-of-answer.ts', 'src/jira/jira-request.ts'].map(fromRoot),
  ],
  next: ['src/loading/next.ts', 'src/ui/words/en/room-words.ts'].map(fromRoot),
  'about-instances': ['src/loading/about-instances.ts', 'src/use-cases/what-a-check-finds.ts'].map(fromRoot),
  'opened-rarely': ['src/loading/opened-rarely.ts', 'src/ui/words/en/rare-words.ts'].map(fromRoot),
})

const forge: UserConfig = {
  ...base,
  root: fromRoot('src/forge'),
  publicDir: fromRoot('public'),
  plugins: [react(), replaceParts(), atlaskitTheme(), afterStart(start, later), firstVisit(page), enforceBudgets(budgets)],
  build: {
    ...base.build,
    outDir: fromRoot('dist-forge'),
    emptyOutDir: true,
    rolldownOptions: {
      input: [fromRoot('src/forge/index.html')],
      output: { codeSplitting: { groups: [{ name: chunks, debugName: 'whole chunks', includeDependenciesRecursively: false }] } },
    },
  },
}

export default forge
