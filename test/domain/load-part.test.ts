import { expect, it, onTestFinished, vi } from 'vitest'
import { lazyPart } from '../../src/domain/load-part.ts'
import { failureOf } from '../adapters/failure-of.ts'

it('a part is loaded when it is asked for, and once', async () => {
  const load = vi.fn(() => Promise.resolve('part'))
  const part = lazyPart(load)
  expect(load).not.toHaveBeenCalled()
  expect(await Promise.all([part(), part()])).toEqual(['part', 'part'])
  await part()
  expect(load).toHaveBeenCalledOnce()
})

it('a part that is missing is named, and loaded by the next who asks', async () => {
  const load = vi.fn<() => Promise<string>>()
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
  load.mockResolvedValueOnce('part')
  const part = lazyPart(load)
  expect(await failureOf(part())).toEqual({ kind: 'page-part-missing' })
  expect(await part()).toBe('part')
})

it('a part that does not come in time is named, and taken where it comes late', async () => {
  let come = (_part: string): void => undefined
  const load = () => new Promise<string>((resolve) => (come = resolve))
  const part = lazyPart(load, 0.02)
  expect(await failureOf(part())).toEqual({ kind: 'page-part-missing' })
  const again = part()
  come('part')
  expect(await again).toBe('part')
  expect(part.current()).toBe('part')
})

it('without a limit of its own a part has twenty seconds', () => {
  const limits: number[] = []
  const asked = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    limits.push(ms)
    return new AbortController().signal
  })
  onTestFinished(() => {
    asked.mockRestore()
  })
  void lazyPart(() => Promise.resolve('part'))()
  expect(limits).toEqual([20_000])
})
