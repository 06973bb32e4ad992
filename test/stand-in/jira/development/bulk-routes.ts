import type { Otherwise } from '../../otherwise.ts'
import { isRecord, recordsIn, textIn } from '../../shape.ts'
import type { IssueTracker } from '../issues.ts'
import { associationsOf, issueKeysIn, type DevelopmentData, type Entity, type EntityKind, type Repository } from './development-data.ts'

/** Contract after-linking, Jira's answers, and what GitLab makes of them; contract after-linking, Limits. */
export type BulkRoute = {
  readonly module: string
  readonly scope: 'WRITE' | 'DELETE'
  readonly answer: (path: readonly string[], body: unknown, query: Readonly<Record<string, string>>) => Response
}

const maxEntities = 1000
const maxPerRepository = 400
const fewerPerRepository = 100
const maxKeys = 500

const errors = (status: number, ...messages: string[]) =>
  Response.json(
    messages.map((message) => ({ message })),
    { status },
  )

type Stores = {
  readonly development: DevelopmentData
  readonly issues: IssueTracker
  readonly otherwise: ReadonlySet<Otherwise>
  readonly onCommits: (commits: readonly Pick<Entity, 'id' | 'properties'>[]) => void
  readonly onDeployment: (properties: Entity['properties']) => void
}

/** What the app may send, by method and path: a pattern whose parts go to `answer`. */
export function bulkRoutes({
  development,
  issues,
  otherwise,
  onCommits,
  onDeployment,
}: Stores): readonly (readonly [string, RegExp, BulkRoute])[] {
  const unknownKeys = (entities: readonly Pick<Entity, 'issueKeys'>[]) => [
    ...new Set(entities.flatMap(({ issueKeys }) => issueKeys.filter((key) => !issues.find(key)))),
  ]

  /** Answers what is wrong with it, or keeps it. */
  function take(entity: Omit<Entity, 'receivedAt'>): string | null {
    if (entity.id === '' || !Number.isSafeInteger(entity.sequence)) return 'The entity has no id or no sequence number'
    if (associationsOf(entity.properties).length > maxKeys) return 'Too many issue keys in entity'
    if (entity.issueKeys.length > maxKeys) return `'issueKeys' can have a maximum of ${String(maxKeys)} elements`
    const isKept = development.keep(entity)
    return isKept || !otherwise.has('old-numbers-are-told') ? null : 'A later version of the entity is known'
  }

  function takeRepositories(body: unknown): Response {
    const repositories = isRecord(body) ? recordsIn(body['repositories']) : []
    if (repositories.length === 0) return errors(400, "'repositories' must not be empty")
    const tags = tagsOf(body)
    const parts = repositories.map((sent) => ({ sent, entities: entitiesOf(sent).map((entity) => ({ ...entity, tags })) }))
    if (parts.flatMap(({ entities }) => entities).length > maxEntities) return errors(413, 'Data is too large')
    for (const { entities } of parts) {
      for (const [kind, list] of Object.entries(listNames)) {
        const most = kind !== 'commit' && otherwise.has('fewer-per-repository') ? fewerPerRepository : maxPerRepository
        if (entities.filter((entity) => entity.kind === kind).length > most)
          return errors(400, `'${list}' can have a maximum of ${String(most)} elements`)
      }
    }
    const accepted: Record<string, unknown> = {}
    const failed: Record<string, unknown> = {}
    for (const { sent, entities } of parts) {
      const id = textIn(sent['id'])
      const outcomes = entities.map((entity) => ({ entity, message: take(entity) }))
      const byList = <T>(pick: (outcome: (typeof outcomes)[number]) => T | null) =>
        Object.fromEntries(
          Object.entries(listNames).map(([kind, list]) => [
            list,
            outcomes.filter(({ entity }) => entity.kind === kind).flatMap((outcome) => pick(outcome) ?? []),
          ]),
        )
      accepted[id] = byList(({ entity, message }) => (message === null ? entity.id : null))
      if (outcomes.some(({ message }) => message !== null)) {
        failed[id] = byList(({ entity, message }) => (message === null ? null : { id: entity.id, errorMessages: [{ message }] }))
      }
    }
    const entities = parts.flatMap((part) => part.entities)
    onCommits(entities.filter(({ kind }) => kind === 'commit'))
    if (otherwise.has('branches-run-smart-commits')) onCommits(entities.flatMap(lastCommitOf))
    const answer = {
      [otherwise.has('accepted-by-other-names') ? 'accepted' : 'acceptedDevinfoEntities']: accepted,
      failedDevinfoEntities: failed,
      unknownIssueKeys: unknownKeys(entities),
    }
    return Response.json(answer, { status: 202 })
  }

  function takeList(body: unknown, { list, kind, accepted, rejected }: ListRoute): Response {
    const sent = isRecord(body) ? recordsIn(body[list]) : []
    if (sent.length === 0) return errors(400, `'${list}' must not be empty`)
    if (sent.length > maxEntities) return errors(413, 'Data is too large')
    const tags = tagsOf(body)
    const entities = sent.map((properties) => ({ ...entityOf(kind, properties, null), tags }))
    const outcomes = entities.map((entity) => ({ entity, message: take(entity) }))
    for (const { entity, message } of outcomes) if (kind === 'deployment' && message === null) onDeployment(entity.properties)
    const refused = outcomes.flatMap(({ entity, message }) => (message === null ? [] : [{ id: entity.id, message }]))
    return Response.json(
      {
        [otherwise.has('accepted-by-other-names') ? 'accepted' : accepted]: outcomes.flatMap(({ entity, message }) =>
          message === null ? [entity.id] : [],
        ),
        [rejected]:
          kind === 'flag'
            ? Object.fromEntries(refused.map(({ id, message }) => [id, [{ message }]]))
            : refused.map(({ id, message }) => ({ key: id, errors: [{ message }] })),
        unknownIssueKeys: unknownKeys(entities),
      },
      { status: 202 },
    )
  }

  const devinfo = (scope: BulkRoute['scope'], answer: BulkRoute['answer']): BulkRoute => ({ module: 'jiraDevelopmentTool', scope, answer })
  const accepted = () => new Response(null, { status: 202 })
  /** By the properties of the requests that brought them (contract after-linking, Deletion). */
  const deletion = (path: string, module: string, kinds: readonly EntityKind[]): readonly [string, RegExp, BulkRoute] => [
    'DELETE',
    new RegExp(`^/rest/${path}/bulkByProperties$`),
    {
      module,
      scope: 'DELETE',
      answer: (_path, _body, query) => {
        if (module !== 'jiraDevelopmentTool' && otherwise.has('no-deletion-by-properties')) return new Response(null, { status: 404 })
        if (Object.keys(query).length === 0) return errors(400, 'At least one property is needed')
        development.removeByProperties(kinds, query)
        return accepted()
      },
    },
  ]
  return [
    ['POST', /^\/rest\/devinfo\/0\.10\/bulk$/, devinfo('WRITE', (_path, body) => takeRepositories(body))],
    [
      'DELETE',
      /^\/rest\/devinfo\/0\.10\/repository\/([^/]+)\/branch\/([^/]+)$/,
      devinfo('DELETE', ([repository = '', id = '']) => {
        development.remove('branch', repository, id)
        return accepted()
      }),
    ],
    [
      'DELETE',
      /^\/rest\/devinfo\/0\.10\/repository\/([^/]+)$/,
      devinfo('DELETE', ([repository = '']) => {
        development.removeRepository(repository)
        return accepted()
      }),
    ],
    deletion('devinfo/0\\.10', 'jiraDevelopmentTool', ['commit', 'branch', 'pullrequest']),
    ...listRoutes.flatMap((route) => [
      [
        'POST',
        new RegExp(`^/rest/${route.path}/bulk$`),
        { module: route.module, scope: 'WRITE', answer: (_path: readonly string[], body: unknown) => takeList(body, route) },
      ] as const,
      deletion(route.path, route.module, [route.kind]),
    ]),
  ]
}

