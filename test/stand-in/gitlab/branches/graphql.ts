import { isRecord, textIn } from '../../shape.ts'
import { json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import { roleIn, roles } from '../groups.ts'
import { defaultBranch, projectPath, type Project } from '../projects/project.ts'
import { createBranch } from '../projects/work.ts'
import type { Handler, Routes } from '../router.ts'
import type { User } from '../users.ts'

const most = 20

type Asked = { readonly gitlab: GitLab; readonly user: User; readonly variables: Readonly<Record<string, unknown>> }

/** The three operations of the branch page, by their names, for whoever is signed in in this browser. */
const operations: Readonly<Record<string, (asked: Asked) => Promise<object> | object>> = {
  jiraGetProjects: ({ gitlab, user, variables }) => {
    const search = textIn(variables['search']).toLowerCase()
    const nodes = gitlab.tree.all
      .filter((group) => roleIn(group, user.id) > roles.none)
      .flatMap((group) => gitlab.projects.placesIn(group).map((place) => ({ place, group })))
      .filter(({ place }) => projectPath(place).toLowerCase().includes(search))
      .slice(0, most)
      .map(({ place, group }) => ({
        fullPath: projectPath(place),
        userPermissions: { pushCode: roleIn(group, user.id) >= roles.developer },
      }))
    return { projects: { nodes } }
  },
  getProjectBranches: ({ gitlab, variables }) => {
    const pattern = textIn(variables['searchPattern']).replaceAll('*', '')
    const branchNames = projectAt(gitlab, variables)
      ?.branches.map(({ name }) => name)
      .filter((name) => name.includes(pattern))
      .slice(0, most)
    return { project: { repository: { branchNames, rootRef: defaultBranch } } }
  },
  createBranch: async ({ gitlab, user, variables }) => {
    const [name, ref] = [textIn(variables['name']), textIn(variables['ref'])]
    const project = projectAt(gitlab, variables)
    const errors =
      project && roleIn(project.group, user.id) >= roles.developer ? flawsOf(project, name, ref) : ['The resource is not there']
    if (project && errors.length === 0) await createBranch(gitlab, project, { name, ref })
    return { createBranch: { errors } }
  },
}

const projectAt = (gitlab: GitLab, { projectPath: path }: Asked['variables']): Project | null => {
  const place = gitlab.projects.find(textIn(path))
  return place ? gitlab.projects.open(place) : null
}

function flawsOf({ branches }: Project, name: string, ref: string): string[] {
  const isThere = (wanted: string): boolean => branches.some((branch) => branch.name === wanted)
  if (/[\s~^:?*[\\]|\.\.|^[-/]|\/$|\.lock$/.test(name)) return ['Branch name is invalid']
  if (isThere(name)) return ['Branch already exists']
  if (ref === '') return ['Ref is missing']
  if (!isThere(ref)) return [`Failed to create branch '${name}': invalid reference name '${ref}'`]
  return []
}

const answer: Handler = async ({ gitlab, request, params }) => {
  const user = gitlab.oauth.userOf(request)
  const operation = operations[textIn(params['operationName'])]
  if (!user || !operation) return json(user ? 400 : 401, { errors: [{ message: user ? 'Unknown operation' : 'Invalid token' }] })
  const variables = isRecord(params['variables']) ? params['variables'] : {}
  return json(200, { data: await operation({ gitlab, user, variables }) })
}

export const graphqlRoutes: Routes = { 'POST /api/graphql': answer }
