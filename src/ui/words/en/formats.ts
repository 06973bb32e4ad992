import { formatsFor } from '../formats.ts'

const lately: Readonly<Partial<Record<Intl.RelativeTimeFormatUnit, readonly [now: string, before: string]>>> = {
  year: ['this year', 'last year'],
  month: ['this month', 'last month'],
  week: ['this week', 'last week'],
  day: ['today', 'yesterday'],
  hour: ['this hour', '1 hour ago'],
  minute: ['this minute', '1 minute ago'],
}

export const formats = formatsFor('en', {
  plural: (count) => (count === 1 ? 'one' : 'other'),
  ago: (amount, unit) => lately[unit]?.[amount] ?? `${amount} ${unit}${amount === 1 ? '' : 's'} ago`,
})
