import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

// The linter's configuration is code of ours like any other: what it is to refuse is shown to it.

const root = fileURLToPath(new URL('..', import.meta.url))

type Snippet = readonly [path: string, text: string, sentence: RegExp]

const stored = /keeps nothing in the browser/
const strangers = /let React write text/
const forTime = /not for time to pass/
const component = (body: string) =>
  `import { useEffect, useState } from 'react'\nexport function A({ a }: { readonly a: number }) {\n${body}\n}\n`

const refused: readonly Snippet[] = [
  ['src/ui/interface.ts', 'export interface A { readonly a: 1 }', /Write a `type`/],
  ['scripts/interface.ts', 'export interface A { readonly a: 1 }', /Write a `type`/],
  ['src/ui/default.ts', 'export default 1', /Export by name/],
  ['test/default.ts', 'const a = 1\nexport { a as default }', /Export by name/],
  ['src/ui/html.tsx', 'export const a = <p dangerouslySetInnerHTML={{ __html: "" }} />', strangers],
  ['src/ui/inner.ts', 'document.body.innerHTML = ""', strangers],
  ['src/ui/outer.ts', 'export const a = document.body.outerHTML', strangers],
  ['src/ui/cookie.ts', 'export const a = document.cookie', /works without cookies/],
  ['src/ui/local.ts', 'export const a = localStorage.length', stored],
  ['src/ui/session.ts', 'export const a = window.sessionStorage.length', stored],
  ['src/jira/database.ts', 'export const a = self.indexedDB', stored],
  ['src/ui/fetch.ts', 'export const a = fetch', /only start\.ts knows the real one/],
  ['src/ui/global-fetch.ts', 'export const a = globalThis.fetch', /only start\.ts knows the real one/],
  ['src/ui/request.ts', 'export const a = XMLHttpRequest', /go through http/],
  ['src/ui/ap.ts', 'export const a = AP', /Jira is a port/],
  ['src/ui/console.ts', 'console.log(1)', /console/],
  ['test/app/mock.test.ts', "import { vi } from 'vitest'\nvi.mock('./a.ts')", /Nothing of our own is mocked/],
  ['test/journeys/wait.spec.ts', 'declare const page: { waitForTimeout: (ms: number) => void }\npage.waitForTimeout(1)', forTime],
  ['test/app/sleep.ts', 'export const a = new Promise((done) => setTimeout(done, 1))', forTime],
  ['test/journeys/driver.spec.ts', "import type { Page } from '@playwright/test'\nexport type A = Page", /Say what a person does/],
  ['src/ui/pages.tsx', 'export const a = <DynamicTable rowsPerPage={20} />', /show a <Pager> below/],
  ['src/ui/ranks.tsx', 'export const a = <DynamicTable isRankable />', /without rows to drag/],
  ['src/ui/tooltip.ts', "import Tooltip from '@atlaskit/tooltip'\nexport const a = Tooltip", /Tooltips are left out/],
  [
    'src/ui/theme.ts',
    "import { ThemeProvider } from '@atlaskit/app-provider/theme-provider'\nexport const a = ThemeProvider",
    /theme is static CSS/,
  ],
  [
    'src/ui/drag.ts',
    "import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'\nexport const a = draggable",
    /Dialogs are built without/,
  ],
  ['src/ui/any.ts', 'export const a = (b: any): number => 1', /any/],
  ['src/ui/non-null.ts', 'export const a = (b: string | null): string => b!', /non-null/i],
  ['src/ui/floating.ts', 'export const a = (b: () => Promise<void>): void => {\n  b()\n}', /Promises must be awaited/],
  ['src/ui/type-import.ts', "import { A } from './interface.ts'\nexport type B = A", /import type/i],
  ['src/ui/condition.ts', 'export const a = (b: string): number => (b === null ? 1 : 2)', /overlap|always/],
  ['src/ui/switch.ts', 'export const a = (b: 1 | 2): void => {\n  switch (b) {\n    case 1:\n  }\n}', /exhaustive/],
  ['src/ui/loose.ts', 'export const a = (b: string, c: string): boolean => b == c', /===/],
  ['src/ui/hook.tsx', component('  if (a > 0) useEffect(() => undefined)\n  return null'), /conditionally/],
  ['src/ui/deps.tsx', component('  useEffect(() => { document.title = String(a) }, [])\n  return null'), /missing dependenc/i],
  ['src/ui/cascade.tsx', component('  const [b, set] = useState(0)\n  useEffect(() => { set(a) }, [a])\n  return b'), /setState/i],
  ['src/ui/silenced.ts', '// eslint-disable-next-line eqeqeq\nexport const a = (b: string, c: string): boolean => b == c', /===/],
]

const allowed: readonly (readonly [path: string, text: string])[] = [
  ['src/start.ts', 'export const a = [fetch, window]'],
  ['src/jira/ap.ts', 'export const a = typeof AP'],
  ['src/ui/global.ts', 'declare global {\n  interface Window {\n    readonly a: 1\n  }\n}\nexport const a = 1'],
  ['test/stand-in/slow.ts', 'export const a = new Promise((done) => setTimeout(done, 1))'],
  ['test/journeys/playwright-a.ts', "import type { Page } from '@playwright/test'\nexport type A = Page"],
  [
    'src/ui/button.tsx',
    'declare const Button: (props: { iconBefore: unknown; appearance: string }) => null\nexport const a = <Button iconBefore={1} appearance="warning" />',
  ],
  ['src/http/fetch-type.ts', 'export type A = { readonly fetch: typeof globalThis.fetch }'],
]

/** A project with the snippets for its files, linted once: what is said, by file. */
function lint(files: readonly (readonly [path: string, text: string, ...rest: unknown[]])[]) {
  const project = mkdtempSync(join(tmpdir(), 'lint-'))
  afterAll(() => {
    rmSync(project, { recursive: true })
  })
  for (const name of ['.oxlintrc.json', 'tsconfig.json', 'scripts/lint', 'scripts/build/atlaskit', 'package.json'])
    cpSync(join(root, name), join(project, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  for (const [path, text] of files) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  const { diagnostics } = JSON.parse(report(project)) as { diagnostics: readonly { filename: string; message: string; help?: string }[] }
  return (path: string) => diagnostics.filter(({ filename }) => filename === path).map(({ message, help }) => `${message} ${help ?? ''}`)
}

function report(project: string): string {
  try {
    return execFileSync(join(root, 'node_modules/.bin/oxlint'), ['--format', 'json', 'src', 'test', 'scripts/interface.ts'], {
      cwd: project,
      encoding: 'utf8',
    })
  } catch (error) {
    return (error as { readonly stdout: string }).stdout
  }
}

describe('the linter', () => {
  const saidOf = lint([...refused, ...allowed])

  it.each(refused)('refuses %s', (path, _text, sentence) => {
    expect(saidOf(path).join('\n')).toMatch(sentence)
  })

  it.each(allowed)('allows %s', (path) => {
    expect(saidOf(path)).toEqual([])
  })

  it('is silenced nowhere', () => {
    const silenced = ['src', 'test', 'scripts']
      .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)))
      .filter((file) => /\.(tsx?|js)$/.test(file) && /\/[/*]\s*oxlint-(dis|en)able/.test(readFileSync(file, 'utf8')))
    expect(silenced).toEqual([])
  })
})
