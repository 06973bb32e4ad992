import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareNaturally, compareRoughly } from '../../src/domain/natural-order.ts'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Few characters and many digits, so that names are often nearly alike. */
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'B', '0', '1', '2', '9', ' ', '-', '/', '_', '.') }),
  fc.string({ unit: 'grapheme-ascii' }),
)

it('compares plain names as the browser does', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(Math.sign(compareRoughly(one, other))).toBe(collator.compare(one, other))
      expect(Math.sign(compareNaturally(one, other))).toBe(collator.compare(one, other))
    }),
    { numRuns: 3000 },
  )
})

it.each([
  [
    ['Team 10', 'team 2', 'Team 1'],
    ['Team 1', 'team 2', 'Team 10'],
  ],
  [
    ['Zoo', 'Ärzte', 'Äpfel', 'Bad'],
    ['Äpfel', 'Ärzte', 'Bad', 'Zoo'],
  ],
  [
    ['日本', 'Atlas', 'קבוצה'],
    ['Atlas', 'קבוצה', '日本'],
  ],
])('puts %j in order, roughly and exactly', (names, inOrder) => {
  expect(names.toSorted(compareRoughly)).toEqual(inOrder)
  expect(names.toSorted(compareNaturally)).toEqual(inOrder)
})
