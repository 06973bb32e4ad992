import type { GitLab } from '../gitlab.ts'
import type { Group } from '../groups.ts'
import { issueKeysIn, keysOfMergeRequest } from '../projects/issue-keys.ts'
import { isAtLeast } from '../settings.ts'
import { linkedTo, sendDevelopment } from './send-development.ts'

/** Contract 9; contract after-linking, Limits. */
const projectsPerMinute = 20
const maxOfEach = 400

/** Queues what follows a link: one job for each project, subgroups included, the first of them after a minute. */
export function queueFirstSync(gitlab: GitLab, group: Group): void {
  for (const [index, place] of gitlab.projects.placesBelow(group).entries()) {
    gitlab.enqueue(
      async () => {
        if (linkedTo(gitlab, place).length === 0) return
        const project = gitlab.projects.open(place)
        const mergeRequests = project.mergeRequests
          .filter((one) => keysOfMergeRequest(one).length > 0)
          .toSorted((one, other) => other.id - one.id)
          .slice(0, maxOfEach)
        const branches = project.branches
          .filter(({ name }) => issueKeysIn(name).length > 0)
          .toSorted((one, other) => other.head.authoredAt - one.head.authoredAt)
          .slice(0, maxOfEach)
        await sendDevelopment(gitlab, project, { mergeRequests, ...(isAtLeast(gitlab.settings, '15.11') && { branches }) })
      },
      60 * (Math.floor(index / projectsPerMinute) + 1),
    )
  }
}
