import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inNaturalOrder } from '../../src/domain/natural-order.ts'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const itself = (name: string): string => name

/** Few characters and many digits, so that names are often nearly alike. */
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'B', '0', '1', '2', '9', ' ', '-', '/', '_', '.') }),
  fc.string({ unit: 'grapheme-ascii' }),
)

it('puts plain names in order as the browser does', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 6 }), (names) => {
      const inOrder = names.toSorted(collator.compare)
      expect(inNaturalOrder(names, itself, false)).toEqual(inOrder)
      expect(inNaturalOrder(names, itself, true)).toEqual(inOrder)
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
  // What the names are told apart by while they are one text, in a name and made from a number of 127 digits.
  [
    ['c', 'b\x7f', 'a'],
    ['a', 'b\x7f', 'c'],
  ],
  [
    ['9'.repeat(127), '10', '2'],
    ['2', '10', '9'.repeat(127)],
  ],
])('puts %j in order, roughly and exactly', (names, inOrder) => {
  expect(inNaturalOrder(names, itself, false)).toEqual(inOrder)
  expect(inNaturalOrder(names, itself, true)).toEqual(inOrder)
})
