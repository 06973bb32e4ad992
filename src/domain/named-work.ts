import type { JiraProjects, MergeRequest } from './data-arrival.ts'
import { projectKeyOf } from './issue-keys.ts'

/** How many merge requests there are, and of them how many name an issue of this Jira site, themselves or by their branch, or one that may be of it. */
export type NamedWork = { readonly recent: number; readonly naming: number; readonly unclear: number }

/** What looks like a key is one of this site only if a project of it has that key: `UTF-8` is none. */
export function namedWork(mergeRequests: readonly MergeRequest[], { keys: known, isAll }: JiraProjects): NamedWork {
  const keysOf = ({ issueKeys, branchKeys }: MergeRequest): readonly string[] => [...issueKeys, ...branchKeys]
  const naming = mergeRequests.filter((one) => keysOf(one).some((key) => known.includes(projectKeyOf(key)))).length
  const withKeys = mergeRequests.filter((one) => keysOf(one).length > 0).length
  return { recent: mergeRequests.length, naming, unclear: isAll ? 0 : withKeys - naming }
}
