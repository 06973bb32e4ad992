import { once } from '../../domain/once.ts'

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** What a language may bring so that a first screen does without the browser's own formats, which take long to make. */
export type OwnRules = {
  /** Between each three digits of a whole number; of a language that writes it so, in the digits 0 to 9. */
  readonly thousands: string
  /** The form for a whole number. */
  readonly plural: (count: number) => Intl.LDMLPluralRule
  /** "3 days ago", for whole amounts of the past, which are positive here. */
  readonly ago: (amount: number, unit: Intl.RelativeTimeFormatUnit) => string
  /** Day and minute, in the time zone of the computer. */
  readonly dateTime: (date: Date) => string
}

export type Formats = {
  /** What spreadsheets expect between two cells, where the decimal sign may be a comma. */
  readonly csvSeparator: ',' | ';'
  readonly number: (value: number) => string
  /** The form for `count`, with `#` replaced by the number: `plural(2, { one: '# group', other: '# groups' })`. */
  readonly plural: (count: number, forms: Forms) => string
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string
  readonly dateTime: (date: Date) => string
  readonly time: (date: Date | number) => string
  /** "3 days ago"; `amount` is negative for the past. */
  readonly relative: (amount: number, unit: Intl.RelativeTimeFormatUnit) => string
}

/**
 * How a language writes numbers, dates and plurals. Each format is made when it is first needed, and once: making one
 * takes longer than everything else in a row of a table.
 */
export function formatsFor(tag: string, own?: OwnRules): Formats {
  const rules = once(() => new Intl.PluralRules(tag))
  const numbers = once(() => new Intl.NumberFormat(tag))
  const lists = once(() => new Intl.ListFormat(tag))
  const dateTimes = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }))
  const times = once(() => new Intl.DateTimeFormat(tag, { timeStyle: 'medium' }))
  const relativeTimes = once(() => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }))
  const isCount = (value: number): boolean => own !== undefined && Number.isSafeInteger(value) && value >= 0
  const number = (value: number): string =>
    own && isCount(value) ? String(value).replace(/\B(?=(?:\d{3})+$)/g, own.thousands) : numbers().format(value)
  const form = (count: number): Intl.LDMLPluralRule => (own && isCount(count) ? own.plural(count) : rules().select(count))
  return {
    csvSeparator: tag.startsWith('de') ? ';' : ',',
    number,
    plural: (count, forms) => (forms[form(count)] ?? forms.other).replace('#', number(count)),
    list: (items) => lists().format(items),
    dateTime: own ? own.dateTime : (date) => dateTimes().format(date),
    time: (date) => times().format(date),
    relative: (amount, unit) => (own && isCount(-amount) && amount > -1000 ? own.ago(-amount, unit) : relativeTimes().format(amount, unit)),
  }
}
