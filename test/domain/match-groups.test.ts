import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Group } from '../../src/domain/group.ts'
import { matchGroups } from '../../src/domain/match-groups.ts'
import type { Subscription } from '../../src/domain/subscription.ts'

const group = (id: number, fullName: string): Group => ({
  id,
  name: fullName,
  fullName,
  fullPath: `path-${String(id)}`,
  webUrl: null,
  avatarUrl: null,
  description: '',
  parentId: null,
  visibility: 'private',
})

const subscription = (id: string, groupFullName: string): Subscription => ({
  id,
  groupName: groupFullName,
  groupFullName,
  groupAvatarUrl: null,
  createdAt: null,
})

const pairs = (matches: ReadonlyMap<string, Group>) => [...matches].map(([id, { id: groupId }]) => [id, groupId])

describe('a subscription is about the group', () => {
  it('that alone has its name', () => {
    const matches = matchGroups([subscription('1', 'Acme'), subscription('2', 'Acme / Web')], [group(7, 'Acme / Web'), group(8, 'Acme')])
    expect(pairs(matches)).toEqual([['1', 8], ['2', 7]])
  })

  it('of nobody knows which, where two have its name', () => {
    expect(pairs(matchGroups([subscription('1', 'Design')], [group(7, 'Design'), group(8, 'Design')]))).toEqual([])
    // The user sees one of the two groups that are linked.
    expect(pairs(matchGroups([subscription('1', 'Design'), subscription('2', 'Design')], [group(7, 'Design')]))).toEqual([])
  })

  it('of none that is seen', () => {
    expect(pairs(matchGroups([subscription('1', 'Acme')], [group(7, 'Other')]))).toEqual([])
  })
})

it('no two subscriptions ever get the same group, and none gets one of another name', () => {
  const names = fc.constantFrom('Acme', 'Design', '__proto__', 'Acme / Web', '')
  fc.assert(
    fc.property(fc.array(names), fc.array(names), (linked, seen) => {
      const subscriptions = linked.map((name, index) => subscription(String(index), name))
      const matches = matchGroups(subscriptions, seen.map((name, index) => group(index, name)))
      expect(new Set([...matches.values()].map(({ id }) => id)).size).toBe(matches.size)
      for (const [id, { fullName }] of matches) expect(linked[Number(id)]).toBe(fullName)
    }),
  )
})
