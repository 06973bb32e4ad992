/** What a step that runs tests has found so far; any other step counts only when it fails. */
export type Count = {
  readonly passed: number
  readonly failed: number
  /** Not run, because this computer lacks what it needs. */
  readonly skipped: number
  /** Why: one sentence for each reason. */
  readonly skippedBecause: readonly string[]
  /** How far it has come: `41 of 98`. */
  readonly progress: string
}

/** Tells the process that has started this one. Nobody hears it where a person has. */
export function tellCount(count: Count): void {
  process.send?.(count)
}

/** Only what `tellCount` sends comes by this way. */
export const isCount = (message: unknown): message is Count => typeof message === 'object' && message !== null && 'progress' in message
