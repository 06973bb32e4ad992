import { once } from './once.ts'

/** As the root of CLDR has it, before digits and letters. */
const signs = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$'

const exact = once(() => new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }))

/** Whether a name is in an order that needs no collator. */
export const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)

/**
 * Compares names as people sort them: numbers by their value, without regard to case. Names in ASCII it compares by
 * itself, with the same result as the browser's collator, which takes tens of milliseconds to make.
 */
export const compareNaturally = (one: string, other: string): number =>
  isPlain(one) && isPlain(other) ? compareRoughly(one, other) : exact().compare(one, other)

/** The same for ASCII, and near enough for other names, until there is time to do it right: never makes a collator. */
export function compareRoughly(one: string, other: string): number {
  const [a, b] = [keyOf(one), keyOf(other)]
  return a < b ? -1 : Number(a > b)
}

/** Of the names compared so far: a thousand are compared ten thousand times. */
const keys = new Map<string, string>()

function keyOf(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const unmarked = (isPlain(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase()
  const key = unmarked.replace(/0*(\d+)|[^\da-z]/g, (found, digits?: string) => (digits === undefined ? inOrder(found) : byLength(digits)))
  keys.set(name, key)
  return key
}

/** Signs come before digits and letters. */
const inOrder = (character: string): string => {
  const place = signs.indexOf(character)
  return place < 0 ? character : String.fromCharCode(place)
}

/** Of any length, so by their digits, of which more are a greater number. */
const byLength = (digits: string): string => `0${String.fromCharCode(digits.length)}${digits}`
