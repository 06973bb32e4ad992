import type { Clock } from '../../clock.ts'
import type { Group, GroupTree } from '../groups.ts'
import type { User } from '../users.ts'
import { generateProject } from './generate-project.ts'
import { projectPath, type Project } from './project.ts'

export type Projects = ReturnType<typeof createProjects>

/** Where a project is, before anybody has looked into it. */
export type ProjectPlace = Pick<Project, 'id' | 'path' | 'group'>

/** The projects of one GitLab. What is in them is made when it is first needed: there may be tens of thousands. */
export function createProjects({ tree, users, clock }: { tree: GroupTree; users: readonly User[]; clock: Clock }) {
  const opened = new Map<number, Project>()
  let lastId = 500_000
  const nextId = () => (lastId += 1)

  const placesIn = (group: Group): ProjectPlace[] => group.projects.map((path, index) => ({ id: group.id * 1000 + index, path, group }))

  function open(place: ProjectPlace): Project {
    const known = opened.get(place.id)
    if (known) return known
    const project = generateProject({ ...place, users, now: clock.now(), nextId })
    opened.set(place.id, project)
    return project
  }

  return {
    nextId,
    placesIn,
    /** Subgroups included. */
    placesBelow: (group: Group): ProjectPlace[] => tree.all.filter((one) => tree.isInside(one, group)).flatMap(placesIn),
    open,
    /** By numeric id or full path, as every `:id` of the REST API takes it. */
    find(idOrPath: string): ProjectPlace | undefined {
      const wanted = idOrPath.toLowerCase()
      if (/^\d+$/.test(wanted)) {
        const group = tree.findById(Math.floor(Number(wanted) / 1000))
        return group && placesIn(group).find(({ id }) => String(id) === wanted)
      }
      const group = tree.findByPath(wanted.slice(0, wanted.lastIndexOf('/')))
      return group && placesIn(group).find((place) => projectPath(place).toLowerCase() === wanted)
    },
  }
}
