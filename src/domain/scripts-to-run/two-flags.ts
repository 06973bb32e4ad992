import type { Failure } from '../failure.ts'

/** What an administrator of GitLab 15.7 or 15.8 enters in the Rails console: the two flags must not be on together (contract 10). */
export const twoFlagsConsole = `# Check if both feature flags are enabled.
# If the flags are enabled, these commands return \`true\`.
Feature.enabled?(:jira_connect_oauth)
Feature.enabled?(:jira_connect_oauth_self_managed)

# If both flags are enabled, disable the \`jira_connect_oauth_self_managed\` flag.
Feature.disable(:jira_connect_oauth_self_managed)`

const refusals: readonly Failure['kind'][] = ['host-unknown-to-instance', 'installation-not-offered', 'installation-failed']

/** Whether they may be why an instance did not let itself be chosen: it answered, and nobody knows its version then. */
export const mayBeTwoFlags = (failure: Failure | null): boolean => failure !== null && refusals.includes(failure.kind)
