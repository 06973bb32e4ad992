/** Of the app that GitLab.com's stand-in is. */
export const gitlabType = 'oAuth-gitlab-jira-connect-gitlab.localhost'

export type ShownData = {
  readonly lastUpdated: unknown
  /** Names by instance type. */
  readonly tools: Readonly<Record<string, string>>
  readonly count?: number
  readonly title?: string
}

/** The value of a Development field as Jira prints it (contract after-linking, The Development field). */
export function printed(
  kinds: Readonly<Record<string, ShownData>>,
  before = 'pullrequest={dataType=pullrequest, state=OPEN, stateCount=1}',
): string {
  const summary = Object.fromEntries(
    Object.entries(kinds).map(([kind, { lastUpdated, tools, count = Object.keys(tools).length, title }]) => [
      kind,
      {
        overall: { count, lastUpdated, dataType: kind, ...(title !== undefined && { topEnvironments: [{ title }] }) },
        byInstanceType: Object.fromEntries(Object.entries(tools).map(([type, name]) => [type, { count: 1, name }])),
      },
    ]),
  )
  return `{${before}, json=${JSON.stringify({ cachedValue: { errors: [], configErrors: [], summary }, isStale: true })}}`
}
