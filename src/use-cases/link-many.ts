import type { BulkRun } from '../domain/bulk-run.ts'
import { AppError } from '../domain/failure.ts'
import { instanceName, type Instance } from '../domain/instance.ts'
import type { Session } from '../domain/session.ts'
import type { Subscription } from '../domain/subscription.ts'
import { judgeFailure } from './judge-failure.ts'
import { explainer } from './explained.ts'
import { linkOnce, type LinkOptions, type LinkTarget } from './link-group.ts'
import { runMany } from './run-many.ts'
import { unlinkOnce, type UnlinkOptions } from './unlink-group.ts'

/**
 * Links the groups, a few at a time. `session` is asked for every group anew: who signs in again in the middle goes on
 * where it stopped. Nothing is asked for what `isLinked` knows to be linked. Tokens that end on the way are renewed by the
 * keeper of grants.
 */
export function linkMany<T extends LinkTarget>(
  options: LinkOptions,
  instance: Instance,
  groups: readonly T[],
  session: () => Session | null,
  isLinked?: (group: T) => boolean,
): BulkRun<T> {
  const explain = explainer(options, instance)
  return runMany({
    items: groups,
    ...(isLinked && { isDone: isLinked }),
    work: async (group) => {
      const current = session()
      if (!current) throw new AppError({ kind: 'signed-out', instance: instanceName(instance) })
      await explain(() => linkOnce(options.gitlab, current, group))
    },
    judge: judgeFailure,
  })
}

/** Unlinks, a few at a time. Needs no sign-in (contract 1.4). */
export function unlinkMany(options: UnlinkOptions, instance: Instance, subscriptions: readonly Subscription[]): BulkRun<Subscription> {
  const explain = explainer(options, instance)
  return runMany({
    items: subscriptions,
    work: (subscription) => explain(() => unlinkOnce(options.gitlab, instance, subscription)),
    judge: judgeFailure,
  })
}
