import type { Refusal } from '../domain/exchange.ts'
import { AppError, isFailure, type Failure } from '../domain/failure.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import type { Installation } from '../domain/installation.ts'
import { endpoint, instanceFromServer, instanceName, isSameInstance, type Instance } from '../domain/instance.ts'
import type { InstallationCalls } from '../domain/ports.ts'
import type { Http } from '../http/create-http.ts'
import { ShapeError, record, text } from '../http/shape.ts'
import type { PageConfig } from './page-config.ts'
import { contextTokenRefusals } from './vouched-refusals.ts'

export type InstallationOptions = {
  readonly http: Http
  readonly host: Instance
  /** Throws `page-config-malformed`. */
  readonly pageConfig: () => PageConfig
  readonly vouched: HostFrame['vouched']
}

/** Of the host alone: GitLab opens this path to no other origin (contract 2). */
export const installationsPath = '-/jira_connect/installations'

export const createInstallationCalls = ({ http, host, pageConfig, vouched }: InstallationOptions): InstallationCalls => ({
  canChooseInstance: () => pageConfig().canChooseInstance,
  redirectUri: () => pageConfig().redirectUri,

  installation: async (signal) => {
    try {
      return await vouched({
        url: endpoint(host, installationsPath),
        parse: parseInstallation,
        refusals: [...contextTokenRefusals(host), noSuchPath(host)],
        signal,
      })
    } catch (error) {
      // The oldest versions have no such path; there the host is the only instance there is.
      if (isFailure(error, 'not-found')) return { chosenInstance: null }
      throw error
    }
  },

  clientId: async (instance, signal) => {
    const { hostClientId } = pageConfig()
    if (isSameInstance(instance, host) && hostClientId !== null) return hostClientId
    const clientId = await http.requestJson({
      url: endpoint(instance, '-/jira_connect/oauth_application_id'),
      parse: parseClientId,
      refusals: clientIdRefusals(instance),
      signal,
    })
    if (clientId === null) throw new AppError({ kind: 'application-id-missing', instance: instanceName(instance) })
    return clientId
  },
})

/** Contract 1.8. */
export const clientIdRefusals = (instance: Instance): readonly Refusal[] => [
  { status: 404, says: /^$/, failure: { kind: 'application-id-missing', instance: instanceName(instance) } },
]

/** Contract 1.7. */
export function parseInstallation(body: unknown): Installation {
  const { gitlab_com: isHost, instance_url: url } = record(body)
  if (url === '' || url === null || (url === undefined && isHost === true)) return { chosenInstance: null }
  const chosenInstance = instanceFromServer(text(url))
  if (!chosenInstance) throw new ShapeError('instance_url is not an address')
  return { chosenInstance }
}

/** Contract 1.8. Null where the setting is blank. */
function parseClientId(body: unknown): string | null {
  const { application_id: id } = record(body)
  return id === null ? null : text(id) || null
}

/** Nothing but an empty answer, or one that is GitLab's by its headers. */
const noSuchPath = ({ baseUrl }: Instance): Refusal<Extract<Failure, { kind: 'not-found' }>> => ({
  status: 404,
  says: /^$/,
  failure: { kind: 'not-found', origin: new URL(baseUrl).origin },
})
