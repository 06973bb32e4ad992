import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { browserFeatures, missingFeatures, versionsNeeded } from '../src/begin/browser-features.ts'
import { typeScriptFiles } from './architecture/imports.ts'

/**
 * What came to browsers after 2021, as code says it. A browser that has modules and the syntax of the build (ES2022) may
 * lack it, so whoever uses one names it in the list of the start script.
 */
const recent: Readonly<Record<string, RegExp>> = {
  'URL.canParse': /\bURL\.canParse\(/,
  'URL.parse': /\bURL\.parse\(/,
  'AbortSignal.any': /\bAbortSignal\.any\(/,
  'AbortSignal.timeout': /\bAbortSignal\.timeout\(/,
  'Array.prototype.toSorted': /\.toSorted\(/,
  'Array.prototype.toReversed': /\.toReversed\(/,
  'Array.prototype.toSpliced': /\.toSpliced\(/,
  'Array.prototype.with': /\]?\.with\(\d/,
  'Array.prototype.findLast': /\.findLast(Index)?\(/,
  'Array.fromAsync': /\bArray\.fromAsync\(/,
  'Object.groupBy': /\b(Object|Map)\.groupBy\(/,
  'Promise.withResolvers': /\bPromise\.withResolvers\b/,
  'Promise.try': /\bPromise\.try\(/,
  'Set.prototype.union': /\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  'Iterator.prototype.map': /\.(values|keys|entries)\(\)\.(map|filter|take|drop|flatMap|reduce|toArray|some|every|find)\(/,
  'String.prototype.isWellFormed': /\.(isWellFormed|toWellFormed)\(/,
  'RegExp.escape': /\bRegExp\.escape\(/,
  structuredClone: /\bstructuredClone\(/,
  requestIdleCallback: /\brequestIdleCallback\(/,
  'navigator.userAgentData': /\buserAgentData\b/,
}

const sources = typeScriptFiles('src').map((path) => readFileSync(path, 'utf8'))
const named = browserFeatures.map(({ name }) => name)

it('names whatever the page uses that a browser with modules may lack, and nothing else', () => {
  const used = Object.entries(recent).flatMap(([name, pattern]) => (sources.some((source) => pattern.test(source)) ? [name] : []))
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
