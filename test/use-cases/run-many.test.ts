import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runMany, type Consequence } from '../../src/use-cases/run-many.ts'

type Reply = { readonly resolve: () => void; readonly reject: (error: Error) => void }

/** A server that answers when the test says so, with an error that carries the verdict. */
function server() {
  const underWay = new Map<string, Reply>()
  const asked: string[] = []
  let peak = 0
  return {
    underWay: () => [...underWay.keys()],
    asked,
    peak: () => peak,
    work: (item: string): Promise<void> => {
      asked.push(item)
      return new Promise((resolve, reject) => {
        underWay.set(item, { resolve, reject })
        peak = Math.max(peak, underWay.size)
      })
    },
    reply(item = '', verdict?: Consequence): void {
      const reply = underWay.get(item)
      if (!reply) throw new Error(`${item} is not under way`)
      underWay.delete(item)
      if (verdict) reply.reject(new Error('refused', { cause: verdict }))
      else reply.resolve()
    },
    /** And some time later. */
    async answer(item: string, verdict?: Consequence): Promise<void> {
      this.reply(item, verdict)
      await vi.advanceTimersByTimeAsync(500)
    },
    async answerAll(): Promise<void> {
      while (underWay.size > 0) for (const item of [...underWay.keys()]) await this.answer(item)
    },
  }
}

const items = (count: number) => Array.from({ length: count }, (_, index) => `group-${String(index + 1)}`)

function start(count: number) {
  const gitlab = server()
  const run = runMany({ items: items(count), work: gitlab.work, judge: (error) => (error as Error).cause as Consequence })
  return { gitlab, run, states: () => run.current().items.map(({ state }) => state.name) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a run', () => {
  it('has four under way at most, in order, and ends with the last', async () => {
    const { gitlab, run } = start(10)
    expect(gitlab.underWay()).toEqual(items(4))
    await gitlab.answer('group-2')
    expect(gitlab.underWay()).toEqual(['group-1', 'group-3', 'group-4', 'group-5'])
    await gitlab.answerAll()
    expect(run.current()).toMatchObject({ state: { name: 'ended' }, counts: { done: 10, waiting: 0, running: 0 } })
    expect(gitlab.peak()).toBe(4)
  })

  it('goes on after a failure, and ends with it in the list', async () => {
    const { gitlab, run, states } = start(3)
    await gitlab.answer('group-1', { name: 'failed' })
    await gitlab.answer('group-2', { name: 'done-before' })
    await gitlab.answerAll()
    expect(states()).toEqual(['failed', 'done', 'done'])
    expect(run.current().items[1]?.state).toEqual({ name: 'done', wasDone: true })
  })

  it('of nothing has ended', () => {
    expect(start(0).run.current().state.name).toBe('ended')
  })

  it('pauses: what is under way ends, nothing begins until it is resumed', async () => {
    const { gitlab, run } = start(6)
    run.pause()
    await gitlab.answerAll()
    expect(run.current()).toMatchObject({ state: { name: 'paused' }, counts: { done: 4, waiting: 2 } })
    run.resume()
    expect(gitlab.underWay()).toEqual(['group-5', 'group-6'])
  })

  it('is cancelled: what is under way ends, the rest is left out, and can be done later', async () => {
    const { gitlab, run, states } = start(6)
    run.cancel()
    expect(run.current()).toMatchObject({ state: { name: 'ended' }, counts: { running: 4, cancelled: 2 } })
    await gitlab.answerAll()
    expect(states()).toEqual(['done', 'done', 'done', 'done', 'cancelled', 'cancelled'])
    expect(gitlab.asked).toHaveLength(4)
    run.retry()
    await gitlab.answerAll()
    expect(run.current().counts.done).toBe(6)
  })

  it('retries what failed, and only that', async () => {
    const { gitlab, run } = start(5)
    await gitlab.answer('group-3', { name: 'failed' })
    await gitlab.answerAll()
    run.retry()
    expect(gitlab.underWay()).toEqual(['group-3'])
    await gitlab.answerAll()
    expect(run.current()).toMatchObject({ state: { name: 'ended' }, counts: { done: 5, failed: 0 } })
  })
})

