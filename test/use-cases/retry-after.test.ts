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
      let calls = 0
      let pauses = 0
      let draws = 0
      const fetch = () => {
        calls += 1
        return Promise.resolve(new Response('Retry later\n', { status: 429, headers: { 'Retry-After': retryAfter } }))
      }
      const onPause = () => {
        pauses += 1
        return () => undefined
      }
      const http = createHttp({ fetch, isOnline: () => true, onPause })
      const url = new URL('https://gitlab.example.org/api')
      const run = runMany({
        items: ['one', 'two', 'three', 'four', 'five'],
        work: () => http.requestJson({ method: 'POST', url, parse: () => undefined }),
        judge: judgeFailure,
      })
      run.subscribe(() => {
        draws += 1
      })
      for (let second = 0; second < 5; second += 1) {
        calls = 0
        pauses = 0
        draws = 0
        await vi.advanceTimersByTimeAsync(1_000)
        const { state } = run.current()
        expect(Math.max(calls, pauses, draws), 'in a second').toBeLessThan(10)
        expect(['running', 'backing-off', 'halted']).toContain(state.name)
        if (state.name === 'backing-off') expect(new Date(state.untilMs).toISOString()).not.toBe('')
      }
      run.cancel()
    }),
    { numRuns: 200 },
  )
})
