import { textIn } from '../../shape.ts'
import type { JiraSettings } from '../settings.ts'
import { changedAt, type Entity, type EntityKind } from './development-data.ts'

type Tool = { readonly instanceType: string; readonly name: string }

/** How the Development field calls a kind; flags are not in it. */
const summaryKinds: Readonly<Partial<Record<EntityKind, string>>> = {
  pullrequest: 'pullrequest',
  branch: 'branch',
  commit: 'repository',
  build: 'build',
  deployment: 'deployment-environment',
}

/** Under this type Jira counts what it cannot tell apart. */
const cloudProviders: Tool = { instanceType: 'cloud-providers', name: 'Other providers' }
const gitHub: Tool = { instanceType: 'GitHub', name: 'GitHub' }

export type SummaryOptions = {
  readonly issueKey: string
  readonly entities: readonly Entity[]
  /** How Jira calls the app that sent them. */
  readonly tool: Tool
  /** False: builds and deployments are those of other providers. */
  readonly hasToolOfBuilds: boolean
  readonly settings: JiraSettings
  readonly now: number
}

/** `cachedValue.summary` of an issue (contract after-linking, The Development field); empty where nothing arrived. */
export function developmentSummary({ issueKey, entities, tool, hasToolOfBuilds, settings, now }: SummaryOptions): Record<string, unknown> {
  const summary: Record<string, unknown> = {}
  for (const [kind, name] of Object.entries(summaryKinds)) {
    const own = entities.filter((entity) => entity.kind === kind)
    const others = kind === 'pullrequest' && settings.gitHubIssues.includes(issueKey) ? 1 : 0
    if (own.length + others === 0) continue
    const lastChange = Math.max(...own.map(changedAt), ...(others > 0 ? [now] : []))
    const { instanceType, name: toolName } = !hasToolOfBuilds && (kind === 'build' || kind === 'deployment') ? cloudProviders : tool
    summary[name] = {
      overall: {
        count: own.length + others,
        lastUpdated: settings.developmentTime(lastChange),
        dataType: name,
        ...detailsOf(kind as EntityKind, own, others, settings),
      },
      byInstanceType: {
        ...(own.length > 0 && { [instanceType]: { count: own.length, name: toolName } }),
        ...(others > 0 && { [gitHub.instanceType]: { count: others, name: gitHub.name } }),
      },
    }
  }
  return summary
}

function detailsOf(kind: EntityKind, own: readonly Entity[], others: number, { developmentTime }: JiraSettings): Record<string, unknown> {
  const stateOf = ({ properties }: Entity) => textIn(properties[kind === 'pullrequest' ? 'status' : 'state'])
  const count = (state: string) => own.filter((entity) => stateOf(entity) === state).length
  if (kind === 'pullrequest') {
    const open = count('OPEN') + others
    const state = open > 0 ? 'OPEN' : count('MERGED') > 0 ? 'MERGED' : 'DECLINED'
    return { state, stateCount: state === 'OPEN' ? open : count(state), open: open > 0 }
  }
  if (kind === 'build') {
    const known = { failedBuildCount: count('failed'), successfulBuildCount: count('successful') }
    return { ...known, unknownBuildCount: own.length - known.failedBuildCount - known.successfulBuildCount }
  }
  if (kind !== 'deployment') return {}
  const environments = own.map((entity) => {
    const environment = entity.properties['environment'] as Record<string, unknown> | undefined
    return { title: textIn(environment?.['displayName']), status: stateOf(entity), lastUpdated: developmentTime(changedAt(entity)) }
  })
  return { topEnvironments: environments.slice(0, 3), showProjects: false, successfulCount: count('successful') }
}

/** What the field holds: a printed map, the real JSON last. */
export function printedDevelopment(summary: Record<string, unknown>): string {
  const kinds = Object.entries(summary)
  if (kinds.length === 0) return '{}'
  const printed = kinds.map(([kind, value]) => {
    const { overall } = value as { overall: Record<string, unknown> }
    const shown = ['dataType', 'state', 'stateCount'].filter((name) => name in overall)
    return `${kind}={${shown.map((name) => `${name}=${textIn(overall[name])}`).join(', ')}}`
  })
  const json = JSON.stringify({ cachedValue: { errors: [], configErrors: [], summary }, isStale: true })
  return `{${[...printed, `json=${json}`].join(', ')}}`
}
