import { expect, test as base } from '@playwright/test'
import { findFirefox, findWebKit, withoutFirefox, withoutWebKit } from '../../scripts/other-browsers.ts'
import { serveWorld } from '../stand-in/serve.ts'
import { createAdmin, type Admin } from './admin.ts'
import { startFirefox } from './firefox.ts'
import { journeysBrowser } from './journeys-browser.ts'
import { chromiumSeat } from './playwright-chromium-seat.ts'
import { drivenSeat } from './playwright-driven-seat.ts'
import { leaveMarkers } from './playwright-provokes.ts'
import type { OfWorker, Seat, Surroundings } from './seat.ts'
import { createTroubles } from './troubles.ts'
import { startWebKit } from './webkit.ts'

/** Every test has a world of its own on a port of its own, and fails on what `troubles.ts` lists. */
const inWorld = base.extend<Surroundings, OfWorker>({
  engine: [null, { scope: 'worker' }],
  hasHighContrast: [false, { option: true, scope: 'worker' }],
  // The first to be set up is the last to end, and hears how everything else has.
  rowsProvoked: [
    async ({ engine: _engine }, use, info) => {
      await use(null)
      leaveMarkers(info)
    },
    { auto: true },
  ],
  worldOptions: [{}, { option: true }],
  searchesForSecrets: [true, { option: true }],
  isPagePublic: [false, { option: true }],
  served: async ({ worldOptions }, use) => {
    const served = await serveWorld(worldOptions)
    await use(served)
    await served.close()
  },
  world: async ({ served }, use) => {
    await use(served.world)
  },
  troubles: [
    async ({ world }, use) => {
      const troubles = createTroubles()
      await use(troubles)
      expect.soft(troubles.found, 'errors and warnings of the console, uncaught exceptions, policy violations').toEqual([])
      expect.soft(world.unexpected, 'requests that nobody expected').toEqual([])
    },
    { auto: true },
  ],
})

const seats = {
  chromium: () => inWorld.extend<Seat>(chromiumSeat),
  firefox: () => {
    const program = findFirefox()
    return inWorld.extend<Seat>(drivenSeat((wishes) => (program === null ? null : startFirefox(program, wishes)), withoutFirefox))
  },
  webkit: () => {
    const programs = findWebKit()
    return inWorld.extend<Seat>(drivenSeat(() => (programs === null ? null : startWebKit(programs)), withoutWebKit))
  },
}

export const test = seats[journeysBrowser()]().extend<{ admin: Admin }>({
  admin: async ({ desk, served }, use) => {
    await use(createAdmin(desk, served))
  },
})

/** For what is no page of a browser. */
export { base as testWithoutBrowser, expect }
