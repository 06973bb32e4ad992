import type { CallFacts } from './failure.ts'

/** What was called lately, oldest first; in memory only, for the details and the support bundle. */
export type CallLog = {
  readonly record: (call: CallFacts) => void
  readonly calls: () => readonly CallFacts[]
}

const keptCalls = 100

export function createCallLog(): CallLog {
  let calls: readonly CallFacts[] = []
  return {
    record: (call) => {
      calls = [...calls, call].slice(-keptCalls)
    },
    calls: () => calls,
  }
}
