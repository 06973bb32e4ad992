// Every sentence in every language, whichever screen it is for.
import { describe, expect, it } from 'vitest'
import { callback as germanCallback } from '../../src/ui/words/de/callback.ts'
import { formats } from '../../src/ui/words/de/formats.ts'
import { germanRare } from '../../src/ui/words/de/rare-words.ts'
import { germanRooms } from '../../src/ui/words/de/room-words.ts'
import { start as germanStart } from '../../src/ui/words/de/start.ts'
import { german } from '../../src/ui/words/de/words.ts'
import { callback } from '../../src/ui/words/en/callback.ts'
import { englishRare } from '../../src/ui/words/en/rare-words.ts'
import { englishRooms } from '../../src/ui/words/en/room-words.ts'
import { start } from '../../src/ui/words/en/start.ts'
import { english } from '../../src/ui/words/en/words.ts'
import { callbackWords } from '../../src/callback/callback-words.ts'

const inEnglish = sentences({
  ...english,
  ...englishRooms,
  ...englishRare,
  start,
  direction: {},
  formats: {},
  documentedTexts: {},
  callback,
})
const inGerman = sentences({
  ...german,
  ...germanRooms,
  ...germanRare,
  start: germanStart,
  direction: {},
  formats: {},
  documentedTexts: {},
  callback: germanCallback,
})

/** These only put other sentences together. */
const joiners = [
  'bulk.counts',
  'bulk.announcement',
  'linkGroups.reason',
  'linkGroups.stateOf',
  'dataArrival.verdict',
  'network.from.host',
  'network.to.host',
]

/** What is called alike in both languages. */
const names = [
  'Jira',
  'Jira Cloud',
  'Code',
  'Branch',
  'Commit',
  'Deployment',
  'Details',
  'Status',
  'GitLab.com (SaaS)',
  'GitLab (self-managed)',
  'Jira Connect Proxy URL',
  'Jira Connect Application ID',
]

describe('German', () => {
  it.each([...inEnglish.keys()])('%s is said in German', (name) => {
    const text = inGerman.get(name)?.(2)
    expect(text).toMatch(/\S/)
    if (!names.includes(text ?? '') && !joiners.includes(name)) expect(text).not.toBe(inEnglish.get(name)?.(2))
  })

  it.each([...inEnglish].filter(([, say]) => isOther(say)).map(([name]) => name))('%s has a form of its own for one', (name) => {
    const say = inGerman.get(name)
    expect(say && isOther(say)).toBe(true)
  })

  it('counts with its own plurals and separators', () => {
    const { linkedGroups, page } = german
    expect([0, 1, 2, 1234].map(linkedGroups.chosen)).toEqual([
      '0 Gruppen ausgewählt',
      '1 Gruppe ausgewählt',
      '2 Gruppen ausgewählt',
      '1.234 Gruppen ausgewählt',
    ])
    expect(linkedGroups.syncLeft(1, 1)).toBe('Erste Synchronisierung von 1 Projekt: noch etwa 1 Minute (geschätzt)')
    expect(linkedGroups.syncLeft(1500, 75)).toBe('Erste Synchronisierung von 1.500 Projekten: noch etwa 75 Minuten (geschätzt)')
    expect(page.pager.pageOf(2, 1000, page.pager.groups.count(10_000))).toBe('Seite 2 von 1.000, 10.000 Gruppen')
  })

  it('writes dates, times and lists in its own way', () => {
    const date = new Date(2026, 2, 5, 14, 7, 9)
    expect(formats.dateTime(date)).toBe('5. März 2026 um 14:07')
    expect(german.page.tryingAgain(date.getTime())).toContain('Um 14:07:09 Uhr')
    expect([-1, -3].map((days) => formats.relative(days, 'day'))).toEqual(['gestern', 'vor 3 Tagen'])
    expect(formats.list(['A', 'B', 'C'])).toBe('A, B und C')
  })
})

