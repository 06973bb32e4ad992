import type { Instance } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import type { InstallationCalls } from '../domain/self-managed.ts'

export type RenewOptions = {
  readonly gitlab: Pick<GitLab, 'linkedGroups'>
  readonly installations: InstallationCalls
}

/**
 * Has the host send the installation to its instance once more, links untouched: the instance then holds Jira's present
 * secret. The host answers the same whether that succeeded or not (contract 6), so the instance is asked: it can read
 * Jira's token only with that secret. Throws what the instance answers.
 */
export async function renewInstallation({ gitlab, installations }: RenewOptions, instance: Instance): Promise<void> {
  await installations.choose(instance)
  await gitlab.linkedGroups(instance)
}
