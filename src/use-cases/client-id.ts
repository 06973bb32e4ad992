import type { Instance } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import { explained, type ExplainOptions } from './explained.ts'

export type ClientIdOptions = ExplainOptions & { readonly gitlab: Pick<GitLab, 'clientId'> }

/** The OAuth `client_id` of `instance`, or why there can be no sign-in. */
export const clientId = (options: ClientIdOptions, instance: Instance, signal?: AbortSignal): Promise<string> =>
  explained(options, instance, () => options.gitlab.clientId(instance, signal))
