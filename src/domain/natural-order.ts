import { once } from './once.ts'

/** As the root of CLDR has it, before digits and letters. */
const signs = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$'

const exact = once(() => new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }))

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)

/**
 * Compares names as people sort them: numbers by their value, without regard to case. Names in ASCII it compares by
 * itself, with the same result as the browser's collator, which takes tens of milliseconds to make.
 */
export const compareNaturally = (one: string, other: string): number =>
  isPlain(one) && isPlain(other) ? compareRoughly(one, other) : exact().compare(one, other)

/** The same for ASCII, and near enough for other names, until there is time to do it right: never makes a collator. */
export function compareRoughly(one: string, other: string): number {
  const [a, b] = [unmarked(one), unmarked(other)]
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [numberInA, numberInB] = [numberAt(a, i), numberAt(b, j)]
    if (numberInA !== '' && numberInB !== '') {
      const difference = compareNumbers(numberInA, numberInB)
      if (difference !== 0) return difference
      i += numberInA.length
      j += numberInB.length
    } else {
      const difference = rankAt(a, i) - rankAt(b, j)
      if (difference !== 0) return difference
      i += 1
      j += 1
    }
  }
  return a.length - i - (b.length - j)
}

const unmarked = (text: string): string => (isPlain(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase()

const digits = /\d+/y

function numberAt(text: string, index: number): string {
  digits.lastIndex = index
  return digits.exec(text)?.[0] ?? ''
}

/** Of any length, so by their digits. */
function compareNumbers(one: string, other: string): number {
  const [a, b] = [one.replace(/^0+(?=\d)/, ''), other.replace(/^0+(?=\d)/, '')]
  return a.length - b.length || (a < b ? -1 : Number(a > b))
}

function rankAt(text: string, index: number): number {
  const sign = signs.indexOf(text.charAt(index))
  return sign >= 0 ? sign : signs.length + text.charCodeAt(index)
}
