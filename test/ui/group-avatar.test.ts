import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { GroupAvatar } from '../../src/ui/parts/group-avatar.tsx'

const letterOf = (name: string, Avatar = GroupAvatar): string =>
  /<span[^>]*>(.*)<\/span>/.exec(renderToStaticMarkup(createElement(Avatar, { name, url: null })))?.[1] ?? ''

test.each([
  ['acme', 'A'],
  ['7zip', '7'],
  ['x', 'X'],
  ['<b>', '&lt;'],
  ['émile', 'É'],
  ['e\u0301mile', 'E\u0301'],
  ['👩‍🚀 crew', '👩‍🚀'],
  ['🇩🇪 team', '🇩🇪'],
  ['\u1112\u1161\u11ab', '\u1112\u1161\u11ab'],
  ['', ''],
])('a group without a picture, %s, shows what a reader takes for its first letter', (name, letter) => {
  expect(letterOf(name)).toBe(letter)
})

/** With an `Intl.Segmenter` of the test's own, or none. */
async function letterWith(segmenter: unknown, name: string): Promise<string> {
  const { Segmenter } = Intl
  if (segmenter === undefined) Reflect.deleteProperty(Intl, 'Segmenter')
  else Object.assign(Intl, { Segmenter: segmenter })
  vi.resetModules()
  try {
    const { GroupAvatar: FreshAvatar } = await import('../../src/ui/parts/group-avatar.tsx')
    return letterOf(name, FreshAvatar)
  } finally {
    Object.assign(Intl, { Segmenter })
  }
}

test('plain names need no segmenter, which takes long to make', async () => {
  function neverMade() {
    throw new Error('It was made')
  }
  expect(await letterWith(neverMade, 'Acme')).toBe('A')
  await expect(letterWith(neverMade, 'Ärzte')).rejects.toThrow('It was made')
})

test.each([
  ['Ärzte', 'Ä'],
  ['e\u0301mile', 'E\u0301'],
  ['🚀 crew', '🚀'],
  ['', ''],
])('a browser that has none shows the first letter of %s with its marks', async (name, letter) => {
  expect(await letterWith(undefined, name)).toBe(letter)
})
