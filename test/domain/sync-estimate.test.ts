import { describe, expect, it } from 'vitest'
import { isYoung, minutesOfSyncLeft } from '../../src/domain/sync-estimate.ts'

const linkedAt = new Date('2026-01-01T10:00:00Z')
const after = (minutes: number): Date => new Date(linkedAt.getTime() + minutes * 60_000)

describe('minutes of the first sync that are left', () => {
  it.each([
    [0, 0, 0],
    [1, 0, 1],
    [20, 0, 1],
    [21, 0, 2],
    [47, 0, 3],
    [47, 0.5, 3],
    [47, 2, 1],
    [47, 3, 0],
    [47, 500, 0],
    [10_000, 0, 500],
    [null, 0, 500],
  ])('with %s projects after %s minutes: %s', (projects, minutes, left) => {
    expect(minutesOfSyncLeft(projects, linkedAt, after(minutes))).toBe(left)
  })

  it('are never more than the whole, also where the server’s clock is ahead', () => {
    expect(minutesOfSyncLeft(20, linkedAt, after(-2))).toBe(1)
  })
})

it('a link is young for as long as the largest group that GitLab counts may take', () => {
  expect(isYoung(linkedAt, after(499))).toBe(true)
  expect(isYoung(linkedAt, after(500))).toBe(false)
})
