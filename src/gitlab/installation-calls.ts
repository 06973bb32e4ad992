import type { Refusal } from '../domain/exchange.ts'
import { AppError, isFailure } from '../domain/failure.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import type { Installation } from '../domain/installation.ts'
import { endpoint, instanceAddress, instanceFromServer, instanceName, isSameInstance, type Instance } from '../domain/instance.ts'
import type { InstallationCalls } from '../domain/ports.ts'
import type { Http } from '../http/create-http.ts'
import { ShapeError, record, textOr } from '../http/shape.ts'
import type { PageConfig } from './page-config.ts'
import { contextTokenRefusals, notAdmin } from './refusals.ts'

export type InstallationOptions = {
  readonly http: Http
  readonly host: Instance
  /** Throws `page-config-malformed`. */
  readonly pageConfig: () => PageConfig
  readonly vouched: HostFrame['vouched']
}

/** Of the host alone: GitLab opens this path to no other origin (contract 2). */
const installationsPath = '-/jira_connect/installations'

export const createInstallationCalls = ({ http, host, pageConfig, vouched }: InstallationOptions): InstallationCalls => ({
  canChooseInstance: () => pageConfig().canChooseInstance,
  redirectUri: () => pageConfig().redirectUri,

  installation: async (signal) => {
    try {
      return await vouched({
        url: endpoint(host, installationsPath),
        parse: parseInstallation,
        refusals: contextTokenRefusals(host),
        signal,
      })
    } catch (error) {
      // The oldest versions have no such path; there the host is the only instance there is.
      if (isFailure(error, 'not-found')) return { chosenInstance: null }
      throw error
    }
  },

  choose: (instance) =>
    vouched({
      method: 'PUT',
      url: endpoint(host, installationsPath),
      // Without the slash at the end, with which older versions built addresses that fail (contract 6).
      body: { json: { installation: { instance_url: instance && instanceAddress(instance) } } },
      parse: parseInstallation,
      refusals: [...choiceRefusals(host, instance ?? host), ...contextTokenRefusals(host)],
    }),

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

/** Contract 1.7. The host calls the instance while it answers, and passes on how that ended. */
const choiceRefusals = (host: Instance, instance: Instance): readonly Refusal[] => {
  const names = { instance: instanceName(instance), host: instanceName(host) }
  return [
    // The same text for somebody who is no admin and for somebody whom GitLab could not look up.
    { status: 403, says: notAdmin, failure: { kind: 'jira-user-refused' } },
    {
      status: 422,
      says: /response code 401/i,
      failure: { kind: 'host-unknown-to-instance', instance: names.instance, proxyUrl: instanceAddress(host) },
    },
    { status: 422, says: /response code 404/i, failure: { kind: 'installation-not-offered', ...names } },
    { status: 422, says: /response code 3\d\d/i, failure: { kind: 'host-redirected', ...names } },
    {
      status: 422,
      says: /response code/i,
      failure: (message) => ({ kind: 'installation-failed', ...names, status: /\d{3}/.exec(message)?.[0] ?? '' }),
    },
    { status: 422, says: /network error/i, failure: { kind: 'host-cannot-reach-instance', ...names } },
    {
      status: 422,
      failure: (message) => ({ kind: 'instance-address-refused', reason: message.replace(/^instance_url /, '') }),
    },
  ]
}

/** Contract 1.8. */
const clientIdRefusals = (instance: Instance): readonly Refusal[] => [
  { status: 404, failure: { kind: 'application-id-missing', instance: instanceName(instance) } },
]

/** Contract 1.7. */
function parseInstallation(body: unknown): Installation {
  const { instance_url: url } = record(body)
  if (typeof url !== 'string' || url === '') return { chosenInstance: null }
  const chosenInstance = instanceFromServer(url)
  if (!chosenInstance) throw new ShapeError('instance_url is not an address')
  return { chosenInstance }
}

/** Contract 1.8. Null where the setting is blank. */
const parseClientId = (body: unknown): string | null => textOr(record(body)['application_id'], null) || null
