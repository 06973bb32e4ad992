import { isOlderThan } from '../../domain/gitlab-version.ts'

// What sentences about an integration need to know, in every language: what a first screen never says.

/** Why a GitLab does not take the values of an integration by its API, as far as its version tells. */
export type IntegrationGap = 'too-old' | 'groups' | 'flag' | 'untold'

export function integrationGap({
  place,
  version,
}: {
  readonly place: 'group' | 'project'
  readonly version: string | null
}): IntegrationGap {
  if (version === null) return 'untold'
  if (isOlderThan(version, '17.2')) return 'too-old'
  if (place === 'group' && isOlderThan(version, '17.9')) return 'groups'
  return isOlderThan(version, '17.4') ? 'flag' : 'untold'
}

/** What GitLab's model says of values (contract service-management, The integration). */
export type RefusedValues = 'too-many' | 'tiers' | 'no-tier' | 'form' | 'other'

const valueWords: readonly (readonly [RegExp, RefusedValues])[] = [
  [/more than 100/i, 'too-many'],
  [/only available environment/i, 'tiers'],
  [/should be provided/i, 'no-tier'],
  [/is invalid/i, 'form'],
]

export const refusedValues = (reason: string): RefusedValues => valueWords.find(([words]) => words.test(reason))?.[1] ?? 'other'
