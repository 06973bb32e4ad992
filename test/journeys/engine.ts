import type { Driver } from './driver.ts'

/** What the browser itself complains about: an error or a warning of its console, and where. */
export type Note = (text: string, place: string) => void

/** A browser for one journey: nothing is left of the one before. */
export type Sitting = { readonly driver: Driver; readonly leave: () => Promise<void> }

/** What the computer asks of every page. */
export type Wishes = {
  /** It shows colours of its own instead of the page's, and wants nothing to move. In Chromium and Firefox. */
  hasHighContrast: boolean
}

/** A program on this computer that shows pages. */
export type Engine = {
  readonly sit: (note: Note) => Promise<Sitting>
  /** Leaves no process. */
  readonly end: () => Promise<void>
}
