// Which status means what, as data. One status means several things here; the body tells them apart (contract 0, fact 4).
import { instanceName, type Instance } from '../domain/instance.ts'
import type { Refusal } from '../http/create-http.ts'

export const notAdmin = /not a site (or organization )?administrator/i

/** Calls that carry only Jira's word: list, installations (contract 1.1). */
export const contextTokenRefusals = (instance: Instance): readonly Refusal[] => [
  { status: 403, says: notAdmin, failure: { kind: 'jira-user-not-admin' } },
  { status: 403, failure: { kind: 'context-token-refused', instance: instanceName(instance) } },
]

/** Contract 1.4: a 403 with the word Forbidden is about the Jira user, an empty one about Jira's token. */
export const unlinkRefusals = (instance: Instance): readonly Refusal[] => [
  { status: 403, says: /forbidden/i, failure: { kind: 'jira-user-refused' } },
  ...contextTokenRefusals(instance),
]

/** Contract 1.8. */
export const clientIdRefusals = (instance: Instance): readonly Refusal[] => [
  { status: 404, failure: { kind: 'application-id-missing', instance: instanceName(instance) } },
]
