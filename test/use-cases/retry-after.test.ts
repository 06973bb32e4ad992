import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createHttp } from '../../src/http/create-http.ts'
import { judgeFailure } from '../../src/use-cases/judge-failure.ts'
import { runMany } from '../../src/use-cases/run-many.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const value = fc.oneof(
  fc.constantFrom(
    '999999999',
    '9e12',
    '-1',
    '0',
    '000',
    '1.5',
    'Infinity',
    'NaN',
    'Wed, 21 Oct 2099 07:28:00 GMT',
    '2147484',
    '3600',
    '3601',
  ),
  fc.bigInt({ min: 0n }).map(String),
  fc.nat().map((count) => '9'.repeat(count % 500)),
  fc.string().map((text) => text.replace(/[^\x20-\x7e]/g, '').trim()),
)

it('whatever a server says of when to come back, a run keeps no timer busy, and its times are times', async () => {
  await fc.assert(
    fc.asyncProperty(value, async (retryAfter) => {
      const fetch = () => Promise.resolve(new Response('Retry later\n', { status: 429, headers: { 'Retry-After': retryAfter } }))
      const http = createHttp({ fetch, isOnline: () => true, pause: () => Promise.resolve() })
      const timers = vi.spyOn(globalThis, 'setTimeout')
      const url = new URL('https://gitlab.example.org/api')
      const run = runMany({
        items: ['one', 'two', 'three', 'four', 'five'],
        work: () => http.requestJson({ method: 'POST', url, parse: () => undefined }),
        judge: judgeFailure,
      })
      for (let second = 0; second < 5; second += 1) {
        timers.mockClear()
        await vi.advanceTimersByTimeAsync(1_000)
        const { state } = run.current()
        expect(timers.mock.calls.length).toBeLessThan(10)
        expect(['backing-off', 'halted']).toContain(state.name)
        if (state.name === 'backing-off') expect(new Date(state.untilMs).toISOString()).not.toBe('')
      }
      run.cancel()
      timers.mockRestore()
    }),
    { numRuns: 200 },
  )
})
