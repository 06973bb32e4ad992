const written = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):?(\d\d))$/

/**
 * A time as Jira writes it: `2026-11-26T10:00:00.000+0000`, whose offset without a colon not every browser reads, or
 * milliseconds since 1970. Null for anything else, a time without an offset included.
 */
export function jiraTime(value: unknown): Date | null {
  if (typeof value === 'number') return dateOf(value)
  const parts = typeof value === 'string' ? written.exec(value) : null
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1, 7).map((part) => Number(part || 0))
  if (month < 1 || month > 12 || day < 1 || day > 31 || hours > 24 || minutes > 59 || seconds > 60) return null
  const offsetMinutes = (parts[8] === '-' ? -1 : 1) * (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0))
  return dateOf(Date.UTC(year, month - 1, day, hours, minutes - offsetMinutes, seconds, Number(`0.${parts[7] ?? '0'}`) * 1000))
}

/** Neither seconds nor anything else that is no time of our days. */
function dateOf(ms: number): Date | null {
  const isOfOurDays = ms > Date.UTC(2000) && ms < Date.UTC(2100)
  return isOfOurDays ? new Date(Math.trunc(ms)) : null
}
