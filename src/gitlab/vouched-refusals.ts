import type { Refusal } from '../domain/exchange.ts'
import { instanceName, type Instance } from '../domain/instance.ts'

export const notAdmin = /not a site (or organization )?administrator/i

/** Calls that carry only Jira's word, whose refusal is an empty answer: list, installations (contract 1.1). */
export const contextTokenRefusals = (instance: Instance): readonly Refusal[] => [
  { status: 403, says: notAdmin, failure: { kind: 'jira-user-not-admin' } },
  { status: 403, says: /^$/, failure: { kind: 'context-token-refused', instance: instanceName(instance) } },
]
