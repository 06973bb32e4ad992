import type { Refusal } from '../domain/exchange.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import { endpoint, instanceAddress, instanceName, type Instance } from '../domain/instance.ts'
import type { ChooseCall } from '../domain/ports.ts'
import { installationsPath, parseInstallation } from './installation-calls.ts'
import { contextTokenRefusals, notAdmin } from './vouched-refusals.ts'

export const createChooseCall = (vouched: HostFrame['vouched'], host: Instance): ChooseCall => ({
  choose: (instance) =>
    vouched({
      method: 'PUT',
      url: endpoint(host, installationsPath),
      // Without the slash at the end, with which older versions built addresses that fail (contract 6).
      body: { json: { installation: { instance_url: instance && instanceAddress(instance) } } },
      parse: parseInstallation,
      refusals: [...choiceRefusals(host, instance ?? host), ...contextTokenRefusals(host)],
    }),
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
      says: /^instance_url /,
      failure: (message) => ({ kind: 'instance-address-refused', reason: message.replace(/^instance_url /, '') }),
    },
  ]
}
