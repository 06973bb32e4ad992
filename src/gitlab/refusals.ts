// Which status means what, as data. One status means several things here; the body tells them apart (contract 0, fact 4).
import { instanceName, type Instance } from '../domain/instance.ts'
import type { Refusal } from '../http/create-http.ts'

const notAdmin = /not a site (or organization )?administrator/i

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

/** Calls with a bearer. Only a 401 that speaks of the bearer is about the bearer. */
export const bearerRefusals = (instance: Instance): readonly Refusal[] => [
  { status: 401, says: /invalid_token|expired|revoked/i, failure: { kind: 'signed-out', instance: instanceName(instance) } },
  { status: 401, says: /^401 Unauthorized$/, failure: { kind: 'signed-out', instance: instanceName(instance) } },
]

/** Contract 1.6, in GitLab's own order of checks. */
export const linkRefusals = (instance: Instance, fullPath: string, username: string): readonly Refusal[] => [
  { status: 401, says: /JWT authentication failed/i, failure: { kind: 'context-token-refused', instance: instanceName(instance) } },
  { status: 401, says: /namespace/i, failure: { kind: 'group-not-linkable', fullPath, username } },
  ...bearerRefusals(instance),
  { status: 403, says: /could not fetch user/i, failure: { kind: 'jira-user-unreadable' } },
  { status: 403, says: notAdmin, failure: { kind: 'jira-user-not-admin' } },
  { status: 404, failure: { kind: 'linking-not-offered', instance: instanceName(instance) } },
  { status: 422, says: /already been (added|taken)/i, failure: { kind: 'group-already-linked', fullPath } },
]
