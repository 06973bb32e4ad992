// On the other side: Jira's Development field, which is a printed map with JSON somewhere in it (contract after-linking,
// The Development field). Nothing promises its form, so whatever is not as expected is of no known form.
import type { Development, DevelopmentEntry, DevelopmentTool } from '../domain/data-arrival.ts'
import { isRecord, textOr } from '../http/shape.ts'
import { jiraTime } from './jira-time.ts'

/** More than this is no summary. */
const longestValue = 200_000

const placesTried = 5

/** Reads the value of the field. Never throws. */
export function developmentIn(value: unknown): Development {
  if (typeof value !== 'string' || value.length > longestValue) return null
  if (value.trim() === '{}') return []
  const summary = summaryIn(value)
  if (!summary) return null
  const entries = Object.entries(summary).map(([kind, entry]) => entryOf(kind, entry))
  return entries.every((entry) => entry !== null) ? entries.filter((entry) => entry !== 'empty') : null
}

/**
 * What follows `json=`. A title may say that too, in front of the JSON or, escaped, within it: so the last place counts
 * that is what it should be.
 */
function summaryIn(value: string): Record<string, unknown> | null {
  let at = value.length
  for (let tries = 0; tries < placesTried; tries += 1) {
    at = value.lastIndexOf('json={', at - 1)
    if (at === -1) return null
    const start = at + 'json='.length
    const summary = summaryOf(parsed(value.slice(start, endOfObject(value, start))))
    if (summary) return summary
  }
  return null
}

/** Behind the brace that closes the object that begins at `start`; braces in strings do not count. */
function endOfObject(text: string, start: number): number {
  let depth = 0
  let isInString = false
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]
    if (isInString) {
      if (character === '\\') at += 1
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '{') depth += 1
    else if (character === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Null also where Jira tells of errors: what is missing then need not be missing. */
function summaryOf(json: unknown): Record<string, unknown> | null {
  const cached = isRecord(json) ? json['cachedValue'] : null
  if (!isRecord(cached)) return null
  const { errors, summary } = cached
  const hasErrors = Array.isArray(errors) ? errors.length > 0 : isRecord(errors) && Object.keys(errors).length > 0
  return isRecord(summary) && !hasErrors ? summary : null
}

/** `empty` where there is none of this kind. */
function entryOf(kind: string, entry: unknown): DevelopmentEntry | 'empty' | null {
  const overall = isRecord(entry) ? entry['overall'] : null
  if (!isRecord(entry) || !isRecord(overall)) return null
  const types = entry['byInstanceType']
  if (types !== undefined && !isRecord(types)) return null
  const counted = Object.entries(types ?? {}).map(([type, tool]) => toolOf(type, tool))
  if (counted.includes(null)) return null
  const tools = counted.flatMap((tool) => tool ?? [])
  if (tools.length === 0 && overall['count'] === 0) return 'empty'
  return { kind, lastUpdated: jiraTime(overall['lastUpdated']), tools }
}

/** None where it counts nothing; null where it does not say how much. */
function toolOf(type: string, tool: unknown): DevelopmentTool[] | null {
  const { count, name } = isRecord(tool) ? tool : {}
  if (typeof count !== 'number') return null
  return count > 0 ? [{ type, name: textOr(name, '') }] : []
}
