import type { Instance } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import type { LinkedGroups } from '../domain/subscription.ts'
import { explained, type ExplainOptions } from './explained.ts'

export type LinkedGroupsOptions = ExplainOptions & { readonly gitlab: Pick<GitLab, 'linkedGroups'> }

/** What is linked on `instance`, or why it does not say. */
export const linkedGroups = (options: LinkedGroupsOptions, instance: Instance, signal?: AbortSignal): Promise<LinkedGroups> =>
  explained(options, instance, () => options.gitlab.linkedGroups(instance, signal))
