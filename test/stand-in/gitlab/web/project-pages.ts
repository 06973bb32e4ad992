import { redirect } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import { authorOf } from '../projects/generate-project.ts'
import { defaultBranch, projectPath, type PipelineStatus, type Project, type Tier } from '../projects/project.ts'
import { changeMergeRequest, deleteBranch, deploy, openMergeRequest, push, runPipeline, saveFlag } from '../projects/work.ts'
import { textParam, type Call, type Handler, type Routes } from '../router.ts'
import { linkedTo } from '../sync/send-development.ts'
import { ago, checkField, choiceField, escaped, form, table, textField, webPage } from './layout.ts'

const shownAtMost = 15

const explore: Handler = ({ gitlab }) => {
  const rows = gitlab.tree.all
    .flatMap((group) => gitlab.projects.placesIn(group))
    .slice(0, 300)
    .map((place) => [
      `<a href="${gitlab.url}/${escaped(projectPath(place))}">${escaped(projectPath(place))}</a>`,
      linkedTo(gitlab, place).length > 0 ? 'sends to Jira' : '',
    ])
  return webPage(gitlab, 'Projects', `<section>${table(['Project', 'Jira'], rows)}</section>`)
}

const show: Handler = ({ gitlab, path }) => {
  const place = gitlab.projects.find(path['rest'] ?? '')
  if (!place) return null
  return webPage(gitlab, projectPath(place), content(gitlab, gitlab.projects.open(place)))
}