describe('when GitLab asks to slow down', () => {
  it('the whole run waits as told, loses nothing and goes on by itself', async () => {
    const { gitlab, run } = start(6)
    await gitlab.answer('group-1', { name: 'back-off', ms: 7_000 })
    await gitlab.answer('group-2')
    expect(run.current().state.name).toBe('backing-off')
    expect(gitlab.underWay()).toEqual(['group-3', 'group-4'])
    await vi.advanceTimersByTimeAsync(7_000)
    expect(run.current().state.name).toBe('running')
    await gitlab.answerAll()
    expect(run.current().counts.done).toBe(6)
    expect(gitlab.asked.filter((item) => item === 'group-1')).toHaveLength(2)
  })

  it('and does not say for how long, the rests grow until something succeeds', async () => {
    const { gitlab, run } = start(1)
    const rest = () => {
      const { state } = run.current()
      return state.name === 'backing-off' ? Math.round((state.untilMs - Date.now()) / 1000) * 1000 : null
    }
    const rests: (number | null)[] = []
    for (let time = 0; time < 4; time++) {
      await gitlab.answer('group-1', { name: 'back-off', ms: null })
      rests.push(rest())
      await vi.advanceTimersByTimeAsync(60_000)
    }
    expect(rests).toEqual([10_000, 30_000, 60_000, 60_000])
  })

  it('a person can stop the waiting', async () => {
    const { gitlab, run } = start(2)
    await gitlab.answer('group-1', { name: 'back-off', ms: 50_000 })
    run.pause()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(run.current().state.name).toBe('paused')
    run.resume()
    expect(gitlab.underWay()).toContain('group-1')
  })

  it('the rest of the waiting stays, also after a pause and for a retry', async () => {
    const { gitlab, run } = start(1)
    await gitlab.answer('group-1', { name: 'back-off', ms: 50_000 })
    run.pause()
    run.resume()
    expect(run.current().state.name).toBe('backing-off')
    expect(gitlab.underWay()).toEqual([])
    run.cancel()
    run.retry()
    expect(run.current().state.name).toBe('backing-off')
    await vi.advanceTimersByTimeAsync(50_000)
    expect(gitlab.underWay()).toEqual(['group-1'])
    await gitlab.answer('group-1')
    expect(run.current().state.name).toBe('ended')
  })

  it('while it is paused, it waits when it is resumed', async () => {
    const { gitlab, run } = start(2)
    run.pause()
    await gitlab.answer('group-1', { name: 'back-off', ms: 50_000 })
    expect(run.current().state.name).toBe('paused')
    run.resume()
    expect(run.current().state.name).toBe('backing-off')
    await vi.advanceTimersByTimeAsync(50_000)
    await gitlab.answerAll()
    expect(run.current().counts.done).toBe(2)
  })
})

describe('when something is wrong that concerns all', () => {
  it('the run halts at the first failure and goes on where it stopped', async () => {
    const { gitlab, run } = start(8)
    for (const item of items(4)) await gitlab.answer(item, { name: 'halt' })
    expect(run.current()).toMatchObject({
      state: { name: 'halted', error: { cause: { name: 'halt' } } },
      counts: { waiting: 8, failed: 0 },
    })
    expect(gitlab.asked).toHaveLength(4)
    run.resume()
    await gitlab.answerAll()
    expect(run.current().counts.done).toBe(8)
  })

  it('as when the server is down: after eight failures in a row, none succeeding', async () => {
    const { gitlab, run } = start(20)
    const trouble: Consequence = { name: 'server-trouble' }
    for (const item of items(7)) await gitlab.answer(item, trouble)
    await gitlab.answer('group-8')
    for (const item of items(16).slice(8)) await gitlab.answer(item, trouble)
    expect(run.current()).toMatchObject({ state: { name: 'halted' }, counts: { done: 1, failed: 15, running: 3, waiting: 1 } })
  })
})

describe('what is shown', () => {
  it('changes twice a second at most, and is the same object in between', async () => {
    const { gitlab, run } = start(600)
    let changes = 0
    run.subscribe(() => (changes += 1))
    const before = run.current()
    for (let ms = 0; ms < 499; ms += 1) {
      gitlab.reply(gitlab.underWay()[0])
      await vi.advanceTimersByTimeAsync(1)
    }
    expect(run.current()).toBe(before)
    expect(changes).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(changes).toBe(1)
    expect(run.current()).not.toBe(before)
    // Rows that did not change are the same objects, so that they need no new rendering.
    expect(run.current().items[599]).toBe(before.items[599])
  })

  it('tells the time left by the pace of the work, without its pauses', async () => {
    const { gitlab, run } = start(40)
    expect(run.current().secondsLeft).toBeNull()
    for (const item of items(10)) await gitlab.answer(item)
    // 500 ms each.
    expect(run.current().secondsLeft).toBeCloseTo(30 * 0.5, 0)
    run.pause()
    await vi.advanceTimersByTimeAsync(3_600_000)
    run.resume()
    expect(run.current().secondsLeft).toBeCloseTo(30 * 0.5, 0)
  })
})
