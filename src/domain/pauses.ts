import type { Failure } from './failure.ts'
import { variable, type Observable } from './observable.ts'

/** A call that failed in a way that may pass, and waits to be tried again. */
export type Pause = {
  readonly origin: string
  readonly failure: Failure
  /** Unix time. */
  readonly untilMs: number
}

/** The pauses under way, for the screen. */
export type Pauses = Observable<readonly Pause[]> & {
  /** Answers what to call at the end of the pause. */
  readonly add: (pause: Pause) => () => void
}

export function createPauses(): Pauses {
  const pauses = variable<readonly Pause[]>([])
  return {
    ...pauses,
    add: (pause) => {
      pauses.set([...pauses.current(), pause])
      return () => {
        pauses.set(pauses.current().filter((other) => other !== pause))
      }
    },
  }
}
