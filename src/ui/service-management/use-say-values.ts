import type { Integration } from '../../domain/integration.ts'
import { useRareWords } from '../words/words.ts'

/** What an integration has, and whose values these are, in words. */
export function useSayValues(): (integration: Integration) => string {
  const { serviceManagement, formats } = useRareWords()
  return ({ isInherited, values }) => {
    const whose = isInherited === null ? 'inheritedOrOwn' : isInherited ? 'inherited' : 'own'
    const ids = values.serviceIds.length === 0 ? serviceManagement.noIds : serviceManagement.read(values.serviceIds.length)
    const gating = values.isGating ? serviceManagement.gatingFor(formats.list(values.tiers)) : serviceManagement.noGating
    return `${serviceManagement[whose]} ${serviceManagement.has(ids, gating)}`
  }
}