it('the page at the end of a sign-in takes the first language of the browser that it speaks', () => {
  const languageFor = (...tags: string[]) => callbackWords(tags).language
  expect(languageFor('de-AT', 'en')).toBe('de')
  expect(languageFor('fr', 'de', 'en')).toBe('de')
  expect(languageFor('en-GB', 'de')).toBe('en')
  expect(languageFor('fr')).toBe('en')
  expect(languageFor()).toBe('en')
})

type Say = (count: number) => string

/** Whether one is said with other words than two, and not only with another number. Times of the day do not count. */
function isOther(say: Say): boolean {
  return say(1).replaceAll(/(?<!\d|\d:)1(?!\d|:\d)/g, '2') !== say(2)
}

/** All sentences of a catalogue by name, each with whatever it takes standing for a number. */
function sentences(part: object, path = ''): Map<string, Say> {
  return new Map(
    Object.entries(part).flatMap(([key, entry]: [string, unknown]): (readonly [string, Say])[] => {
      const name = `${path}${key}`
      if (typeof entry === 'function') return [[name, (count) => textOf((entry as (...of: unknown[]) => unknown)(...standIns(count)))]]
      if (typeof entry === 'object' && entry !== null && !('props' in entry) && !Array.isArray(entry))
        return [...sentences(entry, `${name}.`)]
      return [[name, () => textOf(entry)]]
    }),
  )
}

const standIns = (count: number): unknown[] => Array.from({ length: 5 }, () => standIn(count))

/** Fits wherever a sentence takes a text, a number, a date, a list, a failure or a function. */
function standIn(count: number): unknown {
  const known: Readonly<Record<string | symbol, unknown>> = {
    [Symbol.toPrimitive]: (hint: string) => (hint === 'string' ? String(count) : count),
    flaw: 'status',
    expected: 'json',
    retryAfterSeconds: count,
  }
  const itself: unknown = new Proxy(() => undefined, {
    apply: () => itself,
    get: (_target, key) => known[key] ?? (typeof key === 'symbol' ? undefined : itself),
  })
  return itself
}

/** As it is read on screen. */
function textOf(node: unknown): string {
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'function') return String(node)
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (typeof node !== 'object' || node === null) return ''
  return 'props' in node ? textOf((node.props as { readonly children?: unknown }).children) : Object.values(node).map(textOf).join('\n')
}

it.each([
  ['en', english.formats],
  ['de', german.formats],
])('%s writes numbers and plurals as the browser does', (tag, { number, plural }) => {
  const [numbers, rules] = [new Intl.NumberFormat(tag), new Intl.PluralRules(tag)]
  for (const count of [...Array(1100).keys(), 9_999, 10_000, 999_999, 1_000_000, Number.MAX_SAFE_INTEGER, 1e21, 1.5, -1, -1_000]) {
    expect(number(count)).toBe(numbers.format(count))
    expect(plural(count, { one: 'one', other: 'other' })).toBe(rules.select(count))
  }
})

it.each([
  ['en', english.formats],
  ['de', german.formats],
])('%s tells the past as the browser does', (tag, { relative }) => {
  const past = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  for (const unit of ['year', 'month', 'week', 'day', 'hour', 'minute'] as const)
    for (const amount of [0, 1, 2, 3, 10, 59, 999, 1000, 2000, 1.5]) expect(relative(-amount, unit)).toBe(past.format(-amount, unit))
})

it.each([
  ['en', english.formats],
  ['de', german.formats],
])('%s writes dates as the browser does', (tag, { dateTime }) => {
  const written = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' })
  for (let month = 0; month < 12; month++)
    for (const [hour, minute] of [
      [0, 0],
      [9, 5],
      [11, 59],
      [12, 0],
      [23, 30],
    ] as const) {
      const date = new Date(2026, month, month + 3, hour, minute)
      // Which space stands before AM differs between browsers.
      expect(dateTime(date).replaceAll('\u202f', ' ')).toBe(written.format(date).replaceAll('\u202f', ' '))
    }
})
