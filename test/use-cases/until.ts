import type { BulkRun, BulkSnapshot } from '../../src/domain/bulk-run.ts'
import type { Observable } from '../../src/domain/observable.ts'

/** Resolves as soon as the observable holds a value of this kind. */
export const until = <T>(observable: Observable<T>, isSo: (value: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    const look = (): void => {
      const value = observable.current()
      if (!isSo(value)) return
      stop()
      resolve(value)
    }
    const stop = observable.subscribe(look)
    look()
  })

/** Resolves when the run has ended or halted, and nothing is under way. */
export const settled = <T>(run: BulkRun<T>): Promise<BulkSnapshot<T>> =>
  until(run, ({ state, counts }) => (state.name === 'ended' || state.name === 'halted') && counts.running === 0)
