import type { Clock } from '../clock.ts'

export type JiraProject = { readonly id: string; readonly key: string; readonly name: string }

export type IssueNote = { readonly at: number; readonly author: string; readonly text: string }

export type Issue = {
  readonly id: string
  readonly key: string
  readonly project: JiraProject
  readonly summary: string
  readonly created: number
  status: Status
  updated: number
  /** Display name of the one person who may see it; null for everybody. */
  readonly onlyFor: string | null
  readonly comments: IssueNote[]
  readonly worklog: (IssueNote & { readonly seconds: number })[]
}

/** Each with the transition that leads to it. */
export const statuses = { 'To Do': 'Reopen', 'In Progress': 'Start progress', Done: 'Close issue' } as const
export type Status = keyof typeof statuses

export type IssueTracker = ReturnType<typeof createIssueTracker>

/** IF is a word of JQL's own: unquoted it breaks every query. */
const fixtures: readonly { readonly key: string; readonly name: string; readonly summaries: readonly string[] }[] = [
  {
    key: 'OPS',
    name: 'Operations',
    summaries: [
      'Rotate the certificates of the edge',
      'Alert when a disk is nearly full',
      'Move the nightly jobs to the new cluster',
      'Measure how long a deployment takes',
      'Write down how to restore a backup',
      'Replace the load balancer',
      'Limit what the build machines may reach',
      'Close accounts that nobody uses',
      'Salary review of the on-call team',
      'Upgrade the database',
      'Clean up old container images',
      'Page the right person at night',
    ],
  },
  {
    key: 'WEB',
    name: 'Website',
    summaries: ['Checkout fails with an empty basket', 'Search finds umlauts', 'Images load twice', 'A page for returns', 'Dark colours'],
  },
  { key: 'IF', name: 'Interfaces', summaries: ['Version the public API', 'Publish the schema'] },
  { key: 'DOC', name: 'Documentation', summaries: ['A page for newcomers'] },
]

const confidential = 'OPS-9'

/** The projects and issues of the site. */
export function createIssueTracker(clock: Clock) {
  const projects: JiraProject[] = []
  const issues = new Map<string, Issue>()
  let lastId = 10_000
  const nextId = () => String((lastId += 1))

  function addProject(key: string, name: string, summaries: readonly string[] = []): JiraProject {
    const project = { id: nextId(), key, name }
    projects.push(project)
    for (const [index, summary] of summaries.entries()) {
      const issueKey = `${key}-${String(index + 1)}`
      const at = clock.now() - (summaries.length - index) * 3_600_000
      issues.set(issueKey, {
        id: nextId(),
        key: issueKey,
        project,
        summary,
        created: at,
        updated: at,
        status: 'To Do',
        onlyFor: issueKey === confidential ? 'Ada Adebayo' : null,
        comments: [],
        worklog: [],
      })
    }
    return project
  }
  for (const { key, name, summaries } of fixtures) addProject(key, name, summaries)

  return {
    projects: projects as readonly JiraProject[],
    all: (): Issue[] => [...issues.values()],
    find: (key: string): Issue | undefined => issues.get(key.toUpperCase()),
    addProject,
    /** As on a site of many teams: one issue each. */
    addProjects(count: number) {
      for (let index = 1; index <= count; index += 1) addProject(`T${String(index)}`, `Team ${String(index)}`, ['First'])
    },
    /** As on a site that nobody uses yet. */
    removeAll() {
      projects.length = 0
      issues.clear()
    },
  }
}

export const isVisibleTo = ({ onlyFor }: Issue, displayName: string): boolean => onlyFor === null || onlyFor === displayName
