import type { Observable } from './observable.ts'

/** What became of one item. */
export type ItemState =
  | { readonly name: 'waiting' | 'running' | 'cancelled' }
  /** `wasDone`: it had been done before, by whomever. */
  | { readonly name: 'done'; readonly wasDone: boolean }
  | { readonly name: 'failed'; readonly error: unknown }

/** `key`: its place among the items as they were given. */
export type BulkItem<T> = { readonly key: number; readonly item: T; readonly state: ItemState }

export type BulkState =
  | { readonly name: 'running' | 'paused' | 'ended' }
  /** GitLab asked to slow down, or takes no changes for now; goes on by itself. */
  | { readonly name: 'backing-off'; readonly untilMs: number; readonly error: unknown }
  /** What failed would fail for all the rest: goes on when that is mended and `resume` is called. */
  | { readonly name: 'halted'; readonly error: unknown }

export type BulkSnapshot<T> = {
  readonly state: BulkState
  /** In the order in which they were given. */
  readonly items: readonly BulkItem<T>[]
  readonly counts: Readonly<Record<ItemState['name'], number>>
  /** By the pace so far; null while there is none to judge by. */
  readonly secondsLeft: number | null
}

/**
 * Many calls of one kind, a few at a time. Goes on by itself from the start; nothing in it rejects. What it shows
 * changes a few times a second at most.
 */
export type BulkRun<T> = Observable<BulkSnapshot<T>> & {
  /** What is under way still ends: a link that was sent cannot be called back. */
  readonly pause: () => void
  readonly resume: () => void
  /** Leaves out what has not begun. */
  readonly cancel: () => void
  /** Once more for what failed or was left out. */
  readonly retry: () => void
}

/** Something of it is still to come: closing the screen would stop it. */
export const isUnfinished = ({ state, counts }: BulkSnapshot<unknown>): boolean => state.name !== 'ended' || counts.running > 0
