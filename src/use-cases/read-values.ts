import pMap from 'p-map'
import { failureOf } from '../domain/failure.ts'
import type { IntegrationPlace } from '../domain/integration.ts'
import type { SavedGroup } from '../domain/links-snapshot.ts'
import { linkedTree } from '../domain/linked-tree.ts'
import type { IntegrationCalls } from '../domain/ports.ts'
import { mostSavedValues, valuesToSave, type SavedValues, type ServiceManagement } from '../domain/saved-values.ts'
import type { Session } from '../domain/session.ts'

const concurrency = 3

const projectsPerPage = 100

/**
 * The own values of linked groups and their projects, as far as the user can read them; null where this GitLab has none. A
 * list of links does without them: what cannot be read is counted. Throws `signed-out`, and what `signal` was aborted with.
 */
export async function readValues(
  gitlab: IntegrationCalls,
  session: Session,
  groups: readonly SavedGroup[],
  signal?: AbortSignal,
): Promise<ServiceManagement | null> {
  const values: SavedValues[] = []
  const seen = new Set<string>()
  let [callsLeft, unread, isOffered] = [mostSavedValues, 0, true]

  /** Null where it is not to be had, of which there are then `missing` more. */
  async function ask<T>(call: () => Promise<T>, missing: number): Promise<T | null> {
    if (callsLeft <= 0 || !isOffered) {
      unread += missing
      return null
    }
    callsLeft -= 1
    try {
      return await call()
    } catch (error) {
      const failure = failureOf(error)
      if (!failure || failure.kind === 'signed-out') throw error
      unread += missing
      if (failure.kind === 'integration-unavailable') {
        if (failure.why === 'not-offered' && failure.place === 'project') isOffered = false
      } else if (failure.kind !== 'not-found') callsLeft = 0
      return null
    }
  }

  async function look(place: IntegrationPlace): Promise<void> {
    const key = `${place.kind} ${String(place.id)}`
    if (seen.has(key)) return
    seen.add(key)
    const integration = await ask(() => gitlab.integration(session, place, signal), 1)
    const saved = integration && valuesToSave(place, integration)
    if (saved) values.push(saved)
  }

  const read = await pMap(
    groups,
    async ({ id, fullPath }) => {
      await look({ kind: 'group', id, fullPath, webUrl: null })
      const found = await ask(() => gitlab.projectsIn(session, id, { search: '', page: 1, perPage: projectsPerPage }, signal), 0)
      for (const project of found?.projects ?? []) await look(project)
      return found && { fullPath, ...found }
    },
    { concurrency },
  )
  const pages = read.filter((page) => page !== null)
  const { coveredBy, linkedBelow } = linkedTree(pages)
  // A group counts the projects of those below it too.
  for (const page of pages.filter(({ fullPath }) => !coveredBy(fullPath))) {
    const ids = new Set([page, ...linkedBelow(page.fullPath)].flatMap(({ projects }) => projects.map(({ id }) => id)))
    unread += Math.max(0, (page.total ?? 0) - ids.size)
  }
  return isOffered ? { values, unread } : null
}
