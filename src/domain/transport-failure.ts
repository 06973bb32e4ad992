import type { Failure } from './failure.ts'

/** Somebody in front of GitLab, or GitLab to everybody at this address. */
export const kindsInFront = [
  'refused',
  'maintenance',
  'address-banned',
  'redirected',
  'challenged',
  'sign-in-wall',
  'firewall-refused',
  'answered-in-front',
  'not-passed-on',
] as const satisfies readonly Failure['kind'][]

/** What can come of any call, whoever is asked for whatever. */
export const transportKinds = [
  'offline',
  'unreachable',
  'timeout',
  'rate-limited',
  'server-error',
  'not-found',
  'unexpected-answer',
  ...kindsInFront,
] as const satisfies readonly Failure['kind'][]

export type TransportFailure = Extract<Failure, { kind: (typeof transportKinds)[number] }>
