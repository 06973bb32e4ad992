import { askedNumber, type CopiedCall } from './copied-call.ts'
import { endpoint, type Instance } from '../instance.ts'
import { integrationBody, integrationPath, type IntegrationChange, type IntegrationPlace } from '../integration.ts'

/** What an administrator calls to prepare deployment gating (contract service-management, Deployment gating), in this order. */
export type GatingStep = 'account' | 'member' | 'environment' | 'token' | 'values'

export type GatingFacts = {
  readonly instance: Instance
  readonly place: IntegrationPlace
  /** Service accounts belong to a top-level group: its id, or its path where the id is not known. */
  readonly topLevelGroup: string
  /** Of the service account, as GitLab answers the first call; null is asked for where the call is made. */
  readonly accountId: number | null
  /** Name of the environment that is to wait for approval. */
  readonly environment: string
  /** Null where there is nothing to save. */
  readonly change: IntegrationChange | null
}

const account = { name: 'Jira deployment gating', username: 'jira-deployment-gating' } as const

/** Enough to approve deployments (contract service-management, Deployment gating). */
const developer = 30

/** Null for a step that this place has not: environments are protected in a project. */
export function gatingCall(
  step: GatingStep,
  { instance, place, topLevelGroup, accountId, environment, change }: GatingFacts,
): CopiedCall | null {
  const at = (path: string): URL => endpoint(instance, `api/v4/${path}`)
  const accounts = `groups/${encodeURIComponent(topLevelGroup)}/service_accounts`
  const user = accountId === null ? askedNumber : String(accountId)
  const ofPlace = `${place.kind}s/${String(place.id)}`
  switch (step) {
    case 'account':
      return { method: 'POST', url: at(accounts), body: { form: Object.entries(account) } }
    case 'member':
      return {
        method: 'POST',
        url: at(`${ofPlace}/members`),
        body: {
          form: [
            ['user_id', user],
            ['access_level', String(developer)],
          ],
        },
      }
    case 'environment':
      if (place.kind === 'group') return null
      return {
        method: 'POST',
        url: at(`${ofPlace}/protected_environments`),
        body: {
          json: {
            name: environment,
            deploy_access_levels: [{ access_level: developer }],
            approval_rules: [{ user_id: accountId ?? askedNumber }],
          },
        },
      }
    case 'token':
      return {
        method: 'POST',
        url: at(`${accounts}/${user}/personal_access_tokens`),
        body: {
          form: [['name', account.name], ...['api', 'read_user', 'read_repository'].map((scope) => ['scopes[]', scope] as const)],
        },
      }
    case 'values':
      return change && { method: 'PUT', url: endpoint(instance, integrationPath(place)), body: { json: integrationBody(change) } }
    default:
      return step satisfies never
  }
}
