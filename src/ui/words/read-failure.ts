import { isOlderThan } from '../../domain/gitlab-version.ts'
// What sentences about a failure need to know, in every language.

export const serverName = (origin: string): string => origin.replace(/^https?:\/\//, '')

/** What GitLab's validator has against an address: it has a handful of reasons, in English (contract 1.7). */
export type RefusedAddress = 'incomplete' | 'unresolved' | 'private' | 'other'

export function refusedAddress(reason: string): RefusedAddress {
  if (/scheme|valid URL|URI is invalid/i.test(reason)) return 'incomplete'
  if (/cannot be resolved/i.test(reason)) return 'unresolved'
  return /local|loopback|network/i.test(reason) ? 'private' : 'other'
}

/** What GitLab wants of a user first, by the fixed parts of its sentences (contract 13). */
export type UserDemand = 'terms' | 'email' | 'password' | 'two-factor' | 'activation' | 'other'

export function userDemand(sentence: string): UserDemand {
  if (/terms/i.test(sentence)) return 'terms'
  if (/e-?mail/i.test(sentence)) return 'email'
  if (/password/i.test(sentence)) return 'password'
  if (/two-factor/i.test(sentence)) return 'two-factor'
  return /deactivated/i.test(sentence) ? 'activation' : 'other'
}

/** What the status of a failed installation points to. */
export type InstallationFlaw = 'forbidden' | 'unsaved' | 'internal' | 'other'

export function installationFlaw(status: string): InstallationFlaw {
  if (status === '403') return 'forbidden'
  if (status === '422') return 'unsaved'
  return status.startsWith('5') ? 'internal' : 'other'
}

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
