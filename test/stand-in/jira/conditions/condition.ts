import type { FaultAnswer, FaultFilter } from '../../faults.ts'
import type { World } from '../../world.ts'

export type ConditionState = {
  readonly name: string
  readonly group:
    | 'Signing in'
    | 'Linking'
    | 'GitLab instance'
    | 'In front of GitLab'
    | 'Network'
    | 'Jira and its frame'
    | 'Whether data arrives'
    | 'What is not certain'
    | 'Inside Forge'
  readonly title: string
  readonly description: string
  /** Rows of docs/failures.md that it provokes; none where it makes nothing fail. */
  readonly rows: readonly number[]
  readonly isOn: boolean
}

/** What conditions change in Jira's own pages, where neither the world's faults nor GitLab's settings reach. */
export type Hindrances = {
  /** Every answer of a GitLab waits this long: for people's eyes only, tests do not turn it on. */
  gitlabDelayMs: number
  /** `AP.context.getToken` never answers. */
  jiraIsSilent: boolean
  /** Jira signs with a secret that GitLab was not told of. */
  jiraSecret: string | undefined
}

export type Condition = Omit<ConditionState, 'isOn' | 'group'> & {
  /** Makes it so; answers the function that undoes it. */
  readonly turnOn: (world: World, hindrances: Hindrances) => () => void
}

/** Breaks what a browser asks. */
export const fault =
  (where: FaultFilter, answer: FaultAnswer): Condition['turnOn'] =>
  (world) =>
    world.faults.add({ where: { ...where, initiator: 'browser' }, answer })

/** Sets one field of something that lives as long as the world, and puts the old value back. */
export function change<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): () => void {
  const before = target[key]
  target[key] = value
  return () => {
    target[key] = before
  }
}

export const changeAll = <T>(targets: readonly T[], changeOne: (target: T) => () => void): (() => void) => {
  const undoes = targets.map(changeOne)
  return () => {
    for (const undo of undoes) undo()
  }
}

export const onEveryGitLab =
  (turnOn: (server: World['gitlabCom']) => () => void): Condition['turnOn'] =>
  ({ gitlabCom, selfManaged }) =>
    changeAll([gitlabCom, selfManaged], turnOn)
