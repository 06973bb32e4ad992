// Runs in the browser: the form of the page for a new branch, whose parts appear one after the other (contract
// life-cycle, Branch page).

type Asked = { readonly data?: Record<string, unknown> }

const place = document.querySelector<HTMLElement>('#new-branch')
const { name: proposedName = '', api = '' } = place?.dataset ?? {}

async function ask(operationName: string, variables: object): Promise<Record<string, unknown>> {
  const response = await fetch(api, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ operationName, variables }),
  })
  const { data } = (await response.json()) as Asked
  if (!response.ok || !data) throw new Error(String(response.status))
  return data
}

function field<T extends HTMLElement>(label: string, control: T): T {
  const box = document.createElement('label')
  box.textContent = label
  box.append(control)
  form.append(box)
  return control
}

const options = (select: HTMLSelectElement, names: readonly string[], chosen = ''): void => {
  select.replaceChildren(...names.map((name) => new Option(name, name, name === chosen, name === chosen)))
}

function say(title: string, text = ''): void {
  message.replaceChildren()
  for (const words of [title, text].filter(Boolean)) message.append(Object.assign(document.createElement('p'), { textContent: words }))
}

const message = Object.assign(document.createElement('div'), { role: 'alert' })
const form = document.createElement('form')
const search = field('Search', Object.assign(document.createElement('input'), { type: 'search', autocomplete: 'off' }))
const project = field('Project', document.createElement('select'))
const permission = document.createElement('p')
const branchName = field('Branch name', Object.assign(document.createElement('input'), { value: proposedName, autocomplete: 'off' }))
const source = field('Source branch', document.createElement('select'))
const button = Object.assign(document.createElement('button'), { textContent: 'Create branch', className: 'primary' })
permission.textContent =
  "You don't have permission to create branches for this project. Select a different project or contact the project owner for access."
project.parentElement?.after(permission)
form.append(button)
place?.append(message, form)

const mayPush = new Map<string, boolean>()

/** What can be filled in follows from the project. */
function update(): void {
  const isChosen = project.value !== ''
  const isAllowed = mayPush.get(project.value) === true
  permission.hidden = !isChosen || isAllowed
  for (const control of [branchName, source]) if (control.parentElement) control.parentElement.hidden = !isAllowed
  button.hidden = isChosen && !isAllowed
  button.disabled = !isAllowed || branchName.value.trim() === '' || source.value === ''
}

async function offerProjects(): Promise<void> {
  const typed = search.value
  try {
    const { projects } = (await ask('jiraGetProjects', { search: typed })) as {
      projects: { nodes: { fullPath: string; userPermissions: { pushCode: boolean } }[] }
    }
    // An earlier question may be answered later.
    if (search.value !== typed) return
    mayPush.clear()
    for (const { fullPath, userPermissions } of projects.nodes) mayPush.set(fullPath, userPermissions.pushCode)
    options(project, ['', ...mayPush.keys()])
    update()
  } catch {
    if (search.value === typed) say('Failed to load projects')
  }
}

async function offerSources(): Promise<void> {
  const path = project.value
  options(source, [])
  update()
  if (mayPush.get(path) !== true) return
  try {
    const answer = (await ask('getProjectBranches', { projectPath: path, searchPattern: '*' })) as {
      project: { repository: { branchNames: string[]; rootRef: string } }
    }
    if (project.value !== path) return
    const { branchNames, rootRef } = answer.project.repository
    options(source, branchNames, rootRef)
  } catch {
    if (project.value === path) say('Something went wrong while fetching source branches.')
  }
  update()
}

async function create(): Promise<void> {
  button.disabled = true
  try {
    const asked = { name: branchName.value, projectPath: project.value, ref: source.value }
    const { createBranch } = (await ask('createBranch', asked)) as { createBranch: { errors: string[] } }
    const [error] = createBranch.errors
    if (error === undefined) {
      say('New branch was successfully created.', 'You can now close this window and return to Jira.')
      form.remove()
      return
    }
    say('Failed to create branch.', error)
  } catch {
    say('Failed to create branch. Please try again.')
  }
  update()
}

search.addEventListener('input', () => void offerProjects())
project.addEventListener('change', () => void offerSources())
branchName.addEventListener('input', update)
source.addEventListener('change', update)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void create()
})
update()
void offerProjects()

export {}
