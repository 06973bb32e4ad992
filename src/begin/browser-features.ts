// What this page's code needs of a browser beyond modules, and since when each has it. Written in old syntax on purpose:
// it has to run where the rest cannot.

/** Names as in a console; versions of Chrome (and Edge), Firefox and Safari. */
export type BrowserFeature = {
  readonly name: string
  readonly isThere: () => boolean
  readonly since: readonly [chrome: number, firefox: number, safari: number]
}

const has = (owner: unknown, name: string): boolean => Boolean(owner && name in Object(owner))

export const browserFeatures: readonly BrowserFeature[] = [
  { name: 'URL.canParse', isThere: () => has(globalThis.URL, 'canParse'), since: [120, 115, 17] },
  { name: 'AbortSignal.any', isThere: () => has(globalThis.AbortSignal, 'any'), since: [116, 124, 17.4] },
  { name: 'AbortSignal.timeout', isThere: () => has(globalThis.AbortSignal, 'timeout'), since: [103, 100, 16] },
  { name: 'Array.prototype.toSorted', isThere: () => has(Array.prototype, 'toSorted'), since: [110, 115, 16] },
]

export const missingFeatures = (): readonly string[] => browserFeatures.filter(({ isThere }) => !isThere()).map(({ name }) => name)

/** The oldest versions that have all of them. */
export const versionsNeeded = {
  chrome: Math.max(...browserFeatures.map(({ since }) => since[0])),
  firefox: Math.max(...browserFeatures.map(({ since }) => since[1])),
  safari: Math.max(...browserFeatures.map(({ since }) => since[2])),
}
