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

test('plain names need no segmenter, which takes long to make', async () => {
  const { Segmenter } = Intl
  Reflect.deleteProperty(Intl, 'Segmenter')
  vi.resetModules()
  try {
    const { GroupAvatar: FreshAvatar } = await import('../../src/ui/parts/group-avatar.tsx')
    expect(letterOf('Acme', FreshAvatar)).toBe('A')
  } finally {
    Object.assign(Intl, { Segmenter })
  }
})
