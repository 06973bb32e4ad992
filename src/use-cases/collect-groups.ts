import { maxGroupsPerPage, type Group, type GroupQuery } from '../domain/group.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'

export type CollectOptions = {
  readonly signal: AbortSignal
  /** `total` is null where GitLab does not count. */
  readonly onProgress: (found: number, total: number | null) => void
}

const callsAtOnce = 4

/** All groups that a search finds, over all its pages. Does without a total, which GitLab may leave out. */
export async function collectGroups(
  gitlab: GitLab,
  session: Session,
  { search, topLevelOnly }: Pick<GroupQuery, 'search' | 'topLevelOnly'>,
  { signal, onProgress }: CollectOptions,
): Promise<Group[]> {
  // By id: a group that moved to another page meanwhile comes twice and counts once.
  const found = new Map<number, Group>()
  let nextPage = 1
  let lastPage = Infinity
  const readPages = async (): Promise<void> => {
    while (nextPage <= lastPage) {
      const query: GroupQuery = { search, topLevelOnly, page: nextPage++, perPage: maxGroupsPerPage, order: 'id' }
      const { groups, total, hasNextPage } = await gitlab.linkableGroups(session, query, signal)
      for (const group of groups) found.set(group.id, group)
      if (!hasNextPage) lastPage = Math.min(lastPage, query.page)
      else if (total !== null) lastPage = Math.min(lastPage, Math.ceil(total / maxGroupsPerPage))
      onProgress(found.size, total)
    }
  }
  await Promise.all(Array.from({ length: callsAtOnce }, readPages))
  return [...found.values()]
}
