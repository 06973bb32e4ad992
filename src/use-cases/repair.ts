import { isFailure } from '../domain/failure.ts'
import type { Instance } from '../domain/instance.ts'
import type { SavedGroup } from '../domain/links-snapshot.ts'
import type { GitLab } from '../domain/ports.ts'
import type { RelinkOutcome, Repair, RepairStart, RepairState } from '../domain/repair.ts'
import type { Session } from '../domain/session.ts'
import { atMost } from './at-most.ts'
import { chooseInstance, type ChooseOptions } from './choose-instance.ts'
import { ensureLinked } from './link-group.ts'
import { linkedGroups, type LinkedGroupsOptions } from './linked-groups.ts'

export type RepairOptions = ChooseOptions &
  LinkedGroupsOptions & {
    readonly gitlab: GitLab
    readonly pause: (ms: number) => Promise<void>
  }

/** Every link makes GitLab start a sync: gentle, as in a bulk link. */
const linksAtOnce = 4

/**
 * The host tells an instance in the background that it was left (contract 6). Were it chosen again before that has
 * arrived, the late message would delete the new installation.
 */
const waitMs = 2_000
const waitTries = 30

/** The documented switch to the host and back, with the links of `snapshot` made again afterwards. */
export function repair(options: RepairOptions, { session: startedBy, snapshot, from }: RepairStart): Repair {
  const { host } = options
  const { instance } = snapshot
  const listeners = new Set<() => void>()
  let session = startedBy
  let state: RepairState = {
    stage: from,
    isRunning: false,
    error: null,
    groups: snapshot.groups.map((group) => ({ group, outcome: 'to-do' })),
  }
  const become = (change: Partial<RepairState>): void => {
    state = { ...state, ...change }
    for (const changed of listeners) changed()
  }
  const setOutcome = (of: SavedGroup, outcome: RelinkOutcome): void => {
    become({ groups: state.groups.map((entry) => (entry.group.id === of.id ? { ...entry, outcome } : entry)) })
  }

  async function run(): Promise<void> {
    if (state.stage === 'leaving') {
      await chooseInstance(options, { from: instance, to: host })
      become({ stage: 'waiting' })
    }
    if (state.stage === 'waiting') {
      await forgotten(options, instance)
      become({ stage: 'returning' })
    }
    if (state.stage === 'returning') {
      await chooseInstance(options, { from: host, to: instance })
      become({ stage: 'linking' })
    }
    await linkMissing(
      options,
      session,
      state.groups.filter(({ outcome }) => outcome !== 'linked').map(({ group }) => group),
      setOutcome,
    )
    become({ stage: 'finished' })
  }

  return {
    state: () => state,
    onChange: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    run: (by) => {
      if (state.isRunning) return
      session = by ?? session
      become({ isRunning: true, error: null, ...(state.stage === 'finished' && { stage: 'linking' }) })
      run().then(
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

type Relink = (group: SavedGroup, outcome: RelinkOutcome) => void

/** Links what is not linked. The failure of one group is its result and stops no other, unless the sign-in has ended. */
async function linkMissing(
  options: LinkedGroupsOptions & { readonly gitlab: GitLab },
  session: Session,
  groups: readonly SavedGroup[],
  setOutcome: Relink,
): Promise<void> {
  const { gitlab } = options
  const { instance } = session
  const listed = await linkedGroups(options, instance).catch(async (error: unknown) => {
    if (!isFailure(error, 'context-token-refused')) throw error
    // The message that it was left came late after all: the instance needs the installation once more.
    await gitlab.choose(instance)
    return linkedGroups(options, instance)
  })
  await atMost(linksAtOnce, groups, async (group) => {
    if (listed.groupIds?.has(group.id)) {
      setOutcome(group, 'linked')
      return
    }
    setOutcome(group, 'linking')
    try {
      await ensureLinked(gitlab, session, group)
      setOutcome(group, 'linked')
    } catch (error) {
      const isSignedOut = isFailure(error, 'signed-out')
      setOutcome(group, isSignedOut ? 'to-do' : { error })
      // All others would fail like this one, and go on when somebody has signed in.
      if (isSignedOut) throw error
    }
  })
}
