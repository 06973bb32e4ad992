// On the other side: an unmodified GitLab, 15.7 or later, as host (it serves this page) and as instance (it holds the
// groups); often both are one. Its answers are described in GitLab's HTTP contract, whose sections are cited here.
// These calls need Jira's word only, which makes them the ones for the first screen.
import { AppError, isFailure } from '../domain/failure.ts'
import { endpoint, instanceName, isSameInstance, type Instance } from '../domain/instance.ts'
import type { GitLab } from '../domain/ports.ts'
import type { GrantKeeper } from '../domain/session.ts'
import type { Exchange, Http } from '../http/create-http.ts'
import type { PageConfig } from './page-config.ts'
import { clientIdRefusals, contextTokenRefusals, unlinkRefusals } from './refusals.ts'
import { parseClientId, parseInstallation, parseLinkedGroups } from './wire.ts'

export type GitLabOptions = {
  readonly http: Http
  readonly grants: Pick<GrantKeeper, 'accessToken' | 'renewed'>
  readonly host: Instance
  /** Throws `page-config-malformed`. */
  readonly pageConfig: () => PageConfig
  /** Jira's word for this site and user. Never `insteadOf`, which was just refused. */
  readonly contextToken: (options?: { insteadOf?: string }) => Promise<string>
  /** Says more about why an instance other than the host cannot be reached; answers the error to throw. */
  readonly explain: (instance: Instance, error: unknown) => Promise<unknown>
}

export type VouchedCalls = Pick<GitLab, 'canChooseInstance' | 'redirectUri' | 'installation' | 'linkedGroups' | 'unlink' | 'clientId'>

const subscriptionsPath = '-/jira_connect/subscriptions'

/** Once more with a new context token, since the first may have been on its way out when GitLab read it. */
export async function withContextToken<T>(contextToken: GitLabOptions['contextToken'], send: (token: string) => Promise<T>): Promise<T> {
  const token = await contextToken()
  try {
    return await send(token)
  } catch (error) {
    if (!isFailure(error, 'context-token-refused')) throw error
    return send(await contextToken({ insteadOf: token }))
  }
}

export function createVouchedCalls({ http, host, pageConfig, contextToken, explain }: GitLabOptions): VouchedCalls {
  const vouchedByJira = <T>(exchange: Exchange<T>): Promise<T> =>
    withContextToken(contextToken, (token) => http.requestJson({ ...exchange, headers: { Authorization: `JWT ${token}` } }))

  /** Of the host's own page the browser would say more; what it keeps quiet about lies on the way to another. */
  const explained = <T>(instance: Instance, call: Promise<T>): Promise<T> =>
    isSameInstance(instance, host)
      ? call
      : call.catch(async (error: unknown) => {
          throw await explain(instance, error)
        })

  return {
    canChooseInstance: () => pageConfig().canChooseInstance,
    redirectUri: () => pageConfig().redirectUri,

    installation: (signal) =>
      vouchedByJira({
        url: endpoint(host, '-/jira_connect/installations'),
        parse: parseInstallation,
        refusals: contextTokenRefusals(host),
        signal,
      }).catch((error: unknown) => {
        // The oldest versions have no such path; there the host is the only instance there is.
        if (isFailure(error, 'not-found')) return { chosenInstance: null }
        throw error
      }),

    linkedGroups: (instance, signal) =>
      explained(
        instance,
        vouchedByJira({
          url: endpoint(instance, `${subscriptionsPath}.json`),
          parse: (body) => parseLinkedGroups(body, instance),
          refusals: contextTokenRefusals(instance),
          signal,
        }),
      ),

    unlink: async (instance, { id }) => {
      try {
        await vouchedByJira({
          method: 'DELETE',
          url: endpoint(instance, `${subscriptionsPath}/${id}`),
          parse: () => undefined,
          refusals: unlinkRefusals(instance),
        })
      } catch (error) {
        // Gone before: somebody else unlinked it, which is what was asked for.
        if (!isFailure(error, 'not-found')) throw error
      }
    },

    clientId: async (instance, signal) => {
      const { hostClientId } = pageConfig()
      if (isSameInstance(instance, host) && hostClientId !== null) return hostClientId
      const clientId = await explained(
        instance,
        http.requestJson({
          url: endpoint(instance, '-/jira_connect/oauth_application_id'),
          parse: parseClientId,
          refusals: clientIdRefusals(instance),
          signal,
        }),
      )
      if (clientId === null) throw new AppError({ kind: 'application-id-missing', instance: instanceName(instance) })
      return clientId
    },
  }
}
