import type { Instance } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Subscription } from '../domain/subscription.ts'
import { certainWrite } from './certain-write.ts'

/** Unlinks one group. Needs no sign-in: Jira's word is enough (contract 1.4). */
export const unlinkGroup = (gitlab: GitLab, instance: Instance, subscription: Subscription): Promise<void> =>
  certainWrite(
    () => gitlab.unlink(instance, subscription),
    async () => {
      const { subscriptions } = await gitlab.linkedGroups(instance)
      return !subscriptions.some(({ id }) => id === subscription.id)
    },
  )
