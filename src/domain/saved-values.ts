import { tiers, type Integration, type IntegrationChange, type IntegrationPlace, type IntegrationValues, type Tier } from './integration.ts'
import { plainName } from './plain-text.ts'

/** Own values of a group or project for Jira Service Management, as a saved list of links has them. */
export type SavedValues = Pick<IntegrationPlace, 'kind' | 'id' | 'fullPath'> & IntegrationValues

/** What a list of links keeps beside them. */
export type ServiceManagement = {
  readonly values: readonly SavedValues[]
  /** Groups and projects that its user could not look at, or that were too many. */
  readonly unread: number
}

/** What became of the values of such a list. */
export type ComparedValues = {
  /** GitLab has others there now. */
  readonly lost: readonly SavedValues[]
  /** The path is another group's or project's now, or leads nowhere that the user sees: nothing is written there. */
  readonly strange: readonly SavedValues[]
}

/** Such a list is waited for: what is beyond is counted, not asked for. */
export const mostSavedValues = 300

/** Null for what need not be saved: it inherits, or nothing was ever set. */
export function valuesToSave({ kind, id, fullPath }: IntegrationPlace, { isInherited, values }: Integration): SavedValues | null {
  const isSet = values.serviceIds.length > 0 || values.isGating || values.tiers.length > 0
  return isInherited === true || !isSet ? null : { kind, id, fullPath, ...values }
}

/** What brings saved values back. Gating is not touched where it never was. */
export const restoring = ({ serviceIds, isGating, tiers: names }: SavedValues): IntegrationChange => ({
  kind: 'own',
  serviceIds,
  gating: isGating || names.length > 0 ? { isGating, tiers: names } : null,
})

/** Of a file that anybody may have written; null for what is no such thing. What cannot be read in it is counted. */
export function readServiceManagement(value: unknown): ServiceManagement | null {
  if (typeof value !== 'object' || value === null) return null
  const { values, unread } = value as Record<string, unknown>
  if (!Array.isArray(values)) return null
  const known = values
    .slice(0, mostSavedValues)
    .map(readSavedValues)
    .filter((one) => one !== null)
  return { values: known, unread: (isCount(unread) ? unread : 0) + values.length - known.length }
}

function readSavedValues(value: unknown): SavedValues | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind, id, fullPath, serviceIds, isGating, tiers: names } = value as Record<string, unknown>
  if ((kind !== 'group' && kind !== 'project') || !isId(id) || typeof fullPath !== 'string') return null
  const known = new Set<unknown>(tiers)
  return {
    kind,
    id,
    fullPath: plainName(fullPath),
    serviceIds: textsIn(serviceIds),
    isGating: isGating === true,
    tiers: textsIn(names)
      .map((name) => name.toLowerCase())
      .filter((name): name is Tier => known.has(name)),
  }
}

const isId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

/** No GitLab has more groups and projects than this. */
const mostCounted = 1e9

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostCounted

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
