import type { Instance } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import { linkedGroups, type LinkedGroupsOptions } from './linked-groups.ts'

export type RenewOptions = LinkedGroupsOptions & { readonly gitlab: Pick<GitLab, 'choose'> }

/**
 * Has the host send the installation to its instance once more, links untouched: the instance then holds Jira's present
 * secret. The host answers the same whether that succeeded or not (contract 6), so the instance is asked: it can read
 * Jira's token only with that secret. Throws what the instance answers.
 */
export async function renewInstallation(options: RenewOptions, instance: Instance): Promise<void> {
  await options.gitlab.choose(instance)
  await linkedGroups(options, instance)
}
