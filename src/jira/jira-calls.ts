import type { HostFrame } from '../domain/host-frame.ts'
import type { JiraCalls } from '../domain/ports.ts'
import { AppError } from '../domain/failure.ts'
import { isRecord, list, record, text } from '../http/shape.ts'
import { developmentIn } from './development-field.ts'

/** Never its id or name, which differ from site to site. */
const developmentFields = [
  'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf',
  'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummary',
]

const issuesAtOnce = 50

/** Public syntax; branches are not among what a search knows (contract after-linking, JQL). */
const withDevelopment = 'development[pullrequests].all > 0 OR development[commits].all > 0 ORDER BY updated DESC'

/** Jira's REST API by whatever frame the page runs in. `spend` as in an exchange. */
export function createJiraCalls({ jiraRequest, siteUrl }: Pick<HostFrame, 'jiraRequest' | 'siteUrl'>, spend?: () => void): JiraCalls {
  const ask = async <T>(path: string, parse: (body: unknown) => T): Promise<T> => {
    spend?.()
    const body = await jiraRequest(path)
    try {
      return parse(body)
    } catch (cause) {
      throw new AppError({ kind: 'unexpected-answer', origin: siteUrl ?? 'Jira', status: 200, flaw: 'shape' }, { cause })
    }
  }
  return {
    developmentField: () => ask('/rest/api/3/field', developmentFieldIn),
    projects: () =>
      ask('/rest/api/3/project/search?maxResults=100&orderBy=-lastIssueUpdatedDate', (body) => {
        const { values, isLast } = record(body)
        return { keys: list(values, (project) => text(record(project)['key'])), isAll: isLast === true }
      }),
    issuesWithDevelopment: (fieldId) => {
      const query = new URLSearchParams({ jql: withDevelopment, fields: fieldId, maxResults: String(issuesAtOnce) })
      return ask(`/rest/api/3/search/jql?${query.toString()}`, (body) =>
        list(record(body)['issues'], (issue) => ({
          key: text(record(issue)['key']),
          development: developmentOf(issue, fieldId),
        })),
      )
    },
    development: (issueKey, fieldId) =>
      ask(`/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=${encodeURIComponent(fieldId)}`, (issue) =>
        developmentOf(record(issue), fieldId),
      ),
  }
}

function developmentFieldIn(body: unknown): string | null {
  const fields = list(body, (field) => (isRecord(field) ? field : {}))
  const idOf = (custom: string): unknown => fields.find(({ schema }) => isRecord(schema) && schema['custom'] === custom)?.['id']
  return developmentFields.map(idOf).find((id) => typeof id === 'string') ?? null
}

function developmentOf(issue: unknown, fieldId: string) {
  const { fields } = record(issue)
  return developmentIn(isRecord(fields) ? fields[fieldId] : null)
}
