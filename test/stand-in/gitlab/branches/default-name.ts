const maxLength = 100

/** What GitLab proposes for an issue (contract life-cycle, Branch page). */
export function defaultBranchName(issueKey: string, summary: string): string {
  const words = summary
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const name = [issueKey.replace(/[^\w.-]+/g, '-'), words].filter(Boolean).join('-')
  if (name.length <= maxLength) return name
  const cut = name.slice(0, maxLength)
  return cut.slice(0, cut.lastIndexOf('-'))
}
