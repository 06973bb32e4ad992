import { describe, expect, it } from 'vitest'
import { coveredAmong, linkedTree } from '../../src/domain/linked-tree.ts'
import { aGroup } from './a-group.ts'

const paths = (...fullPaths: readonly string[]) => fullPaths.map((fullPath, id) => aGroup({ id, fullPath }))

describe('a group is covered', () => {
  const { coveredBy } = linkedTree(paths('acme', 'acme/web/shop', 'Other'))

  it.each([
    ['acme/web', 'acme'],
    ['acme/web/shop/cart', 'acme/web/shop'],
    ['acme/a/b/c/d/e', 'acme'],
    ['ACME/Web', 'acme'],
    ['other/x', 'Other'],
  ])('%s by the nearest linked group above, %s', (fullPath, by) => {
    expect(coveredBy(fullPath)?.fullPath).toBe(by)
  })

  it.each(['acme', 'acme-two/web', 'web', ''])('not: %s', (fullPath) => {
    expect(coveredBy(fullPath)).toBeNull()
  })
})

it('the linked groups below are those whose path goes on with a slash', () => {
  const { linkedBelow } = linkedTree(paths('acme', 'acme/web', 'acme/web/shop', 'acme-two', 'acme-two/web'))
  expect(linkedBelow('ACME').map(({ fullPath }) => fullPath)).toEqual(['acme/web', 'acme/web/shop'])
})

it('of a choice, those that another one brings along are found', () => {
  const groups = paths('acme/web', 'acme', 'beta')
  expect([...coveredAmong(groups)].map(([group, by]) => [group.fullPath, by.fullPath])).toEqual([['acme/web', 'acme']])
})
