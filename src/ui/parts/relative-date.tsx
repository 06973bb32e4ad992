import type { Words } from '../words/en/words.ts'
import { useWords } from '../words/words.ts'
import * as pageStyles from './page/page.module.css'

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** "3 days ago", with the exact time in a tooltip and for screen readers. */
export function RelativeDate({ date, now }: { readonly date: Date; readonly now: Date }) {
  const words = useWords()
  const exact = words.formats.dateTime(date)
  return (
    <time dateTime={date.toISOString()} title={exact}>
      {relative(words, date, now)}
      <span className={pageStyles.visuallyHidden}> ({exact})</span>
    </time>
  )
}

function relative(words: Words, date: Date, now: Date): string {
  const seconds = (date.getTime() - now.getTime()) / 1000
  const [unit, size] = units.find(([, unitSeconds]) => Math.abs(seconds) >= unitSeconds) ?? ['second', 1]
  if (unit === 'second') return words.page.justNow
  return words.formats.relative(Math.trunc(seconds / size), unit)
}
