import { once } from './once.ts'
import { isPlain } from './plain-text.ts'

/** As the root of CLDR has it, before digits and letters. */
const signs = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$'

const exact = once(() => new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }))

/** In no name that came through `plainName`. */
const between = '\x7f'

/**
 * As people sort names: numbers by their value, without regard to case; those that are alike stay in the order that they came in.
 * Names in ASCII are compared here, with the same result as by the browser's collator, which takes tens of milliseconds to make.
 * `isExact`: false where there is no time for that, and near enough will do for other names.
 */
export function inNaturalOrder<T>(items: readonly T[], nameOf: (item: T) => string, isExact: boolean): T[] {
  const names = items.map(nameOf)
  const keys = keysOf(names)
  // Without a key are those whose place only the collator knows.
  const keyed = items.map((item, index) => {
    const name = names[index] ?? ''
    return { item, name, key: isExact && !isPlain(name) ? null : (keys?.[index] ?? null) }
  })
  return keyed
    .sort((one, other) => (one.key === null || other.key === null ? exact().compare(one.name, other.name) : inOrder(one.key, other.key)))
    .map(({ item }) => item)
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** All in one text: of a thousand names each has five things to replace. Null where that cannot tell them apart. */
function keysOf(names: readonly string[]): readonly string[] | null {
  const joined = names.join(between)
  let text = (isPlain(names.join('')) ? joined : joined.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase()
  // Signs come before digits and letters.
  for (const [place, sign] of signs.split('').entries()) {
    if (text.includes(sign)) text = text.split(sign).join(String.fromCharCode(place))
  }
  const keys = text
    .split(/0*(\d+)/)
    .map(byLength)
    .join('')
    .split(between)
  return keys.length === names.length ? keys : null
}

/** Numbers, every other one of the parts, are of any length, so they go by their digits, of which more are a greater number. */
const byLength = (part: string, index: number): string => (index % 2 === 0 ? part : `0${String.fromCharCode(part.length)}${part}`)
