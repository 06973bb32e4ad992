import pMap from 'p-map'
import { isFailure } from '../domain/failure.ts'
import { maxGroupsPerPage, type Group, type GroupQuery } from '../domain/group.ts'
import type { GroupDirectory } from '../domain/match-groups.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'

export type DescribeOptions = {
  readonly signal?: AbortSignal | undefined
  /** Gets what is known so far, a few times a second at most. */
  readonly onProgress?: (directory: GroupDirectory) => void
}

/** One fewer than the page allows itself, so that what a person asks for meanwhile does not wait. */
const concurrency = 3

/** One screen of them. */
const firstOnes = 20

/** A page of a hundred groups costs GitLab about as much as so many single ones. */
const callsPerPage = 4

const progressEveryMs = 300

/**
 * The groups of the given ids, as far as the signed-in user can see them; null for the others. The first ids come
 * first. Many more are looked up in the user's own list of groups where that takes fewer calls than asking for each.
 */
export async function describeGroups(
  gitlab: GitLab,
  session: Session,
  groupIds: readonly number[],
  { signal, onProgress }: DescribeOptions = {},
): Promise<GroupDirectory> {
  const directory = new Map<number, Group | null>()
  let nextProgressMs = Date.now() + progressEveryMs
  const note = (id: number, group: Group | null): void => {
    directory.set(id, group)
    if (Date.now() < nextProgressMs) return
    nextProgressMs = Date.now() + progressEveryMs
    onProgress?.(new Map(directory))
  }
  const askForEach = (ids: readonly number[]): Promise<unknown> =>
    pMap(
      ids,
      async (id) => {
        note(id, await visibleGroup(gitlab, session, id, signal))
      },
      { concurrency, signal },
    )

  await askForEach(groupIds.slice(0, firstOnes))
  const missing = new Set(groupIds.slice(firstOnes))
  if (missing.size > callsPerPage) {
    if (directory.size > 0) onProgress?.(new Map(directory))
    await readList(gitlab, session, missing, note, signal)
  }
  await askForEach([...missing])
  return directory
}

async function visibleGroup(gitlab: GitLab, session: Session, id: number, signal?: AbortSignal): Promise<Group | null> {
  try {
    return await gitlab.groupById(session, id, signal)
  } catch (error) {
    if (isFailure(error, 'not-found')) return null
    throw error
  }
}

/** Takes what it finds out of `missing`; stops as soon as nothing is missing or it does not pay. */
async function readList(
  gitlab: GitLab,
  session: Session,
  missing: Set<number>,
  note: (id: number, group: Group) => void,
  signal?: AbortSignal,
): Promise<void> {
  const readPage = async (page: number): Promise<number | null> => {
    if (missing.size === 0) return null
    // By id, because a group that is created or renamed meanwhile then moves no other to another page.
    const query: GroupQuery = { search: '', page, perPage: maxGroupsPerPage, topLevelOnly: false, order: 'id' }
    const { groups, total } = await gitlab.linkableGroups(session, query, signal)
    for (const group of groups) if (missing.delete(group.id)) note(group.id, group)
    return total
  }
  const total = await readPage(1)
  const pages = total === null ? Infinity : Math.ceil(total / maxGroupsPerPage)
  if (pages * callsPerPage > missing.size) return
  const others = Array.from({ length: pages - 1 }, (_, index) => index + 2)
  await pMap(others, readPage, { concurrency, signal })
}
