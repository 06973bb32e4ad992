import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { recentFeatures } from '../scripts/build/recent-features.ts'
import { browserFeatures, missingFeatures, versionsNeeded } from '../src/begin/browser-features.ts'
import { typeScriptFiles } from './architecture/imports.ts'

const sources = typeScriptFiles('src').map((path) => readFileSync(path, 'utf8'))
const named = browserFeatures.map(({ name }) => name)

// The build asks the same of every package.
it('names whatever the page uses that a browser with modules may lack, and nothing else', () => {
  const used = Object.entries(recentFeatures).flatMap(([name, pattern]) => (sources.some((source) => pattern.test(source)) ? [name] : []))
  expect(used.toSorted()).toEqual(named.toSorted())
})

describe('the versions', () => {
  it('are the oldest that have all', () => {
    for (const { since } of browserFeatures)
      expect([versionsNeeded.chrome >= since[0], versionsNeeded.firefox >= since[1], versionsNeeded.safari >= since[2]]).toEqual([
        true,
        true,
        true,
      ])
  })

  it.each(named)('are told where %s is missing', (name) => {
    const parts = name.split('.')
    const owner = parts.slice(0, -1).reduce<object>((scope, part) => Reflect.get(scope, part) as object, globalThis)
    const last = parts.at(-1) ?? ''
    const property = Object.getOwnPropertyDescriptor(owner, last)
    onTestFinished(() => {
      if (property) Object.defineProperty(owner, last, property)
    })
    expect(missingFeatures()).toEqual([])
    Reflect.deleteProperty(owner, last)
    expect(missingFeatures()).toEqual([name])
  })
})