function content(gitlab: GitLab, project: Project): string {
  const action = `${gitlab.url}/${projectPath(project)}/-/stand-in`
  const now = gitlab.clock.now()
  const button = (text: string, hidden: Readonly<Record<string, string>>) => form(action, text, { hidden, isInline: true })
  const work = (what: string, title: string, fields: string) => form(action, title, { hidden: { do: what }, fields })
  const branchField = textField('Branch', 'branch', defaultBranch, 'required')
  const mergeRequests = project.mergeRequests.toReversed().slice(0, shownAtMost)
  const branches = project.branches.toSorted((one, other) => other.head.authoredAt - one.head.authoredAt).slice(0, shownAtMost)
  const isLinked = linkedTo(gitlab, project).length > 0
  const outcomes: readonly (readonly [string, string])[] = [
    ['success', 'passed'],
    ['failed', 'failed'],
    ['running', 'running'],
    ['pending', 'pending'],
  ]
  return `
<p class="dim">${isLinked ? 'What happens here is sent to Jira at once.' : 'Neither this project’s group nor one above it is linked: nothing of this is sent to Jira.'}
Whoever works here, it needs no sign-in: this page belongs to the stand-in.</p>
<section><h2>Work</h2><div class="forms">
${work('push', 'Push commit', textField('Commit message', 'message', 'OPS-3: measure deployments', 'required') + branchField + authorField())}
${work('merge-request', 'Create merge request', textField('Title', 'title', 'OPS-3: measure deployments', 'required') + textField('Source branch', 'branch', 'OPS-3-measure', 'required'))}
${work('pipeline', 'Run pipeline', textField('Branch', 'branch', mergeRequests[0]?.sourceBranch ?? defaultBranch, 'required') + choiceField('Pipeline status', 'status', outcomes))}
${work(
  'deployment',
  'Deploy',
  textField('Branch', 'branch', mergeRequests[0]?.sourceBranch ?? defaultBranch, 'required') +
    choiceField('Environment', 'tier', [
      ['production', 'production'],
      ['staging', 'staging'],
      ['testing', 'testing'],
      ['development', 'development'],
      ['other', 'other'],
    ]),
)}
${work('flag', 'Save feature flag', textField('Flag name', 'name', 'dark-mode', 'required') + textField('Description', 'description', 'For WEB-5', 'required') + checkField('Active', 'active', true))}
</div></section>
<section><h2>Deployments (${String(project.deployments.length)})</h2>
${table(
  ['', 'Environment', 'Status', 'Changed'],
  project.deployments
    .toReversed()
    .slice(0, shownAtMost)
    .map(({ iid, environment, status, updatedAt }) => [
      `#${String(iid)}`,
      escaped(environment.name),
      `${environment.name}: ${status}`,
      ago(now, updatedAt),
    ]),
)}</section>
<section><h2>Merge requests (${String(project.mergeRequests.length)})</h2>
${table(
  ['', 'Title', 'State', 'From', 'Changed', ''],
  mergeRequests.map(({ iid, title, state, sourceBranch, updatedAt }) => [
    `!${String(iid)}`,
    escaped(title),
    state,
    `<code>${escaped(sourceBranch)}</code>`,
    ago(now, updatedAt),
    state === 'opened'
      ? `${button(`Merge !${String(iid)}`, { do: 'merge', iid: String(iid) })} ${button(`Close !${String(iid)}`, { do: 'close', iid: String(iid) })}`
      : '',
  ]),
)}</section>
<section><h2>Branches (${String(project.branches.length)})</h2>
${table(
  ['Name', 'Last commit', 'Author', ''],
  branches.map(({ name, head }) => [
    `<code>${escaped(name)}</code>`,
    escaped(head.message.split('\n')[0]),
    escaped(head.author.name),
    name === defaultBranch ? '' : button(`Delete ${name}`, { do: 'delete-branch', branch: name }),
  ]),
)}</section>`
}

const jiraAuthor = 'ada@acme.example'

/** A Smart Commit counts for the Jira user with the same e-mail address. */
const authorField = (): string =>
  choiceField('Author', 'author', [
    ['mara', 'Mara Maintainer'],
    ['dev', 'Devi Developer'],
    [jiraAuthor, 'Ada Adebayo (Jira’s administrator)'],
  ])

type Work = (call: Call & { readonly project: Project; readonly text: (name: string) => string }) => Promise<unknown>

const actions: Readonly<Record<string, Work>> = {
  push: ({ gitlab, project, text }) => {
    const user = gitlab.users.find(({ username }) => username === text('author'))
    const author = user ? authorOf(user) : { name: 'Ada Adebayo', email: jiraAuthor, user: null }
    return push(gitlab, project, { branch: text('branch'), messages: [text('message')], author })
  },
  'merge-request': ({ gitlab, project, text }) => {
    const author = gitlab.users.find(({ username }) => username === 'mara') ?? gitlab.users[0]
    if (!author) return Promise.resolve()
    return openMergeRequest(gitlab, project, { title: text('title'), sourceBranch: text('branch'), author })
  },
  merge: (call) => changeState(call, 'merged'),
  close: (call) => changeState(call, 'closed'),
  pipeline: ({ gitlab, project, text }) => runPipeline(gitlab, project, { ref: text('branch'), status: text('status') as PipelineStatus }),
  deployment: ({ gitlab, project, text }) =>
    deploy(gitlab, project, { ref: text('branch'), tier: text('tier') as Tier, status: 'success' }),
  flag: ({ gitlab, project, text }) =>
    saveFlag(gitlab, project, { name: text('name'), description: text('description'), isActive: text('active') === '1' }),
  'delete-branch': ({ gitlab, project, text }) => deleteBranch(gitlab, project, text('branch')),
}

async function changeState({ gitlab, project, text }: Parameters<Work>[0], state: 'merged' | 'closed'): Promise<void> {
  const one = project.mergeRequests.find(({ iid }) => String(iid) === text('iid'))
  if (one) await changeMergeRequest(gitlab, project, one, { state })
}

const act: Handler = async (call) => {
  const { gitlab, params, path } = call
  const place = gitlab.projects.find(path['rest'] ?? '')
  const text = (name: string) => textParam(params[name]) ?? ''
  const action = actions[text('do')]
  if (!place || !action) return null
  await action({ ...call, project: gitlab.projects.open(place), text })
  return redirect(`${gitlab.url}/${projectPath(place)}`)
}

/** The pages of projects, and what can be done there. The last one takes every path: it belongs at the end. */
export const projectPageRoutes: Routes = {
  'GET /explore/projects': explore,
  'POST /:rest*/-/stand-in': act,
  'GET /:rest*': show,
}
