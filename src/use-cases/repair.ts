import { isFailure } from '../domain/failure.ts'
import type { Instance } from '../domain/instance.ts'
import type { SavedGroup } from '../domain/links-snapshot.ts'
import { variable } from '../domain/observable.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Repair, RepairStart, RepairState } from '../domain/repair.ts'
import type { Session } from '../domain/session.ts'
import { chooseInstance, type ChooseOptions } from './choose-instance.ts'
import { describeGroups } from './describe-groups.ts'
import { linkMany } from './link-many.ts'
import { linkedGroups, type LinkedGroupsOptions } from './linked-groups.ts'

export type RepairOptions = ChooseOptions &
  LinkedGroupsOptions & {
    readonly gitlab: GitLab
    readonly pause: (ms: number) => Promise<void>
  }

/**
 * The host tells an instance in the background that it was left (contract 6). Were it chosen again before that has
 * arrived, the late message would delete the new installation.
 */
const waitMs = 2_000
const waitTries = 30

/** The documented switch to the host and back; then the links of `snapshot` are made again as any other many are. */
export function repair(options: RepairOptions, { session, snapshot, from }: RepairStart): Repair {
  const { host } = options
  const { instance, groups } = snapshot
  const shown = variable<RepairState>({ stage: from, isRunning: false, error: null, run: null })
  const become = (change: Partial<RepairState>): void => {
    shown.set({ ...shown.current(), ...change })
  }

  async function walk(): Promise<void> {
    if (shown.current().stage === 'leaving') {
      await chooseInstance(options, { from: instance, to: host })
      become({ stage: 'waiting' })
    }
    if (shown.current().stage === 'waiting') {
      await forgotten(options, instance)
      become({ stage: 'returning' })
    }
    if (shown.current().stage === 'returning') {
      await chooseInstance(options, { from: host, to: instance })
      become({ stage: 'linking' })
    }
    const ids = await linkedIds(options, instance)
    const current = session()
    const linked = current && ids ? await stillLinked(options.gitlab, current, groups, ids) : null
    become({ run: linkMany(options, instance, groups, session, (group) => linked?.has(group) ?? false) })
  }

  return {
    current: shown.current,
    subscribe: shown.subscribe,
    goOn: () => {
      const { isRunning, run } = shown.current()
      if (isRunning || run) return
      become({ isRunning: true, error: null })
      walk().then(
        () => {
          become({ isRunning: false })
        },
        (error: unknown) => {
          become({ isRunning: false, error })
        },
      )
    },
  }
}

/** Resolves when the instance no longer knows this Jira site, or when waiting longer would not help. */
async function forgotten({ gitlab, pause }: Pick<RepairOptions, 'gitlab' | 'pause'>, instance: Instance): Promise<void> {
  for (let tries = 0; tries < waitTries; tries += 1) {
    const isForgotten = await gitlab.linkedGroups(instance).then(
      () => false,
      (error: unknown) => isFailure(error, 'context-token-refused'),
    )
    if (isForgotten) return
    await pause(waitMs)
  }
}

/** Of the groups of a list those that are linked, by the path too: their ids may be of others since. */
async function stillLinked(gitlab: GitLab, session: Session, groups: readonly SavedGroup[], ids: ReadonlySet<number>) {
  const known = groups.filter(({ id }) => ids.has(id))
  const now = await describeGroups(
    gitlab,
    session,
    known.map(({ id }) => id),
  )
  return new Set(known.filter(({ id, fullPath }) => now.get(id)?.fullPath === fullPath))
}

/** Null where this GitLab does not tell. */
async function linkedIds(options: LinkedGroupsOptions & Pick<RepairOptions, 'gitlab'>, instance: Instance) {
  const { groupIds } = await linkedGroups(options, instance).catch(async (error: unknown) => {
    if (!isFailure(error, 'context-token-refused')) throw error
    // The message that it was left came late after all: the instance needs the installation once more.
    await options.gitlab.choose(instance)
    return linkedGroups(options, instance)
  })
  return groupIds
}
