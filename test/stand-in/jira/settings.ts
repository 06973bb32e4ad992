/** What is not sure (contract after-linking, Not verified) or marked so there, and what a site can keep from an app: all of it may change at any time. */
export type JiraSettings = {
  /** What an app gets that asks the REST API as the user. `forbidden`: scope, permission or an app access rule. */
  rest: 'normal' | 'forbidden' | 'too-many' | 'html' | 'silent'
  /** The Development field in the list of fields: under its newer or older type, or not at all. */
  developmentField: 'devsummarycf' | 'devsummary' | 'missing'
  /** Its id: usual, and never to be relied upon. */
  developmentFieldId: string
  /** False: issues lack the field although the site has it, as in projects without development features. */
  hasDevelopmentValue: boolean
  /** What stands in the field, given what Jira would print. */
  developmentValue: (printed: string) => unknown
  /** How a time is written inside it. */
  developmentTime: (ms: number) => unknown
  /** Under which instance type it counts GitLab's data; null is the known one. */
  instanceType: string | null
  /** False: the addresses of searches are gone, as older ones are. */
  hasSearch: boolean
  /** False as on a site without Jira Software. */
  knowsDevelopmentClause: boolean
  /** How long after its arrival JQL finds what arrived. */
  indexLagSeconds: number
  /** The same of the Development field, which is a copy. */
  fieldLagSeconds: number
  /** Keys of issues for which GitHub has sent a pull request too. */
  gitHubIssues: readonly string[]
  /** Keys of projects that are listed, but that no search of an app may name. */
  unsearchableProjects: string[]
  /** Whether the undocumented dev-status is open to apps. */
  hasDevStatus: boolean
  /** The day that Jira takes it to be, as `2026-03-30`; null is today. */
  today: string | null
  /** What the app was not given: Jira refuses what needs it. */
  missing: { readonly scopes: readonly string[]; readonly modules: readonly string[] }
}

export const defaultJiraSettings = (): JiraSettings => ({
  rest: 'normal',
  developmentField: 'devsummarycf',
  developmentFieldId: 'customfield_10000',
  hasDevelopmentValue: true,
  developmentValue: (printed) => printed,
  developmentTime: timeWithOffset,
  instanceType: null,
  hasSearch: true,
  knowsDevelopmentClause: true,
  indexLagSeconds: 0,
  fieldLagSeconds: 0,
  gitHubIssues: [],
  unsearchableProjects: [],
  hasDevStatus: false,
  today: null,
  missing: { scopes: [], modules: [] },
})

/** `2026-11-26T10:00:00.000+0000`, as Jira writes times: without a colon in the offset. */
export const timeWithOffset = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000')
