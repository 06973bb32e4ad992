import {
  flawsOf,
  readServiceIds,
  type ChangeFlaw,
  type Integration,
  type IntegrationChange,
  type ReadServiceIds,
  type Tier,
} from '../../domain/integration.ts'

/** What stands in the form: as it was typed. */
export type Draft = {
  readonly inherits: boolean
  readonly idsText: string
  readonly isGating: boolean
  readonly tiers: readonly Tier[]
}

export const emptyDraft: Draft = { inherits: false, idsText: '', isGating: false, tiers: [] }

export const draftOf = ({ isInherited, values }: Integration): Draft => ({
  inherits: isInherited === true,
  idsText: values.serviceIds.join('\n'),
  isGating: values.isGating,
  tiers: values.tiers,
})

export type JudgedDraft = {
  readonly read: ReadServiceIds
  readonly flaws: readonly ChangeFlaw[]
  /** Null while something is wrong. */
  readonly change: IntegrationChange | null
}

export function judge({ inherits, idsText, isGating, tiers }: Draft, offersGating: boolean): JudgedDraft {
  const read = readServiceIds(idsText)
  const gating = offersGating ? { isGating, tiers } : null
  if (inherits) return { read, flaws: [], change: { kind: 'inherit' } }
  const flaws = flawsOf(read, gating)
  return { read, flaws, change: flaws.length > 0 ? null : { kind: 'own', serviceIds: read.ids, gating } }
}
