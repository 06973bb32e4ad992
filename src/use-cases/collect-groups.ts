import pMap from 'p-map'
import { maxGroupsPerPage, type Group, type GroupQuery } from '../domain/group.ts'
import { AppError } from '../domain/failure.ts'
import { instanceName } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'

export type CollectOptions = {
  readonly signal: AbortSignal
  /** `total` is null where GitLab does not count. Called no more once a page has failed. */
  readonly onProgress: (found: number, total: number | null) => void
}

const concurrency = 4

/** Nobody links more in one go: a list that is longer has no end, or is not one to take as a whole. */
const mostGroups = 20_000

/**
 * All groups that a search finds, over all its pages. Does without a total, which GitLab may leave out. The first page
 * that fails ends it, with what is under way. Throws `list-without-end` for a list that repeats itself or goes on and on.
 */
export async function collectGroups(
  gitlab: GitLab,
  session: Session,
  { search, topLevelOnly }: Pick<GroupQuery, 'search' | 'topLevelOnly'>,
  { signal, onProgress }: CollectOptions,
): Promise<Group[]> {
  // By id: a group that moved to another page meanwhile comes twice and counts once.
  const found = new Map<number, Group>()
  let lastPage = Infinity
  function* pages(): Generator<number> {
    for (let page = 1; page <= lastPage; page += 1) yield page
  }
  const ending = new AbortController()
  const either = AbortSignal.any([signal, ending.signal])
  const readPage = async (page: number): Promise<void> => {
    const query: GroupQuery = { search, topLevelOnly, page, perPage: maxGroupsPerPage, order: 'id' }
    const { groups, total, hasNextPage } = await gitlab.linkableGroups(session, query, either)
    either.throwIfAborted()
    const before = found.size
    for (const group of groups) found.set(group.id, group)
    const isRepeated = hasNextPage && found.size === before
    if (isRepeated || found.size > mostGroups) {
      throw new AppError({ kind: 'list-without-end', instance: instanceName(session.instance), found: found.size, isRepeated })
    }
    if (!hasNextPage) lastPage = Math.min(lastPage, page)
    else if (total !== null) lastPage = Math.min(lastPage, Math.ceil(total / maxGroupsPerPage))
    onProgress(found.size, total)
  }
  try {
    await pMap(pages(), readPage, { concurrency, signal })
  } finally {
    ending.abort()
  }
  return [...found.values()]
}
