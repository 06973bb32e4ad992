import type { World } from '../world.ts'
import type { Condition, ConditionState, Hindrances } from './conditions/condition.ts'
import { dataArrival } from './conditions/data-arrival.ts'
import { insideForge } from './conditions/inside-forge.ts'
import { inFront } from './conditions/in-front.ts'
import { gitlabInstance } from './conditions/gitlab-instance.ts'
import { jiraFrame } from './conditions/jira-frame.ts'
import { linking } from './conditions/linking.ts'
import { notCertain } from './conditions/not-certain.ts'
import { network } from './conditions/network.ts'
import { signingIn } from './conditions/signing-in.ts'

export type Conditions = {
  readonly hindrances: Readonly<Hindrances>
  list(): ConditionState[]
  /** Throws on an unknown name. */
  set(name: string, isOn: boolean): void
}

const byGroup: Readonly<Record<ConditionState['group'], readonly Condition[]>> = {
  'Signing in': signingIn,
  Linking: linking,
  'GitLab instance': gitlabInstance,
  'In front of GitLab': inFront,
  Network: network,
  'Jira and its frame': jiraFrame,
  'Whether data arrives': dataArrival,
  'What is not certain': notCertain,
  'Inside Forge': insideForge,
}

const all = (Object.keys(byGroup) as ConditionState['group'][]).flatMap((group) =>
  byGroup[group].map((condition) => ({ ...condition, group })),
)

/** Everything that people can make go wrong from Jira's page. */
export function createConditions(world: World): Conditions {
  const hindrances: Hindrances = { gitlabDelayMs: 0, jiraIsSilent: false, jiraSecret: undefined }
  const conditions = all.filter(({ group }) => group !== 'Inside Forge' || world.way === 'forge')
  const undo = new Map<string, () => void>()
  return {
    hindrances,
    list: () =>
      conditions.map(({ name, group, title, description, rows }) => ({ name, group, title, description, rows, isOn: undo.has(name) })),
    set(name, isOn) {
      const condition = conditions.find((candidate) => candidate.name === name)
      if (!condition) throw new Error(`There is no condition ${name}`)
      if (isOn === undo.has(name)) return
      if (isOn) {
        undo.set(name, condition.turnOn(world, hindrances))
        return
      }
      undo.get(name)?.()
      undo.delete(name)
    },
  }
}
