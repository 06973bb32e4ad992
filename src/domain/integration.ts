import { pasted } from './pasted.ts'

/** What GitLab calls the integration "GitLab for Jira Cloud app" belongs to. */
export type IntegrationPlace = {
  readonly kind: 'group' | 'project'
  readonly id: number
  readonly fullPath: string
  readonly webUrl: string | null
}

/** Tiers of environments, not their names (contract service-management, The integration). */
export const tiers = ['production', 'staging', 'testing', 'development'] as const

export type Tier = (typeof tiers)[number]

export type IntegrationValues = {
  readonly serviceIds: readonly string[]
  /** Deployments wait for Jira Service Management's word. */
  readonly isGating: boolean
  readonly tiers: readonly Tier[]
}

/** The integration of a group or project as GitLab tells it. */
export type Integration = {
  /** By linking alone: nobody can set it. */
  readonly isActive: boolean
  /** Takes the values from above; null where this GitLab does not tell. */
  readonly isInherited: boolean | null
  readonly values: IntegrationValues
}

/** What somebody wants: the values from above, or own ones. `gating` is null where it is not to be touched. */
export type IntegrationChange =
  | { readonly kind: 'inherit' }
  | {
      readonly kind: 'own'
      readonly serviceIds: readonly string[]
      readonly gating: Pick<IntegrationValues, 'isGating' | 'tiers'> | null
    }

/** GitLab takes no more for one group or project. */
const maxServiceIds = 100

export type ReadServiceIds = {
  readonly ids: readonly string[]
  /** What GitLab would not take for an ID, as it was typed. */
  readonly unfit: readonly string[]
  /** IDs that are none of Jira Service Management's by their form, while others are: a name of a service, it may be. */
  readonly odd: readonly string[]
  /** How many came more than once and count once. */
  readonly repeated: number
}

/** Letters, digits, `=` and `:`: GitLab's rule (contract service-management, The integration). */
const fitting = /^[A-Za-z0-9=:]+$/

/** As Jira Service Management makes them: `b:…=`. */
const isOfJira = (id: string): boolean => /^b:[A-Za-z0-9]+=*$/.test(id)

/** What stands in front of an ID in a list, a table or a sentence about it. */
const label = /^\s*(?:[-*•–]\s+|\d{1,3}[.)]\s+)?(?:service[\s_-]*ids?\b\s*[:=]?\s*)?/i

/**
 * Reads a list of service IDs in any form in which people paste one: with commas, semicolons, spaces, tabs, bars or line
 * breaks between them, also those of Chinese and Japanese, with quotes or brackets around them, numbered or with bullets.
 */
export function readServiceIds(text: string): ReadServiceIds {
  const found = text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(label, ''))
    .flatMap((line) => line.split(/[\s,;|，；、]+/))
    .map((word) => pasted(word).replace(/^[[\]{}]+|[[\]{}]+$/g, ''))
    .map(pasted)
    .filter((word) => word !== '')
  const all = [...new Set(found)]
  const ids = all.filter((word) => fitting.test(word))
  return {
    ids,
    unfit: all.filter((word) => !fitting.test(word)),
    odd: ids.some(isOfJira) ? ids.filter((id) => !isOfJira(id)) : [],
    repeated: found.length - all.length,
  }
}

/** Tiers as somebody wrote them, in the order of GitLab; case does not count. */
export function readTiers(text: string): readonly Tier[] {
  const words = new Set(text.toLowerCase().split(/[\s,;]+/))
  return tiers.filter((tier) => words.has(tier))
}

/** What is wrong with what is to be saved. */
export type ChangeFlaw = 'unfit' | 'too-many' | 'no-tier'

/** GitLab's own rules, before it is asked. */
export function flawsOf(
  { ids, unfit }: ReadServiceIds,
  gating: Pick<IntegrationValues, 'isGating' | 'tiers'> | null,
): readonly ChangeFlaw[] {
  return [
    ...(unfit.length > 0 ? (['unfit'] as const) : []),
    ...(ids.length > maxServiceIds ? (['too-many'] as const) : []),
    ...(gating?.isGating && gating.tiers.length === 0 ? (['no-tier'] as const) : []),
  ]
}

/** Whether GitLab has what was wanted: it may answer that it saved, and have changed nothing. */
export function isAsWanted({ values, isInherited }: Integration, change: IntegrationChange): boolean {
  if (change.kind === 'inherit') return isInherited !== false
  const { serviceIds, gating } = change
  const isSame = (one: readonly string[], other: readonly string[]) => one.toSorted().join() === other.toSorted().join()
  return (
    isInherited !== true &&
    isSame(values.serviceIds, serviceIds) &&
    (gating === null || (values.isGating === gating.isGating && (!gating.isGating || isSame(values.tiers, gating.tiers))))
  )
}

/** Group and project integrations by their slug. */
export const integrationPath = ({ kind, id }: Pick<IntegrationPlace, 'kind' | 'id'>): string =>
  `api/v4/${kind}s/${String(id)}/integrations/jira-cloud-app`

/** The body of PUT. An inheriting item takes own values only where it is told not to inherit: otherwise 200, and nothing changes. */
export const integrationBody = (change: IntegrationChange): Readonly<Record<string, string | boolean>> =>
  change.kind === 'inherit'
    ? { use_inherited_settings: true }
    : {
        use_inherited_settings: false,
        jira_cloud_app_service_ids: change.serviceIds.join(','),
        ...(change.gating && {
          jira_cloud_app_enable_deployment_gating: change.gating.isGating,
          jira_cloud_app_deployment_gating_environments: change.gating.tiers.join(','),
        }),
      }
