// Which status means what when a signed-in user asks, as data.
import { instanceName, type Instance } from '../domain/instance.ts'
import type { Refusal } from '../http/create-http.ts'
import { notAdmin } from './refusals.ts'

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