type ListRoute = {
  readonly path: string
  readonly module: string
  readonly list: string
  readonly kind: EntityKind
  readonly accepted: string
  readonly rejected: string
}

const listRoutes: readonly ListRoute[] = [
  {
    path: 'builds/0\\.1',
    module: 'jiraBuildInfoProvider',
    list: 'builds',
    kind: 'build',
    accepted: 'acceptedBuilds',
    rejected: 'rejectedBuilds',
  },
  {
    path: 'deployments/0\\.1',
    module: 'jiraDeploymentInfoProvider',
    list: 'deployments',
    kind: 'deployment',
    accepted: 'acceptedDeployments',
    rejected: 'rejectedDeployments',
  },
  {
    path: 'featureflags/0\\.1',
    module: 'jiraFeatureFlagInfoProvider',
    list: 'flags',
    kind: 'flag',
    accepted: 'acceptedFeatureFlags',
    rejected: 'failedFeatureFlags',
  },
]

/** Where a repository has which kind. */
const listNames = { commit: 'commits', branch: 'branches', pullrequest: 'pullRequests' } as const

const tagsOf = (body: unknown): Record<string, unknown> => (isRecord(body) && isRecord(body['properties']) ? body['properties'] : {})

const lastCommitOf = ({ kind, properties: { lastCommit } }: Pick<Entity, 'kind' | 'properties'>) =>
  kind === 'branch' && isRecord(lastCommit) ? [{ id: textIn(lastCommit['id']), properties: lastCommit }] : []

function entitiesOf(sent: Readonly<Record<string, unknown>>): Omit<Entity, 'receivedAt'>[] {
  const repository = { id: textIn(sent['id']), name: textIn(sent['name']), url: textIn(sent['url']) }
  return (['commit', 'branch', 'pullrequest'] as const).flatMap((kind) =>
    recordsIn(sent[listNames[kind]]).map((properties) => entityOf(kind, properties, repository)),
  )
}

const idOf = (kind: EntityKind, properties: Readonly<Record<string, unknown>>): string => {
  const text = (name: string) => textIn(properties[name])
  if (kind === 'build') return `${text('pipelineId')}/${text('buildNumber')}`
  if (kind !== 'deployment') return text('id')
  const { pipeline, environment } = properties
  const idIn = (value: unknown) => (isRecord(value) ? textIn(value['id']) : '')
  return `${idIn(pipeline)}/${idIn(environment)}/${text('deploymentSequenceNumber')}`
}

const entityOf = (
  kind: EntityKind,
  properties: Readonly<Record<string, unknown>>,
  repository: Repository | null,
): Omit<Entity, 'receivedAt'> => ({
  kind,
  id: idOf(kind, properties),
  repository,
  sequence: Number(properties['updateSequenceId'] ?? properties['updateSequenceNumber'] ?? Number.NaN),
  issueKeys: issueKeysIn(properties),
  properties,
})
