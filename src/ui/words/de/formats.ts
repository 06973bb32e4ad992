import { formatsFor } from '../formats.ts'

const lately: Readonly<Partial<Record<Intl.RelativeTimeFormatUnit, readonly (string | undefined)[]>>> = {
  year: ['dieses Jahr', 'letztes Jahr'],
  month: ['diesen Monat', 'letzten Monat'],
  week: ['diese Woche', 'letzte Woche'],
  day: ['heute', 'gestern', 'vorgestern'],
  hour: ['in dieser Stunde', 'vor 1 Stunde'],
  minute: ['in dieser Minute', 'vor 1 Minute'],
}

const many: Readonly<Partial<Record<Intl.RelativeTimeFormatUnit, string>>> = {
  year: 'Jahren',
  month: 'Monaten',
  week: 'Wochen',
  day: 'Tagen',
  hour: 'Stunden',
  minute: 'Minuten',
}

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

const twoDigits = (value: number): string => String(value).padStart(2, '0')

export const formats = formatsFor('de', {
  thousands: '.',
  plural: (count) => (count === 1 ? 'one' : 'other'),
  ago: (amount, unit) => lately[unit]?.[amount] ?? `vor ${amount} ${many[unit] ?? unit}`,
  dateTime: (date) =>
    `${date.getDate()}. ${months[date.getMonth()] ?? ''} ${date.getFullYear()} um ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`,
})
