import type { ServedWorld } from '../stand-in/serve.ts'
import type { World, WorldOptions } from '../stand-in/world.ts'
import type { Desk } from './admin.ts'
import type { Engine, Wishes } from './engine.ts'
import type { Traces } from './playwright-traces.ts'
import type { Troubles } from './troubles.ts'

/** What there is whichever browser it is. */
export type Surroundings = {
  /** Set by `test.use({ worldOptions: … })`. */
  worldOptions: Omit<WorldOptions, 'port'>
  /** False for a page of a test's own that shows tokens. */
  searchesForSecrets: boolean
  /** True, in Chromium: to the browser the page is on the internet, and every other port of this computer a private address. */
  isPagePublic: boolean
  /** Nothing to use: at the end it marks the rows of docs/failures.md that the journey has provoked. */
  rowsProvoked: null
  served: ServedWorld
  world: World
  troubles: Troubles
}

/** The browser for all journeys of a worker, where Playwright does not bring it; null where there is none. */
export type OfWorker = { engine: Engine | null } & Wishes

/** What whoever drives the browser has to bring. */
export type Seat = {
  desk: Desk
  traces: Traces
  /** Nothing to use: it is there for what it does at the end. */
  ending: null
}
