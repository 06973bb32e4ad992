/** Where nobody watches, a line so often shows that something is going on. */
const lineEveryMs = 10_000

export type Progress = {
  /** `how` may be empty, where it is not known how far the step has come. */
  set(step: string, how: string): void
  remove(step: string): void
  /** A line that stays. */
  say(text: string): void
  end(): void
}

/** Says which steps are under way: in one line that is written over, or, in a log, a line now and then. */
export function createProgress(output: NodeJS.WriteStream = process.stdout): Progress {
  const underWay = new Map<string, string>()
  const start = performance.now()
  const line = (): string => {
    const steps = [...underWay].map(([step, how]) => (how === '' ? step : `${step} ${how}`))
    return `… ${steps.join(' · ')} (${((performance.now() - start) / 1000).toFixed(0)} s)`
  }
  const clear = (): void => {
    if (output.isTTY) output.write('\r\x1b[K')
  }
  const draw = (): void => {
    if (underWay.size === 0) return
    clear()
    // A line that wraps is not written over.
    output.write(output.isTTY ? line().slice(0, output.columns - 1) : `${line()}\n`)
  }
  const timer = setInterval(draw, output.isTTY ? 250 : lineEveryMs)
  return {
    set: (step, how) => {
      underWay.set(step, how)
    },
    remove: (step) => {
      underWay.delete(step)
      clear()
    },
    say: (text) => {
      clear()
      output.write(`${text}\n`)
    },
    end: () => {
      clearInterval(timer)
      clear()
    },
  }
}
