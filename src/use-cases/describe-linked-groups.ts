import { isFailure } from '../domain/failure.ts'
import type { Group } from '../domain/group.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { atMost } from './at-most.ts'

/** Gentle on GitLab's limit for groups (contract 7). */
const callsAtOnce = 4

/** The linked groups that the signed-in user can see; one that is gone or hidden from the user is left out. */
export async function describeLinkedGroups(
  gitlab: GitLab,
  session: Session,
  groupIds: readonly number[],
  signal?: AbortSignal,
): Promise<Group[]> {
  const found = await atMost(callsAtOnce, groupIds, async (id) => {
    try {
      return [await gitlab.groupById(session, id, signal)]
    } catch (error) {
      if (isFailure(error, 'not-found')) return []
      throw error
    }
  })
  return found.flat()
}
