// GitLab's interface for a page inside Forge, an experiment of its own that may change in any version, behind the same ports
// (contract forge, GitLab's interface). Both generations are spoken: they differ in how a link is authorised.
import type { Exchange, Refusal } from '../domain/exchange.ts'
import { AppError, failureOf, isFailure } from '../domain/failure.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import { endpoint, instanceName } from '../domain/instance.ts'
import { variable, type Observable } from '../domain/observable.ts'
import type { ChooseCall, FirstCalls, LinkCalls } from '../domain/ports.ts'
import type { GrantKey, Session } from '../domain/session.ts'
import type { Http } from '../http/create-http.ts'
import { record, ShapeError, text } from '../http/shape.ts'
import type { Bearer } from './bearer.ts'
import type { ForgeConfig } from './forge-config.ts'
import { parseLinkedGroups } from './linked-groups-calls.ts'
import { bearerRefusals } from './bearer-refusals.ts'
import { notAdmin } from './vouched-refusals.ts'

export type ForgeOptions = {
  /** Throws `page-config-malformed`. */
  readonly config: () => ForgeConfig
  readonly vouched: HostFrame['vouched']
  /** By Atlassian's servers, which alone add the app's own token. */
  readonly viaServers: Http['requestJson']
}

const api = 'api/v4/integrations/jira_forge/'

/** What is asked before anything can be shown, and whether GitLab has answered that it does not know who asks. */
export function createForgeFirstCalls({
  config,
  vouched,
  viaServers,
}: ForgeOptions): FirstCalls & { readonly isUnknown: Observable<boolean> } {
  const isUnknown = variable(false)
  return {
    isUnknown,
    canChooseInstance: () => {
      config()
      return false
    },
    redirectUri: () => config().redirectUri,
    // Nothing in this interface tells it: the app is one host's alone.
    installation: () => Promise.resolve({ chosenInstance: null }),
    clientId: async (instance, signal) => {
      const { clientId } = config()
      if (clientId !== null) return clientId
      const url = endpoint(instance, '-/jira_connect/oauth_application_id')
      const told = await viaServers({ url, parse: (body) => record(body)['application_id'], signal })
      if (typeof told === 'string' && told !== '') return told
      throw new AppError({ kind: 'application-id-missing', instance: instanceName(instance) })
    },
    linkedGroups: async (instance, signal) => {
      try {
        const url = endpoint(instance, `${api}subscriptions`)
        const linked = await vouched({ url, parse: (body) => parseLinkedGroups(body, instance), refusals: refusals(config()), signal })
        isUnknown.set(false)
        return linked
      } catch (error) {
        if (!isTokenRefused(error)) throw error
        // The same answer for an app whose first link is still to make GitLab know it, and for one that it does not believe.
        isUnknown.set(true)
        return { subscriptions: [], oddCount: 0, groupIds: null, isSiteKnown: false }
      }
    },
  }
}

export type ForgeLinkOptions = ForgeOptions & {
  readonly http: Http
  readonly bearer: Bearer
  readonly account: { readonly accountId: string; readonly cloudId: string }
}

/** What follows the first screen. No other instance can be chosen, and none is offered. */
export function createForgeLinkCalls({ http, bearer, account, ...options }: ForgeLinkOptions): ChooseCall & LinkCalls {
  const { config, vouched, viaServers } = options
  const delegations = createDelegations(http, bearer, account)

  const linking = (session: Session, fullPath: string): Exchange<void> => ({
    method: 'POST',
    url: endpoint(session.instance, `${api}subscriptions`),
    body: { json: { namespace_path: fullPath } },
    parse: parseSuccess,
    refusals: linkRefusals(config(), fullPath, session.user.username),
  })

  return {
    choose: () => Promise.reject(new Error('A page inside Forge is for one host')),
    unlink: (instance, { id }) => {
      const url = endpoint(instance, `${api}subscriptions/${id}`)
      return vouched({ method: 'DELETE', url, parse: parseSuccess, refusals: refusals(config()) }).catch(nameTokenRefused(config()))
    },
    link: async (session, fullPath) => {
      const exchange = linking(session, fullPath)
      const withDelegation = (delegation: string) => viaServers({ ...exchange, headers: { 'X-Gitlab-Jira-User-Delegation': delegation } })
      const delegation = await delegations.of(session)
      if (delegation === null) {
        const site = { 'X-Gitlab-Jira-Cloud-Id': account.cloudId, 'X-Gitlab-Jira-Account-Id': account.accountId }
        const unknown = {
          status: 401,
          says: namesToken,
          failure: { kind: 'forge-site-unknown', host: instanceName(config().host) },
        } as const
        const exchangeOfUser = { ...exchange, refusals: [unknown, ...(exchange.refusals ?? [])] }
        return bearer.with(session, (headers) => http.requestJson({ ...exchangeOfUser, headers: { ...headers, ...site } }))
      }
      try {
        await withDelegation(delegation)
      } catch (error) {
        if (!isTokenRefused(error)) throw error
        // Its reason stays with Atlassian's servers: the user's word may have been too old, which a new one shows.
        await withDelegation(await delegations.anew(session)).catch(nameTokenRefused(config()))
      }
    },
  }
}

