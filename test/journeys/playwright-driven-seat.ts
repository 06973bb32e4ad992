import { writeFile } from 'node:fs/promises'
import type { Fixtures } from '@playwright/test'
import { deskOf } from './driven-desk.ts'
import type { Engine, Wishes } from './engine.ts'
import type { OfWorker, Seat, Surroundings } from './seat.ts'

/** In a browser that Playwright cannot drive: its runner alone takes part. Without the browser each journey is skipped, for the reason given. */
export const drivenSeat = (
  start: (wishes: Wishes) => Promise<Engine> | null,
  reason: string,
): Fixtures<Seat, object, Surroundings, OfWorker> => ({
  engine: [
    async ({ hasHighContrast }, use) => {
      const engine = await start({ hasHighContrast })
      await use(engine)
      await engine?.end()
    },
    { scope: 'worker' },
  ],
  desk: async ({ engine, troubles }, use, info) => {
    if (!engine) {
      info.skip(true, reason)
      return
    }
    const { driver, leave } = await engine.sit((text, place) => {
      troubles.note(text, place)
    })
    const [window = await driver.opensWindow()] = await driver.windows()
    await use(deskOf(driver, window))
    if (info.status !== info.expectedStatus)
      for (const [index, open] of (await driver.windows()).entries())
        await writeFile(info.outputPath(`window-${String(index + 1)}.png`), await driver.picture(open))
    await leave()
  },
  // What is left behind, and what outlives the page, is looked for in Chromium.
  ending: null,
  traces: { look: () => Promise.resolve(), search: () => [] },
})
