import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultClientMainFields } from 'vite'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { appVersion } from '../scripts/build/app-version.ts'
import { replaceParts } from '../scripts/build/atlaskit/replace-parts.ts'
import { styleModules } from '../scripts/build/style-modules.ts'
import { atlaskitTheme } from '../scripts/build/atlaskit/theme-plugin.ts'
import { importsIn, typeScriptFiles } from './architecture/imports.ts'

const fromRoot = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url))

/** The modules of packages that run in the app's tests: what a person would otherwise have to list by hand. */
function packagesOfTheApp(): string[] {
  const specifiers = [fromRoot('src'), fromRoot('test/app')]
    .flatMap(typeScriptFiles)
    .flatMap((file) => importsIn(file, readFileSync(file, 'utf8')))
    .filter(({ isTypeOnly, specifier }) => !isTypeOnly && !/^(\.|node:|virtual:|vitest$)/.test(specifier))
    .map(({ specifier }) => specifier)
  // React first and in any case: a second copy of it would break hooks and context.
  return [...new Set(['react', 'react/jsx-dev-runtime', 'react-dom/client', '@testing-library/react', ...specifiers])]
}

/** Begun last, the longest file would keep one core busy while the other rests. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('/fault-matrix.test.tsx')
    return (await super.sort(files)).sort((one, other) => Number(isLong(other)) - Number(isLong(one)))
  }
}

const noStyles = { find: /^.+\.compiled\.css$/, replacement: fromRoot('scripts/build/atlaskit/no-styles.ts') }

/** Only a test, or what prepares it, that hangs takes that long; on a busy computer the others must not fail for it. */
const hangsAfterMs = 60_000

const nodeTests = {
  extends: true as const,
  test: {
    name: 'node',
    environment: 'node',
    include: ['test/**/*.test.ts'],
    testTimeout: hangsAfterMs,
    hookTimeout: hangsAfterMs,
    exclude: ['test/app/**'],
  },
}

const appTests = {
  extends: true as const,
  plugins: [replaceParts(), atlaskitTheme()],
  resolve: {
    alias: [noStyles],
    mainFields: ['module:es2019', ...defaultClientMainFields],
  },
  test: {
    name: 'app',
    environment: 'jsdom',
    include: ['test/app/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    testTimeout: hangsAfterMs,
    hookTimeout: hangsAfterMs,
    // Only the names of the classes: nothing is laid out here.
    css: { include: [/\.module\.css$/], modules: { classNameStrategy: 'non-scoped' as const } },
    // Bundled once and kept: Atlaskit's hundreds of modules would otherwise be read anew for every test file.
    // Atlaskit's parts ask the page for its words: the tests' loader, unlike Node's, reads TypeScript.
    server: { deps: { inline: [/[\\/]\.vite[\\/].*[\\/]deps[\\/](?!react|scheduler|client-|dom\.|@testing-library|oidc)/] } },
    deps: { optimizer: { client: { enabled: true, include: packagesOfTheApp(), extensions: ['.tsx'] } } },
  },
}

export default defineConfig({
  root: fromRoot('.'),
  define: appVersion,
  css: { modules: styleModules },
  test: {
    // A test that passes at the second attempt has found something out, and `it.only` is for one's own desk.
    retry: 0,
    allowOnly: false,
    // On a busy computer the second that is the default is too short.
    expect: { poll: { timeout: 10_000 } },
    // Every test has a world of its own, so files need no process of their own: that would take three times as long.
    isolate: false,
    // What is short-lived stays out of the heap that is searched as a whole: a page drawn anew for each test is little else.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    // The command that runs all checks runs nothing beside the tests.
    maxWorkers: '100%',
    projects: [nodeTests, appTests],
  },
})
