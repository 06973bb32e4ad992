// Which status means what, as data, where several subjects share it; the rest stands beside its subject. One status
// means several things here; the body tells them apart (contract 0, fact 4).
import type { Refusal } from '../domain/exchange.ts'
import { instanceName, type Instance } from '../domain/instance.ts'

export const notAdmin = /not a site (or organization )?administrator/i

/** Calls that carry only Jira's word: list, installations (contract 1.1). */
export const contextTokenRefusals = (instance: Instance): readonly Refusal[] => [
  { status: 403, says: notAdmin, failure: { kind: 'jira-user-not-admin' } },
  { status: 403, failure: { kind: 'context-token-refused', instance: instanceName(instance) } },
]

/** Calls with a bearer. Only a 401 that speaks of the bearer is about the bearer. */
export const bearerRefusals = (instance: Instance): readonly Refusal[] => [
  { status: 401, says: /invalid_token|expired|revoked/i, failure: { kind: 'signed-out', instance: instanceName(instance) } },
  { status: 401, says: /^401 Unauthorized$/, failure: { kind: 'signed-out', instance: instanceName(instance) } },
]
