import type { Clock } from '../../clock.ts'
import type { Otherwise } from '../../otherwise.ts'
import { recordsIn, textIn, textsIn } from '../../shape.ts'

export type EntityKind = 'pullrequest' | 'branch' | 'commit' | 'build' | 'deployment' | 'flag'

/** A branch, a merge request and so on, as an app sent it (contract after-linking, Payload fields). */
export type Entity = {
  readonly kind: EntityKind
  /** Unique with its kind: for what belongs to a repository, with that. */
  readonly id: string
  readonly repository: Repository | null
  readonly sequence: number
  readonly issueKeys: readonly string[]
  readonly receivedAt: number
  readonly properties: Readonly<Record<string, unknown>>
  /** `properties` of the request that brought it, by which the app can have it deleted. */
  readonly tags?: Readonly<Record<string, unknown>>
}

export type Repository = { readonly id: string; readonly name: string; readonly url: string }

export type DevelopmentData = ReturnType<typeof createDevelopmentData>

/** What arrived from the app on this site: kept until the app is uninstalled, whatever becomes of a link. */
export function createDevelopmentData(clock: Clock, otherwise: ReadonlySet<Otherwise>) {
  const entities = new Map<string, Entity>()
  const keyOf = (kind: EntityKind, repositoryId: string, id: string) => [kind, repositoryId, id].join('\n')

  return {
    all: (): Entity[] => [...entities.values()],
    of: (issueKey: string): Entity[] => [...entities.values()].filter(({ issueKeys }) => issueKeys.includes(issueKey)),
    /** Only a greater sequence number replaces what is there. Answers whether it was kept. */
    keep(entity: Omit<Entity, 'receivedAt'>): boolean {
      const key = keyOf(entity.kind, entity.repository?.id ?? '', entity.id)
      const known = entities.get(key)
      if (known && entity.sequence <= known.sequence && !otherwise.has('last-sent-counts')) return false
      entities.set(key, { ...entity, receivedAt: clock.now() })
      return true
    },
    /** Answers whether it was there. */
    remove: (kind: EntityKind, repositoryId: string, id: string): boolean => entities.delete(keyOf(kind, repositoryId, id)),
    removeRepository(repositoryId: string): void {
      for (const [key, { repository }] of entities) if (repository?.id === repositoryId) entities.delete(key)
    },
    /** What was sent with all of these properties. */
    removeByProperties(kinds: readonly EntityKind[], wanted: Readonly<Record<string, string>>): void {
      for (const [key, { kind, tags }] of entities)
        if (kinds.includes(kind) && Object.entries(wanted).every(([name, value]) => tags?.[name] === value)) entities.delete(key)
    },
    removeAll: () => {
      entities.clear()
    },
  }
}

/** Keys of issues: those of deployments stand in their associations. */
export function issueKeysIn({ issueKeys, associations }: Entity['properties']): string[] {
  if (!Array.isArray(associations)) return textsIn(issueKeys)
  return recordsIn(associations).flatMap(({ associationType, values }) =>
    associationType === 'issueKeys' || associationType === 'issueIdOrKeys' ? textsIn(values) : [],
  )
}

/** Of all kinds together. */
export const associationsOf = ({ associations }: Entity['properties']): unknown[] =>
  recordsIn(associations).flatMap(({ values }) => (Array.isArray(values) ? (values as unknown[]) : []))

const timeFields: Readonly<Record<EntityKind, string>> = {
  pullrequest: 'lastUpdate',
  branch: 'lastCommit',
  commit: 'authorTimestamp',
  build: 'lastUpdated',
  deployment: 'lastUpdated',
  flag: 'summary',
}

/** When it changed at GitLab, in milliseconds since 1970. */
export function changedAt({ kind, properties, receivedAt }: Entity): number {
  const value = properties[timeFields[kind]]
  const nested = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  const text = textIn(nested === null ? value : (nested['authorTimestamp'] ?? nested['lastUpdated']))
  return Number.isNaN(Date.parse(text)) ? receivedAt : Date.parse(text)
}
