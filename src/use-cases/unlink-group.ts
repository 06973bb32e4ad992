import type { Instance } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Subscription } from '../domain/subscription.ts'
import { certainWrite } from './certain-write.ts'
import { explained, type ExplainOptions } from './explained.ts'

export type UnlinkOptions = ExplainOptions & { readonly gitlab: Pick<GitLab, 'unlink' | 'linkedGroups'> }

/** Unlinks one group. Needs no sign-in: Jira's word is enough (contract 1.4). Whether it is gone, GitLab's list says. */
export const unlinkOnce = (gitlab: UnlinkOptions['gitlab'], instance: Instance, subscription: Subscription): Promise<void> =>
  certainWrite(
    () => gitlab.unlink(instance, subscription),
    async () => {
      const { subscriptions } = await gitlab.linkedGroups(instance)
      return !subscriptions.some(({ id }) => id === subscription.id)
    },
  )

/** As `unlinkOnce`, for a person who waits for this one group and is told why its instance cannot be reached. */
export const unlinkGroup = (options: UnlinkOptions, instance: Instance, subscription: Subscription): Promise<void> =>
  explained(options, instance, () => unlinkOnce(options.gitlab, instance, subscription))
