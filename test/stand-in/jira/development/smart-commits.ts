import { isRecord, textIn } from '../../shape.ts'
import { statuses, type Issue, type IssueTracker, type Status } from '../issues.ts'
import type { JiraUser } from '../users.ts'
import type { Entity } from './development-data.ts'

type Site = { readonly issues: IssueTracker; readonly users: readonly JiraUser[]; readonly now: () => number }

/** Runs what messages of commits ask for, once for each commit (contract after-linking, Smart Commits). */
export function createSmartCommits({ issues, users, now }: Site): (commits: readonly Pick<Entity, 'id' | 'properties'>[]) => void {
  const done = new Set<string>()
  return (commits) => {
    for (const { id, properties } of commits) {
      if (done.has(id)) continue
      done.add(id)
      const author = isRecord(properties['author']) ? textIn(properties['author']['email']) : ''
      // Whoever is nobody at Jira may do nothing there.
      const user = users.find(({ emailAddress }) => emailAddress === author)
      const [line = ''] = textIn(properties['message']).split('\n')
      const key = /\b[A-Z][A-Z0-9_]+-\d+\b/.exec(line)?.[0]
      const issue = key === undefined ? undefined : issues.find(key)
      if (!user || !issue) continue
      for (const [, name = '', text = ''] of line.matchAll(/#([a-z][\w-]*)([^#]*)/gi))
        run(issue, user.displayName, { name, text: text.trim(), at: now() })
    }
  }
}

type Command = { readonly name: string; readonly text: string; readonly at: number }

function run(issue: Issue, author: string, { name, text, at }: Command): void {
  if (name === 'comment') issue.comments.push({ at, author, text })
  else if (name === 'time') logWork(issue, author, { at, text })
  else {
    const status = statusAfter(name)
    if (status) issue.status = status
  }
}

const unitSeconds: Readonly<Record<string, number>> = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60 }

/** `1w 2d 4h 30m and words`: weeks of five days of eight hours. */
function logWork(issue: Issue, author: string, { at, text }: Omit<Command, 'name'>): void {
  const [duration = ''] = /^(\s*\d+[wdhm]\b)*/.exec(text) ?? []
  const seconds = Array.from(duration.matchAll(/(\d+)([wdhm])/g)).reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (unitSeconds[unit] ?? 0),
    0,
  )
  if (seconds > 0) issue.worklog.push({ at, author, seconds, text: text.slice(duration.length).trim() })
}

/** Only what stands before the first space of a transition's name counts, with hyphens for spaces. */
function statusAfter(name: string): Status | undefined {
  const wanted = name.toLowerCase()
  const found = Object.entries(statuses).find(([, transition]) => {
    const whole = transition.toLowerCase().replaceAll(' ', '-')
    return wanted === whole || wanted === transition.split(' ')[0]?.toLowerCase()
  })
  return found?.[0] as Status | undefined
}
