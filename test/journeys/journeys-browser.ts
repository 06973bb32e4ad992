const browsers = ['chromium', 'firefox', 'webkit'] as const

/** In which browser the journeys are made: `JOURNEYS_IN`, for all of a run, because a runner's seat has one kind. */
export function journeysBrowser(environment: NodeJS.ProcessEnv = process.env): (typeof browsers)[number] {
  const wanted = environment['JOURNEYS_IN'] ?? 'chromium'
  const browser = browsers.find((name) => name === wanted)
  if (!browser) throw new Error(`JOURNEYS_IN is one of ${browsers.join(', ')}, and not ${wanted}.`)
  return browser
}

/** Tells a journey that is made in all of them. */
export const everyBrowser = { tag: '@every-browser' } as const

/** Tells a journey that shows how unkind a browser is to pages: it is made wherever any other is. */
export const trap = { tag: [everyBrowser.tag, '@trap'] } satisfies { tag: `@${string}`[] }

/**
 * Without the browser around its engine Chromium takes a quarter less of the processor, and most journeys are made so. Those of
 * every browser are made in a whole one.
 */
export const headlessShell = 'headless-shell'
export const madeInShell = new RegExp(`@trap|^(?!.*${everyBrowser.tag})`)
export const madeInWholeBrowser = new RegExp(everyBrowser.tag)

/** Tells a journey that is made in Chromium and in Firefox: of what WebKit has nothing of the kind. */
export const firefoxToo = { tag: '@firefox' } as const

/** Finds the journeys that are made in the browser; Chromium makes all. */
export const madeIn = (browser: ReturnType<typeof journeysBrowser>): RegExp =>
  browser === 'chromium' ? /./ : new RegExp(`${everyBrowser.tag}|@${browser}`)
