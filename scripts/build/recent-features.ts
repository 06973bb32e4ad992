import { browserFeatures } from '../../src/begin/browser-features.ts'
import type { KeptOut } from './kept-out.ts'

/**
 * What came to browsers after 2021, as code says it. A browser that has modules and the syntax of the build (ES2022) may
 * lack it, so whatever the page uses of it is named in the list of the start script.
 */
export const recentFeatures: Readonly<Record<string, RegExp>> = {
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
  'Uint8Array.fromBase64': /\bUint8Array\.fromBase64\(/,
  'Intl.DurationFormat': /\bIntl\.DurationFormat\b/,
  URLPattern: /\bnew URLPattern\(/,
  'scheduler.yield': /\bscheduler\.yield\(/,
  'Element.prototype.moveBefore': /\.moveBefore\(/,
}

const isNamed = (feature: string): boolean => browserFeatures.some(({ name }) => name === feature)

/** Those that the list does not name: packages may use them as well. */
export const unnamedFeatures: readonly KeptOut[] = Object.entries(recentFeatures)
  .filter(([feature]) => !isNamed(feature))
  .map(([feature, pattern]) => ({
    name: `${feature}, which older browsers lack and src/begin/browser-features.ts does not name`,
    isIn: ({ code }) => pattern.test(code),
  }))
