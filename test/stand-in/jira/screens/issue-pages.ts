import { isRecord, recordsIn, textIn } from '../../shape.ts'
import { developmentAction } from '../apps/descriptor.ts'
import { changedAt, type Entity, type EntityKind } from '../development/development-data.ts'
import type { Issue } from '../issues.ts'
import type { JiraSite } from '../site.ts'
import { escaped, jiraPage } from './layout.ts'

/** Jira's pages about work: null for every other path. */
export function issuePage(jira: JiraSite, path: string): Response | null {
  if (path === '/projects') return jiraPage('Projects', projects(jira))
  const issue = jira.issues.find(/^\/browse\/([^/]+)$/.exec(path)?.[1] ?? '')
  return issue ? jiraPage(issue.summary, shownIssue(jira, issue)) : null
}

const projects = ({ issues, development }: JiraSite): string =>
  issues.projects
    .slice(0, 50)
    .map(
      ({ key, name }) =>
        `<section><h2>${escaped(name)} (${escaped(key)})</h2><p><a href="/projects/${escaped(key)}/toolchain">Toolchain of ${escaped(key)}</a></p><ul>${issues
          .all()
          .filter(({ project }) => project.key === key)
          .map((issue) => {
            const count = development.of(issue.key).length
            const arrived = count > 0 ? ` <span class="subtle">${String(count)} from GitLab</span>` : ''
            return `<li><a href="/browse/${escaped(issue.key)}">${escaped(issue.key)}</a> ${escaped(issue.summary)}${arrived}</li>`
          })
          .join('')}</ul></section>`,
    )
    .join('')

const kinds: readonly (readonly [EntityKind, string])[] = [
  ['branch', 'Branches'],
  ['commit', 'Commits'],
  ['pullrequest', 'Merge requests'],
  ['build', 'Builds'],
  ['deployment', 'Deployments'],
  ['flag', 'Feature flags'],
]

function shownIssue(jira: JiraSite, issue: Issue): string {
  const entities = jira.development.of(issue.key)
  const parts = kinds.flatMap(([kind, title]) => {
    const own = entities.filter((entity) => entity.kind === kind).toSorted((one, other) => changedAt(other) - changedAt(one))
    if (own.length === 0) return []
    return [`<h3>${title} (${String(own.length)})</h3><ul>${own.slice(0, 20).map(shownEntity).join('')}</ul>`]
  })
  const notes = (title: string, list: readonly string[]) =>
    list.length === 0 ? '' : `<section><h2>${title}</h2><ul>${list.map((one) => `<li>${one}</li>`).join('')}</ul></section>`
  return `
<p class="subtle"><a href="/projects">${escaped(issue.project.name)}</a> / ${escaped(issue.key)} · Status: ${escaped(issue.status)}</p>
<section class="development" aria-labelledby="development"><h2 id="development">Development</h2>
${createBranch(jira, issue)}
${parts.join('') || '<p class="subtle">Nothing has arrived for this issue.</p>'}</section>
${notes(
  'Comments',
  issue.comments.map(({ author, text }) => `<strong>${escaped(author)}</strong>: ${escaped(text)}`),
)}${notes(
    'Work log',
    issue.worklog.map(({ author, text, seconds }) => `<strong>${escaped(author)}</strong>: ${String(seconds / 3600)} h ${escaped(text)}`),
  )}`
}

/** Its address is made when it is followed: the token in it lives for minutes. */
function createBranch({ apps }: JiraSite, { key }: Issue): string {
  const app = apps.current()
  if (!app || developmentAction(app.descriptor, 'createBranch') === null) return ''
  return `<p><a href="/stand-in/create-branch/${escaped(key)}" target="_blank" rel="noopener">Create branch</a></p>`
}

function shownEntity({ kind, repository, properties }: Entity): string {
  const text = (name: string) => textIn(properties[name])
  const inside = (name: string) => (isRecord(properties[name]) ? properties[name] : {})
  const author = textIn((kind === 'branch' ? asRecord(inside('lastCommit')['author']) : inside('author'))['name'])
  const title = {
    branch: text('name'),
    commit: text('message').split('\n')[0] ?? '',
    pullrequest: text('title'),
    build: `${text('displayName')} #${text('buildNumber')}`,
    deployment: text('displayName'),
    flag: text('displayName'),
  }[kind]
  const state =
    kind === 'flag' ? (asRecord(inside('summary')['status'])['enabled'] === true ? 'on' : 'off') : text('status') || text('state')
  const url = kind === 'flag' ? textIn(inside('summary')['url']) : text('url')
  const reviewers = recordsIn(properties['reviewers']).map((one) => `${textIn(one['name'])} (${textIn(one['approvalStatus'])})`)
  const details = [
    state,
    author === '' ? '' : `by ${author}`,
    reviewers.length === 0 ? '' : `reviewed by ${reviewers.join(', ')}`,
    repository === null ? '' : `in ${repository.name}`,
    url === '' ? '' : `from ${new URL(url).hostname}`,
  ].filter(Boolean)
  return `<li><a href="${escaped(url)}">${escaped(title)}</a> <span class="subtle">${escaped(details.join(' · '))}</span></li>`
}

const asRecord = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})
