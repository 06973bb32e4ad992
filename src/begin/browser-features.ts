// What this page's code needs of a browser beyond modules, and since when each has it. Written in old syntax on purpose:
// it has to run where the rest cannot.

/** Versions of Chrome (and Edge), Firefox and Safari. */
export type BrowserFeature = { readonly name: string; readonly since: readonly [chrome: number, firefox: number, safari: number] }

/** By their names in a console, at which they are looked for. */
export const browserFeatures: readonly BrowserFeature[] = [
  { name: 'URL.canParse', since: [120, 115, 17] },
  { name: 'AbortSignal.any', since: [116, 124, 17.4] },
  { name: 'AbortSignal.timeout', since: [103, 100, 16] },
  { name: 'Array.prototype.toSorted', since: [110, 115, 16] },
]

const isThere = (name: string): boolean =>
  name.split('.').reduce<unknown>((owner, part) => Reflect.get(Object(owner) as object, part), globalThis) !== undefined

export const missingFeatures = (): readonly string[] => browserFeatures.map(({ name }) => name).filter((name) => !isThere(name))

const oldestThatHasAll = (browser: 0 | 1 | 2): number => Math.max(...browserFeatures.map(({ since }) => since[browser]))

/** The oldest versions that have all of them. */
export const versionsNeeded = { chrome: oldestThatHasAll(0), firefox: oldestThatHasAll(1), safari: oldestThatHasAll(2) }
