import type { BulkItem, BulkRun, BulkSnapshot, BulkState, ItemState } from '../domain/bulk-run.ts'
import { variable } from '../domain/observable.ts'

/**
 * What an error means for the run: the item failed, it was done before, it failed like others in a row (the server
 * seems to be down), GitLab wants a rest, or everything else would fail like this.
 */
export type Consequence =
  | { readonly name: 'failed' | 'done-before' | 'server-trouble' | 'halt' }
  | { readonly name: 'back-off'; readonly ms: number | null }

export type RunManyOptions<T> = {
  readonly items: readonly T[]
  readonly work: (item: T) => Promise<void>
  readonly judge: (error: unknown) => Consequence
  /** Whether it was done before, so that nothing needs to be asked. */
  readonly isDone?: (item: T) => boolean
}

/** GitLab's limits are shared with everybody behind the same address. */
const atOnce = 4

/** After a 429 that does not say for how long, one after the other while nothing succeeds. */
const restsMs = [10_000, 30_000, 60_000]

/** A rest of nothing, told again and again, would be a storm of requests. */
const shortestRestMs = 1_000

/** So many in a row without one success: asking on would only fill the list of failures. */
const troubleLimit = 2 * atOnce

/** Screens cannot show more, and a thousand results one by one would freeze them. */
const publishEveryMs = 500

/** Fewer give no pace to judge by. */
const minFinished = 4

/** Runs `work` for every item. Knows neither React nor what the work is. */
export function runMany<T>({ items, work, judge, isDone = () => false }: RunManyOptions<T>): BulkRun<T> {
  const rows = items.map((item, key): BulkItem<T> => ({
    key,
    item,
    state: isDone(item) ? { name: 'done', wasDone: true } : { name: 'waiting' },
  }))
  let queue = rows.flatMap(({ key, state: { name } }) => (name === 'waiting' ? [key] : []))
  const counts = { waiting: queue.length, running: 0, done: rows.length - queue.length, failed: 0, cancelled: 0 }
  let state: BulkState = { name: 'running' }
  let rests = 0
  let restUntilMs = 0
  let restError: unknown = null
  let troubles = 0
  let restTimer: ReturnType<typeof setTimeout> | undefined
  let publishTimer: ReturnType<typeof setTimeout> | undefined
  // The pace counts the time in which work was under way, and what was finished in it.
  const pace = { finished: 0, busyMs: 0, busySince: Date.now() }
  const shown = variable(look())

  function look(): BulkSnapshot<T> {
    const busyMs = pace.busyMs + (state.name === 'running' ? Date.now() - pace.busySince : 0)
    const left = counts.waiting + counts.running
    const secondsLeft = pace.finished < minFinished ? null : (left * busyMs) / pace.finished / 1000
    return { state, items: [...rows], counts: { ...counts }, secondsLeft }
  }

  function publish(): void {
    clearTimeout(publishTimer)
    publishTimer = undefined
    shown.set(look())
  }

  function set(index: number, next: ItemState): void {
    const row = rows[index]
    if (row === undefined) return
    counts[row.state.name] -= 1
    counts[next.name] += 1
    rows[index] = { ...row, state: next }
    publishTimer ??= setTimeout(publish, publishEveryMs)
  }

  function become(next: BulkState): void {
    clearTimeout(restTimer)
    if (state.name === 'running') pace.busyMs += Date.now() - pace.busySince
    pace.busySince = Date.now()
    state = next
    publish()
  }

  function goOn(): void {
    while (state.name === 'running' && counts.running < atOnce) {
      const index = queue.shift()
      if (index === undefined) break
      void run(index)
    }
    if (state.name !== 'ended' && counts.running === 0 && queue.length === 0) become({ name: 'ended' })
  }

  async function run(index: number): Promise<void> {
    const item = items[index]
    if (item === undefined) return
    set(index, { name: 'running' })
    try {
      await work(item)
      rests = 0
      troubles = 0
      finish(index, { name: 'done', wasDone: false })
    } catch (error) {
      take(index, error, judge(error))
    }
    goOn()
  }

  function finish(index: number, result: ItemState): void {
    pace.finished += 1
    set(index, result)
  }

  function take(index: number, error: unknown, consequence: Consequence): void {
    switch (consequence.name) {
      case 'done-before':
        finish(index, { name: 'done', wasDone: true })
        return
      case 'failed':
        finish(index, { name: 'failed', error })
        return
      case 'server-trouble':
        troubles += 1
        finish(index, { name: 'failed', error })
        if (troubles >= troubleLimit && state.name === 'running' && queue.length > 0) become({ name: 'halted', error })
        return
      case 'back-off': {
        putBack(index)
        // What was under way with the first is refused like it: that is one rest.
        if (Date.now() < restUntilMs) return
        const toldMs = consequence.ms ?? restsMs[Math.min(rests, restsMs.length - 1)] ?? 0
        restUntilMs = Date.now() + Math.max(toldMs, shortestRestMs)
        restError = error
        rests += 1
        if (state.name === 'running') begin()
        return
      }
      case 'halt':
        putBack(index)
        // The first reason stays: what was under way with it fails the same way.
        if (state.name === 'running' || state.name === 'backing-off') become({ name: 'halted', error })
        return
      default:
        consequence satisfies never
    }
  }

  function putBack(index: number): void {
    if (state.name === 'ended') {
      set(index, { name: 'cancelled' })
      return
    }
    queue.unshift(index)
    set(index, { name: 'waiting' })
  }

  /** Goes on, after what is left of the rest that GitLab wants. */
  function begin(): void {
    troubles = 0
    const restMs = restUntilMs - Date.now()
    become(restMs > 0 ? { name: 'backing-off', untilMs: restUntilMs, error: restError } : { name: 'running' })
    if (restMs > 0) restTimer = setTimeout(begin, restMs)
    goOn()
  }

  goOn()
  publish()
  return {
    current: shown.current,
    subscribe: shown.subscribe,
    pause: () => {
      if (state.name === 'running' || state.name === 'backing-off') become({ name: 'paused' })
    },
    resume: () => {
      if (state.name === 'paused' || state.name === 'halted') begin()
    },
    cancel: () => {
      for (const index of queue) set(index, { name: 'cancelled' })
      queue = []
      become({ name: 'ended' })
    },
    retry: () => {
      queue = rows.flatMap(({ key, state: { name } }) => (name === 'failed' || name === 'cancelled' ? [key] : [])).concat(queue)
      for (const index of queue) set(index, { name: 'waiting' })
      Object.assign(pace, { finished: 0, busyMs: 0 })
      begin()
    },
  }
}