/** GitLab's is good for two hours; the rest is for clocks that differ. */
const delegationLifetimeMs = 100 * 60_000

/** The user's word that this Jira user links for them, from whoever is signed in (contract forge, GitLab's interface). */
function createDelegations(http: Http, bearer: Bearer, { accountId, cloudId }: ForgeLinkOptions['account']) {
  const known = new Map<GrantKey, { readonly delegation: string; readonly untilMs: number }>()
  const anew = (session: Session): Promise<string> =>
    bearer.with(session, (headers) =>
      http.requestJson({
        method: 'POST',
        url: endpoint(session.instance, `${api}user_delegation`),
        headers,
        body: { json: { account_id: accountId, cloud_id: cloudId } },
        parse: (body) => {
          const delegation = text(record(body)['delegation'])
          known.set(session.grantKey, { delegation, untilMs: Date.now() + delegationLifetimeMs })
          return delegation
        },
        refusals: bearerRefusals(session.instance),
      }),
    )
  return {
    anew,
    /** Null: GitLab is of the older generation, which takes the access token itself. */
    of: async (session: Session): Promise<string | null> => {
      const kept = known.get(session.grantKey)
      if (kept && kept.untilMs > Date.now()) return kept.delegation
      try {
        return await anew(session)
      } catch (error) {
        if (!isFailure(error, 'not-found')) throw error
        return null
      }
    },
  }
}

const tokenRefused = ({ host, appId }: ForgeConfig) => ({ kind: 'forge-token-refused', host: instanceName(host), appId }) as const

/** By GitLab's own word, or by that of Atlassian's servers, which tell of every 401 in the same one. A certificate cannot be verified either. */
function isTokenRefused(error: unknown): boolean {
  const failure = failureOf(error)
  if (failure?.kind !== 'forge-call-failed') return failure?.kind === 'forge-token-refused'
  return /\b401\b|unauthori[sz]ed|could not verify/i.test(failure.reason) && !/certificate|\b(TLS|SSL)\b/i.test(failure.reason)
}

/** For calls that were the last try: throws the failure that has a name, whichever road brought it. */
const nameTokenRefused =
  (config: ForgeConfig) =>
  (error: unknown): never => {
    throw isTokenRefused(error) ? new AppError(tokenRefused(config), { cause: error }) : error
  }

const namesToken = /Forge invocation token/i

const refusals = (config: ForgeConfig): readonly Refusal[] => [
  { status: 401, says: namesToken, failure: tokenRefused(config) },
  { status: 403, says: notAdmin, failure: { kind: 'jira-user-refused' } },
  { status: 404, says: /^404 Not Found$/i, failure: { kind: 'forge-interface-missing', host: instanceName(config.host) } },
]

/** In GitLab's own order of checks. */
const linkRefusals = (config: ForgeConfig, fullPath: string, username: string): readonly Refusal[] => [
  { status: 400, says: /system token/i, failure: { kind: 'forge-system-token-missing', host: instanceName(config.host) } },
  { status: 401, says: /user delegation/i, failure: tokenRefused(config) },
  ...bearerRefusals(config.host),
  { status: 403, says: /permission to link this namespace/i, failure: { kind: 'group-not-linkable', fullPath, username } },
  { status: 404, says: /namespace not found/i, failure: { kind: 'group-not-linkable', fullPath, username } },
  { status: 422, says: /already (been )?(added|taken|linked)/i, failure: { kind: 'group-already-linked', fullPath } },
  { status: 422, says: /cannot be linked to this Jira site/i, failure: { kind: 'forge-group-elsewhere', fullPath } },
  ...refusals(config),
]

/** 200 with a word, or nothing at all: both are told of this interface. */
function parseSuccess(body: unknown): void {
  if (body !== null && record(body)['success'] !== true) throw new ShapeError('success is not true')
}
