import { expect, it } from 'vitest'
import { idsStillLinked, rememberLinks } from '../../src/domain/link-history.ts'
import type { LinkedGroups } from '../../src/domain/subscription.ts'
import { aSubscription } from './a-group.ts'

const list = (links: Readonly<Record<string, string>>, groupIds: readonly number[]): LinkedGroups => ({
  subscriptions: Object.entries(links).map(([id, groupFullName]) => aSubscription({ id, groupFullName })),
  oddCount: 0,
  groupIds: new Set(groupIds),
  isSiteKnown: true,
})

it('where GitLab tells no ids, what this page linked stays linked while a link of that name is listed', () => {
  const nameOf = (id: number) => ({ 7: 'Acme', 8: 'Atlas', 9: 'Atlas' })[id]
  const shown = rememberLinks(undefined, list({ 1: 'Acme', 2: 'Atlas' }, [7, 8]))
  const told = (links: Readonly<Record<string, string>>) => ({ ...list(links, []), groupIds: null })
  expect(idsStillLinked(shown, told({ 1: 'Acme', 2: 'Atlas' }), nameOf)).toEqual(new Set([7, 8]))
  expect(idsStillLinked(shown, told({ 1: 'Acme' }), nameOf)).toEqual(new Set([7]))
  expect(idsStillLinked(shown, told({}), nameOf)).toBeNull()
  expect(idsStillLinked(undefined, told({ 1: 'Acme' }), nameOf)).toBeNull()
  // Two of one name, one of them gone: nobody knows which.
  const namesakes = rememberLinks(undefined, list({ 2: 'Atlas', 3: 'Atlas' }, [8, 9]))
  expect(idsStillLinked(namesakes, told({ 2: 'Atlas' }), nameOf)).toBeNull()
})

it('a group that is called otherwise later on is remembered by its first name', () => {
  const first = rememberLinks(undefined, list({ 1: 'Acme / Old' }, [7]))
  const second = rememberLinks(first, list({ 1: 'Acme / New' }, [7]))
  const third = rememberLinks(second, list({ 1: 'Acme / Newest' }, [7]))
  expect(third.subscriptions[0]?.groupFullName).toBe('Acme / Newest')
  expect(third.history.formerNames.get('1')).toBe('Acme / Old')
  const back = rememberLinks(third, list({ 1: 'Acme / Old' }, [7]))
  expect(back.history.formerNames.size).toBe(0)
  expect(rememberLinks(back, list({ 1: 'Acme / New' }, [7])).history.formerNames.get('1')).toBe('Acme / Old')
})

it('a link that goes away by itself is noted, one that this page took away is not', () => {
  const first = rememberLinks(undefined, list({ 1: 'Acme', 2: 'Beta', 3: 'Gamma' }, [7, 8, 9]))
  const unlinkedHere = { ...first, subscriptions: first.subscriptions.filter(({ id }) => id !== '1') }
  const { history } = rememberLinks(unlinkedHere, list({ 3: 'Gamma' }, [9]))
  expect(history.gone.map(({ groupFullName }) => groupFullName)).toEqual(['Beta'])
})

it('what appears together is told apart from what was there', () => {
  const first = rememberLinks(undefined, list({ 1: 'Acme' }, [7]))
  const { history } = rememberLinks(first, list({ 1: 'Acme', 2: 'Beta' }, [7, 8]))
  expect(history.subscriptionBatches.get('2')).toBe(history.groupBatches.get(8))
  expect(history.subscriptionBatches.get('1')).toBe(history.groupBatches.get(7))
  expect(history.subscriptionBatches.get('1')).not.toBe(history.subscriptionBatches.get('2'))
})

it('numbers that do not agree prove nothing: a group that was unlinked and linked again between two lists', () => {
  const first = rememberLinks(undefined, list({ 1: 'Acme', 2: 'Beta' }, [7, 8]))
  const { history } = rememberLinks(first, list({ 2: 'Beta', 3: 'Acme' }, [7, 8]))
  const ofSubscriptions = ['2', '3'].map((id) => history.subscriptionBatches.get(id) ?? 0)
  const ofGroups = [7, 8].map((id) => history.groupBatches.get(id) ?? 0)
  expect(new Set([...ofSubscriptions, ...ofGroups]).size).toBe(1)
})
