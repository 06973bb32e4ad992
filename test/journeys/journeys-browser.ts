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
