import type { Failure } from './failure.ts'

/** A call that failed in a way that may pass, and waits to be tried again. */
export type Pause = {
  readonly origin: string
  readonly failure: Failure
  /** Unix time. */
  readonly untilMs: number
}

/** The pauses under way, for the screen. */
export type Pauses = {
  /** The same array as long as nothing has changed. */
  readonly current: () => readonly Pause[]
  /** Calls back after each change; answers the function that stops it. */
  readonly onChange: (changed: () => void) => () => void
  /** Answers what to call at the end of the pause. */
  readonly add: (pause: Pause) => () => void
}

export function createPauses(): Pauses {
  let pauses: readonly Pause[] = []
  const listeners = new Set<() => void>()
  const become = (next: readonly Pause[]): void => {
    pauses = next
    for (const changed of listeners) changed()
  }
  return {
    current: () => pauses,
    onChange: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    add: (pause) => {
      become([...pauses, pause])
      return () => {
        become(pauses.filter((other) => other !== pause))
      }
    },
  }
}
