const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

// Made once: each takes longer to make than everything else in a row of a table.
const exactFormat = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' })
const relativeFormat = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** "3 days ago", with the exact time in a tooltip and for screen readers. */
export function RelativeDate({ date, now }: { readonly date: Date; readonly now: Date }) {
  const exact = exactFormat.format(date)
  return (
    <time dateTime={date.toISOString()} title={exact}>
      {relative(date, now)}
      <span className="visually-hidden"> ({exact})</span>
    </time>
  )
}

function relative(date: Date, now: Date): string {
  const seconds = (date.getTime() - now.getTime()) / 1000
  const [unit, size] = units.find(([, unitSeconds]) => Math.abs(seconds) >= unitSeconds) ?? ['second', 1]
  if (unit === 'second') return 'just now'
  return relativeFormat.format(Math.trunc(seconds / size), unit)
}
