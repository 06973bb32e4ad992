import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Group } from '../../src/domain/group.ts'
import { rememberLinks, type RememberedLinks } from '../../src/domain/link-history.ts'
import { matchGroups, pairsIn, type GroupDirectory } from '../../src/domain/match-groups.ts'
import type { LinkedGroups, Subscription } from '../../src/domain/subscription.ts'
import { aGroup, aSubscription } from './a-group.ts'

const named = (id: string, groupFullName: string): Subscription => aSubscription({ id, groupFullName })

const list = (subscriptions: readonly Subscription[], groupIds: readonly number[]): LinkedGroups => ({
  subscriptions,
  oddCount: 0,
  groupIds: new Set(groupIds),
  isSiteKnown: true,
})

/** What GitLab tells of the groups; those of `hidden` it does not show. */
const directory = (groups: readonly Group[], hidden: readonly number[] = []): GroupDirectory =>
  new Map([...groups.map((group) => [group.id, group] as const), ...hidden.map((id) => [id, null] as const)])

const told = (...lists: readonly LinkedGroups[]): RememberedLinks => {
  const [last] = lists.reduce<RememberedLinks[]>((before, next) => [rememberLinks(before[0], next)], [])
  if (!last) throw new Error('No list was told')
  return last
}

/** As `{ '1': 8 }` for a known group, and the state in words for the others. */
const outcome = ({ history }: RememberedLinks, groups: GroupDirectory) =>
  Object.fromEntries([...matchGroups(history, groups)].map(([id, match]) => [id, match.state === 'known' ? match.group.id : match.state]))

const designs = [aGroup({ id: 7, fullName: 'Design' }), aGroup({ id: 8, fullName: 'Design' })]

describe('a subscription is about the group', () => {
  it('that alone bears its name, also while others are not known yet', () => {
    const links = told(list([named('1', 'Acme'), named('2', 'Acme / Web')], [7, 8]))
    expect(outcome(links, directory([aGroup({ id: 8, fullName: 'Acme' })]))).toEqual({ 1: 8, 2: 'unknown' })
  })

  it('whose picture it shows', () => {
    const pictured = { groupFullName: 'Design', groupAvatarUrl: 'https://gitlab.com/uploads/-/system/group/avatar/8/a.png' }
    const links = told(list([aSubscription({ id: '1', ...pictured }), named('2', 'Design')], [7, 8]))
    expect(outcome(links, directory(designs))).toEqual({ 1: 8, 2: 7 })
  })

  it('that alone of its namesakes has this description', () => {
    const old = aGroup({ id: 8, fullName: 'Design', description: 'The old one' })
    const subscription = aSubscription({ id: '2', groupFullName: 'Design', groupDescription: 'The old one' })
    const links = told(list([named('1', 'Design'), subscription], [7, 8]))
    expect(outcome(links, directory([aGroup({ id: 7, fullName: 'Design' }), old]))).toEqual({ 1: 7, 2: 8 })
  })

  it('that appeared together with it', () => {
    const links = told(list([named('1', 'Design')], [7]), list([named('1', 'Design'), named('2', 'Design')], [7, 8]))
    expect(outcome(links, directory(designs))).toEqual({ 1: 7, 2: 8 })
  })

  it('that is left over on both sides, when it was renamed after the list was told', () => {
    const links = told(list([named('1', 'Acme'), named('2', 'Old')], [7, 8]))
    const groups = [aGroup({ id: 7, fullName: 'Acme' }), aGroup({ id: 8, fullName: 'New' })]
    expect(outcome(links, directory(groups))).toEqual({ 1: 7, 2: 8 })
  })

  it('that it was before, whatever the two are called now', () => {
    const first = told(list([named('1', 'Acme'), named('2', 'Beta')], [7, 8]))
    const groups = directory([aGroup({ id: 7, fullName: 'Acme' }), aGroup({ id: 8, fullName: 'Beta' })])
    const pairs = pairsIn(matchGroups(first.history, groups))
    const swapped = rememberLinks(first, list([named('1', 'Beta'), named('2', 'Acme')], [7, 8]), pairs)
    expect(outcome(swapped, groups)).toEqual({ 1: 7, 2: 8 })
  })
})

