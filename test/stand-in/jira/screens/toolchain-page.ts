import type { JiraSite } from '../site.ts'
import { escaped, jiraPage } from './layout.ts'

const path = /^\/projects\/([A-Z]+)\/toolchain$/

/** Project settings > Toolchain: null for every other path. `said` is what the last press led to. */
export async function toolchainPage({ issues, toolchain }: JiraSite, at: string, said = ''): Promise<Response | null> {
  const project = issues.projects.find(({ key }) => key === path.exec(at)?.[1])
  if (!project) return null
  const [workspaces, repositories] = [await toolchain.workspaces(), await toolchain.repositories()]
  const list = (title: string, items: readonly string[], nothing: string) =>
    `<section><h2>${title}</h2>${items.length === 0 ? `<p class="subtle">${nothing}</p>` : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`}</section>`
  return jiraPage(
    `Toolchain of ${project.name}`,
    `${said === '' ? '' : `<p role="status">${escaped(said)}</p>`}
${list(
  'Repositories of this project',
  toolchain.of(project.key).map(({ name, url }) => `<a href="${escaped(url)}">${escaped(name)}</a>`),
  'No repository is associated.',
)}
${list(
  'Workspaces',
  workspaces.map(({ name }) => escaped(name)),
  'No group is linked.',
)}
<section><h2>Add a repository</h2><form method="post" action="/stand-in/toolchain">
<input type="hidden" name="project" value="${escaped(project.key)}"><label>Repository <select name="id">
${repositories.map(({ id, name }) => `<option value="${escaped(id)}">${escaped(name)}</option>`).join('')}
<option value="0">a repository that is gone</option></select></label> <button class="button" type="submit">Associate repository</button></form></section>`,
  )
}
