import pMap from 'p-map'
import { isFailure } from '../domain/failure.ts'
import { isAsWanted } from '../domain/integration.ts'
import type { GroupCalls, IntegrationCalls } from '../domain/ports.ts'
import { restoring, type ComparedValues, type SavedValues } from '../domain/saved-values.ts'
import type { Session } from '../domain/session.ts'
import { saveIntegration } from './save-integration.ts'

export type RestoreCalls = IntegrationCalls & Pick<GroupCalls, 'groupByPath' | 'projectByPath'>

const concurrency = 3

/** What became of saved values. Where GitLab does not let them be read they count as lost: the restoring says why. */
export async function compareValues(gitlab: RestoreCalls, session: Session, saved: readonly SavedValues[]): Promise<ComparedValues> {
  const isKept = async (one: SavedValues): Promise<boolean> => {
    try {
      return isAsWanted(await gitlab.integration(session, { ...one, webUrl: null }), restoring(one))
    } catch (error) {
      if (isFailure(error, 'integration-refused') || isFailure(error, 'integration-unavailable')) return false
      throw error
    }
  }
  const became = async (one: SavedValues): Promise<'kept' | 'lost' | 'strange'> => {
    if (!(await isStillThere(gitlab, session, one))) return 'strange'
    return (await isKept(one)) ? 'kept' : 'lost'
  }
  const found = await pMap(saved, became, { concurrency })
  return {
    lost: saved.filter((_one, index) => found[index] === 'lost'),
    strange: saved.filter((_one, index) => found[index] === 'strange'),
  }
}

/** Brings them back where they were; writes nothing where something else is by now. Throws as `saveIntegration`. */
export async function restoreValues(gitlab: RestoreCalls, session: Session, one: SavedValues): Promise<void> {
  if (await isStillThere(gitlab, session, one)) await saveIntegration(gitlab, session, { ...one, webUrl: null }, restoring(one))
}

/**
 * Whether the path that people read and the id that is written to still mean one and the same: a path is given to another
 * group once it is free, and a GitLab that was set up anew counts its ids from the start.
 */
async function isStillThere(gitlab: RestoreCalls, session: Session, { kind, id, fullPath }: SavedValues): Promise<boolean> {
  try {
    const found = await (kind === 'group' ? gitlab.groupByPath : gitlab.projectByPath)(session, fullPath)
    return found.id === id && found.fullPath.toLowerCase() === fullPath.toLowerCase()
  } catch (error) {
    if (isFailure(error, 'not-found')) return false
    throw error
  }
}
