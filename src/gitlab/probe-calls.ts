// The other side is whatever a person named as a GitLab instance. Nothing is sent but the question, and only questions
// that every GitLab answers to everybody.
import type { Reading } from '../domain/connection-check.ts'
import type { Refusal } from '../domain/exchange.ts'
import { endpoint, instanceName, type Instance } from '../domain/instance.ts'
import type { Probes } from '../domain/ports.ts'
import type { Probe } from '../http/probe.ts'
import { clientIdRefusals } from './installation-calls.ts'
import { subscriptionsPath } from './linked-groups-calls.ts'

export const createProbeCalls = (probe: Probe): Omit<Probes, 'localNetwork'> => {
  const ask =
    (path: string, how: Parameters<Probe>[1], refusals?: (instance: Instance) => readonly Refusal[]) =>
    async (instance: Instance, signal: AbortSignal): Promise<Reading> => {
      const reading = await probe(endpoint(instance, path), how, signal, refusals?.(instance))
      if (reading.kind !== 'answered' || reading.leadsTo === null) return reading
      return { ...reading, leadsTo: reading.leadsTo.replace(new RegExp(`/(${path})?$`), '') }
    }
  return {
    version: ask('api/v4/version', 'read'),
    door: ask('api/v4/version', 'blind'),
    linkRoute: ask('api/v4/integrations/jira_connect/subscriptions', 'post'),
    descriptor: ask('-/jira_connect/app_descriptor.json', 'read'),
    installedEvent: ask('-/jira_connect/events/installed', 'post'),
    applicationId: ask('-/jira_connect/oauth_application_id', 'read', clientIdRefusals),
    versionByPreflight: ask('api/v4/version', 'preflight'),
    applicationIdByPreflight: ask('-/jira_connect/oauth_application_id', 'preflight', clientIdRefusals),
    unlinkRoute: ask(`${subscriptionsPath}/0`, 'delete', withoutWord),
    listRoute: ask(`${subscriptionsPath}.json`, 'read', withoutWord),
  }
}

/** With an empty answer, which says nothing of anybody's token where none was sent. */
export const withoutWord = (instance: Instance): readonly Refusal[] =>
  [401, 403, 404].map((status) => ({ status, says: /^$/, failure: { kind: 'context-token-refused', instance: instanceName(instance) } }))
