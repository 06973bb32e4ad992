import { formatsFor } from '../formats.ts'

const lately: Readonly<Partial<Record<Intl.RelativeTimeFormatUnit, readonly [now: string, before: string]>>> = {
  year: ['this year', 'last year'],
  month: ['this month', 'last month'],
  week: ['this week', 'last week'],
  day: ['today', 'yesterday'],
  hour: ['this hour', '1 hour ago'],
  minute: ['this minute', '1 minute ago'],
}

const months = 'January February March April May June July August September October November December'.split(' ')

export const formats = formatsFor('en', {
  thousands: ',',
  plural: (count) => (count === 1 ? 'one' : 'other'),
  ago: (amount, unit) => lately[unit]?.[amount] ?? `${amount} ${unit}${amount === 1 ? '' : 's'} ago`,
  dateTime: (date) => {
    const [hour, minute] = [date.getHours(), String(date.getMinutes()).padStart(2, '0')]
    const day = `${months[date.getMonth()] ?? ''} ${date.getDate()}, ${date.getFullYear()}`
    return `${day} at ${hour % 12 || 12}:${minute}\u202f${hour < 12 ? 'AM' : 'PM'}`
  },
})