describe('nobody knows which group it is', () => {
  it('where namesakes came together and differ in nothing', () => {
    const links = told(list([named('1', 'Design'), named('2', 'Design')], [7, 8]))
    expect(outcome(links, directory(designs))).toEqual({ 1: 'one-of', 2: 'one-of' })
  })

  it('where the user sees one of two namesakes', () => {
    const links = told(list([named('1', 'Design'), named('2', 'Design')], [7, 8]))
    expect(outcome(links, directory(designs.slice(0, 1)))).toEqual({ 1: 'unknown', 2: 'unknown' })
    expect(outcome(links, directory(designs.slice(0, 1), [8]))).toEqual({ 1: 'one-of', 2: 'one-of' })
  })

  it('where this page has unlinked a namesake and GitLab’s list is still the one before', () => {
    const links = told(list([named('1', 'Design'), named('2', 'Design')], [7, 8]))
    const shown = { ...links, subscriptions: links.subscriptions.slice(1) }
    expect(outcome(shown, directory(designs))['2']).toBe('one-of')
  })

  it('where GitLab does not tell the ids', () => {
    const links = told({ subscriptions: [named('1', 'Acme')], oddCount: 0, groupIds: null, isSiteKnown: true })
    expect(outcome(links, directory([aGroup({ id: 7, fullName: 'Acme' })]))).toEqual({ 1: 'unknown' })
  })
})

describe('a group that the user cannot see', () => {
  it('is told apart from one that was not asked for yet', () => {
    const links = told(list([named('1', 'Acme'), named('2', 'Secret')], [7, 8]))
    const acme = aGroup({ id: 7, fullName: 'Acme' })
    expect(outcome(links, directory([acme]))).toEqual({ 1: 7, 2: 'unknown' })
    expect(outcome(links, directory([acme], [8]))).toEqual({ 1: 7, 2: 'hidden' })
  })

  it('may be one of several', () => {
    const links = told(list([named('1', 'Secret'), named('2', 'Hush')], [7, 8]))
    expect(outcome(links, directory([], [7, 8]))).toEqual({ 1: 'hidden', 2: 'hidden' })
  })
})

it('whatever GitLab shows: no two subscriptions get one group, and none gets a wrong one', () => {
  const names = fc.constantFrom('Acme', 'Design', '__proto__', 'Acme / Web', '')
  const link = fc.record({ name: names, description: fc.constantFrom('', 'old'), isSeen: fc.boolean(), isLater: fc.boolean() })
  fc.assert(
    fc.property(fc.array(link, { maxLength: 8 }), (links) => {
      const subscriptions = links.map(({ name, description }, index) =>
        aSubscription({ id: String(index), groupFullName: name, groupDescription: description }),
      )
      const groups = links.map(({ name, description }, index) => aGroup({ id: index, fullName: name, description }))
      const first = links.flatMap(({ isLater }, index) => (isLater ? [] : [index]))
      // The ids in another order than the subscriptions: nothing may be read out of that.
      const ids = links.map((_, index) => index).toReversed()
      const { history } = told(
        list(
          subscriptions.filter((_, index) => first.includes(index)),
          ids.filter((id) => first.includes(id)),
        ),
        list(subscriptions, ids),
      )
      const seen = groups.filter(({ id }) => links[id]?.isSeen)
      const hidden = groups.filter(({ id }) => !links[id]?.isSeen).map(({ id }) => id)
      for (const known of [directory(seen), directory(seen, hidden)]) {
        for (const [id, match] of matchGroups(history, known)) {
          if (match.state === 'known') expect(String(match.group.id)).toBe(id)
          if (match.state === 'hidden') expect(links[Number(id)]?.isSeen).toBe(false)
          if (match.state === 'one-of') expect(match.groups.every(({ fullName }) => fullName === links[Number(id)]?.name)).toBe(true)
        }
      }
    }),
  )
})
