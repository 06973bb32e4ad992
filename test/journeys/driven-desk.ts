import type { Desk } from './admin.ts'
import { browserIn, partOf, viewIn, windowIn } from './driven-view.ts'
import type { Driver } from './driver.ts'

const frame = '#frame-slot iframe'

/** The desk of an admin whose browser is driven from outside; `window` is the one for Jira. */
export const deskOf = (driver: Driver, window: string): Desk => ({
  browser: browserIn(driver),
  jira: windowIn(driver, window),
  app: viewIn(driver, { window, frame }),
  task: partOf(driver, { window, frame }, '.task'),
  flag: (title) => partOf(driver, { window }, '#flags section', title),
})
