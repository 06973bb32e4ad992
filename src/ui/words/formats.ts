type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

export type Formats = {
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

/** How a language writes numbers, dates and plurals. Made once: making a format takes longer than a row of a table. */
export function formatsFor(tag: string): Formats {
  const rules = new Intl.PluralRules(tag)
  const numbers = new Intl.NumberFormat(tag)
  const lists = new Intl.ListFormat(tag)
  const dateTimes = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' })
  const times = new Intl.DateTimeFormat(tag, { timeStyle: 'medium' })
  const relativeTimes = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const number = (value: number): string => numbers.format(value)
  return {
    number,
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', number(count)),
    list: (items) => lists.format(items),
    dateTime: (date) => dateTimes.format(date),
    time: (date) => times.format(date),
    relative: (amount, unit) => relativeTimes.format(amount, unit),
  }
}
