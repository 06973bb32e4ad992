/** What is searched of an entry: texts that people read letter by letter, other names for it, and what is said about it. */
export type Searched<Id extends string> = {
  readonly id: Id
  readonly texts: readonly string[]
  readonly alsoCalled: readonly string[]
  readonly said: readonly string[]
}

/** Nobody reads on, */
const mostFound = 12
/** and what has much less of it than the best is not meant. */
const leastLike = 0.4

/**
 * Answers entries for what somebody typed or pasted, the best first. First the one that has exactly this text, whatever
 * stands around it; then those in whose texts it stands; then by words. None where no word of it is known.
 */
export function helpSearch<Id extends string>(entries: readonly Searched<Id>[]): (typed: string) => readonly Id[] {
  const bared = entries.map(({ id, texts, alsoCalled }) => ({ id, texts: texts.map(bare), names: new Set(alsoCalled.map(bare)) }))
  const weigh = wordWeights(entries)
  return (typed) => {
    const asked = bare(typed)
    const byWords = weigh(asked)
    const scored = bared.map(({ id, texts, names }) => ({
      id,
      score: Math.max(names.has(asked) ? 1.5 : 0, byWords.get(id) ?? 0, ...texts.map((text) => likeness(asked, text))),
    }))
    const best = Math.min(1, Math.max(0, ...scored.map(({ score }) => score)))
    return scored
      .filter(({ score }) => score > 0 && score >= best * leastLike)
      .toSorted((one, other) => other.score - one.score)
      .slice(0, mostFound)
      .map(({ id }) => id)
  }
}

/**
 * Only letters and digits, as they remain where a text is copied out of a page, a log or a letter: quotes of any kind,
 * dots, case, line breaks, escapes and colours are lost. Host names are those of somebody's own GitLab.
 */
const bare = (text: string): string =>
  text
    .slice(0, 20_000)
    .normalize('NFKC')
    .replaceAll(/\p{Cc}\[[\d;]*m|\\[nrt]|&#?\w{2,8};|<\/?[a-z][^<>]{0,200}>/giu, ' ')
    .replaceAll(/(?:\\u|%)(?:00)?(?:2[0-9a-f]|3[c-f]|60|7b|7d)/giu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase()
    .replaceAll(/https?:\/\/[^/\s"'’”<>]+/g, ' address ')
    .replaceAll(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()

/** Above 2, or 0 where the text is another than the one that was asked for. */
function likeness(asked: string, text: string): number {
  if (asked === text) return 4
  // Of several texts in a pasted line the longest says most.
  if (` ${asked} `.includes(` ${text} `)) return 3 + Math.min(text.length, 999) / 1000
  const isPart = (asked.includes(' ') || asked.length > 7) && ` ${text}`.includes(` ${asked}`)
  return isPart ? 2 + asked.length / text.length / 2 : 0
}

/** A pasted log has thousands; a question, a few. */
const mostWords = 60
/** Of a word in a text that people read or in a name, beside one in what is said about it. */
const namedWeight = 3

/** Below 1, by entry. Rare words weigh more than frequent ones, and one that stands in every entry nothing. */
function wordWeights<Id extends string>(entries: readonly Searched<Id>[]): (asked: string) => ReadonlyMap<Id, number> {
  const vocabulary = new Map<string, Map<Id, number>>()
  for (const { id, texts, alsoCalled, said } of entries) {
    for (const word of bare(said.join(' ')).split(' ')) place(word).set(id, 1)
    for (const word of bare([...texts, ...alsoCalled].join(' ')).split(' ')) place(word).set(id, namedWeight)
  }
  const remembered = new Map<string, ReadonlyMap<Id, number>>()
  const weightsOf = (word: string): ReadonlyMap<Id, number> => {
    const known = remembered.get(word) ?? lookUp(word)
    remembered.set(word, known)
    return known
  }
  return (asked) => {
    const words = [...new Set(asked.split(' '))].slice(0, mostWords).map(weightsOf)
    const most = words.reduce((sum, weights) => sum + Math.max(0, ...weights.values()), 1)
    const idsFound = new Set(words.flatMap((weights) => [...weights.keys()]))
    return new Map([...idsFound].map((id) => [id, words.reduce((sum, weights) => sum + (weights.get(id) ?? 0), 0) / most]))
  }

  function place(word: string): Map<Id, number> {
    const at = vocabulary.get(word) ?? new Map<Id, number>()
    vocabulary.set(word, at)
    return at
  }

  function lookUp(word: string): ReadonlyMap<Id, number> {
    const found = new Map<Id, number>()
    for (const [known, places] of vocabulary) {
      if (!isLike(word, known)) continue
      for (const [id, weight] of places) found.set(id, Math.max(found.get(id) ?? 0, weight))
    }
    const rarity = Math.log(entries.length / Math.max(found.size, 1))
    return new Map([...found].map(([id, weight]) => [id, weight * rarity] as const).filter(([, weight]) => weight > 0))
  }
}

/** The same, the beginning of it, or its plural. */
const isLike = (word: string, known: string): boolean =>
  word !== '' && (known === word || (word.length > 3 && known.startsWith(word)) || (known.length > 3 && word === `${known}s`))
