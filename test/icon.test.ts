import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const fromRoot = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url))

it.each(['index.html', 'src/callback/oauth-callbacks.html', 'src/ui/parts/page/page-header.tsx', 'scripts/manifest/app-facts.ts'])(
  '%s names the icon that is served as it is',
  (file) => {
    const [name = 'none'] = /assets\/icon-\d+\.svg/.exec(readFileSync(fromRoot(file), 'utf8')) ?? []
    expect(existsSync(fromRoot(`public/${name}`))).toBe(true)
  },
)

it('is drawn in the header of the page as in its file', () => {
  const shapes = (file: string): string[] =>
    readFileSync(fromRoot(file), 'utf8')
      .replaceAll('strokeWidth', 'stroke-width')
      .match(/<(?:rect|g|circle|path) [^>]*>/g) ?? []

  expect(shapes('src/ui/parts/page/page-header.tsx')).toEqual(shapes('public/assets/icon-1.svg'))
})
