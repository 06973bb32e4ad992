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
