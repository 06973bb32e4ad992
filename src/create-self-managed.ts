// The part of create-services.ts that only the choice of an instance needs, loaded when it is asked for.
import type { Instance } from './domain/instance.ts'
import type { GitLab, Jira } from './domain/ports.ts'
import type { Probes, SelfManaged } from './domain/self-managed.ts'
import { createInstallationCalls } from './gitlab/installation-calls.ts'
import { createProbeCalls } from './gitlab/probe-calls.ts'
import type { GitLabOptions } from './gitlab/vouched-calls.ts'
import { localNetworkPermission } from './http/local-network-permission.ts'
import { pause } from './http/pause.ts'
import { createProbe } from './http/probe.ts'
import type { ConnectBridge } from './jira/connect-bridge.ts'
import { userGroups } from './jira/user-groups.ts'
import { checkConnection, explainUnreachable } from './use-cases/check-connection.ts'
import { chooseInstance } from './use-cases/choose-instance.ts'
import { renewInstallation } from './use-cases/renew-installation.ts'
import { repair } from './use-cases/repair.ts'
import { takeSnapshot } from './use-cases/take-snapshot.ts'

export type SelfManagedOptions = GitLabOptions & {
  readonly gitlab: GitLab
  readonly jira: Jira
  readonly bridge: () => Promise<ConnectBridge>
  readonly host: Instance
  readonly window: Window
  readonly fetch: typeof globalThis.fetch
  readonly pause?: (ms: number, signal?: AbortSignal) => Promise<void>
  readonly limitSeconds?: (url: URL) => number
}

/** Of every step of a connection check: a person waits for the slowest. */
const stepLimitSeconds = 10

export function createSelfManaged({ window, fetch, bridge, ...given }: SelfManagedOptions): SelfManaged {
  const { gitlab, jira, host } = given
  const limitSeconds = (url: URL): number => Math.min(stepLimitSeconds, given.limitSeconds?.(url) ?? stepLimitSeconds)
  const probe = createProbe({ fetch, isOnline: () => window.navigator.onLine, policyEvents: window.document, limitSeconds })
  const probes: Probes = {
    ...createProbeCalls(probe),
    localNetwork: () => localNetworkPermission(window.navigator),
  }
  const installations = createInstallationCalls(given)
  const options = { pause, ...given, probes, installations }
  return {
    chooseInstance: (choice) => chooseInstance(options, choice),
    checkConnection: ({ session, ...target }) =>
      checkConnection({ gitlab, probes, jiraGroups: () => userGroups(bridge), limitSeconds }, { ...target, session }),
    renewInstallation: (instance) => renewInstallation(options, instance),
    takeSnapshot: (session) => takeSnapshot(gitlab, jira, session),
    repair: (start) => repair(options, start),
    explain: (instance, error) => explainUnreachable(probes, host, instance, error),
  }
}
