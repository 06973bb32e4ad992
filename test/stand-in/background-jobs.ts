import type { Clock } from './clock.ts'

/** What servers do after they have answered, at once or when the clock has come to it. */
export type BackgroundJobs = {
  enqueue(job: () => Promise<unknown>, delaySeconds?: number): void
  /** Starts what is due. Nothing can be seen of a job but by asking a server, so it is enough to call this before an answer. */
  startDue(): void
  /** Resolves when what is due is done. */
  idle(): Promise<void>
  /** How many wait for their time, and when the first of them is due, in milliseconds since 1970. */
  waiting(): { readonly count: number; readonly nextAt: number | null }
}

export function createBackgroundJobs(clock: Clock): BackgroundJobs {
  const running = new Set<Promise<unknown>>()
  let later: { readonly at: number; readonly job: () => Promise<unknown> }[] = []

  function start(job: () => Promise<unknown>): void {
    const run = Promise.resolve()
      .then(job)
      .catch(() => undefined)
    running.add(run)
    void run.then(() => running.delete(run))
  }

  function startDue(): void {
    if (later.length === 0) return
    const now = clock.now()
    const due = later.filter(({ at }) => at <= now)
    if (due.length === 0) return
    later = later.filter(({ at }) => at > now)
    for (const { job } of due) start(job)
  }

  return {
    enqueue(job, delaySeconds = 0) {
      if (delaySeconds === 0) start(job)
      else later.push({ at: clock.now() + delaySeconds * 1000, job })
    },
    startDue,
    async idle() {
      startDue()
      while (running.size > 0) {
        await Promise.all(running)
        startDue()
      }
    },
    waiting: () => ({ count: later.length, nextAt: later.length > 0 ? Math.min(...later.map(({ at }) => at)) : null }),
  }
}
