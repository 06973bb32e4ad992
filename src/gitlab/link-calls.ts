import type { Refusal } from '../domain/exchange.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import { endpoint, instanceName, type Instance } from '../domain/instance.ts'
import type { LinkCalls } from '../domain/ports.ts'
import type { Bearer } from './bearer.ts'
import { ShapeError, record } from '../http/shape.ts'
import { subscriptionsPath } from './linked-groups-calls.ts'
import { bearerRefusals } from './bearer-refusals.ts'
import { contextTokenRefusals, notAdmin } from './vouched-refusals.ts'

export const createLinkCalls = (vouched: HostFrame['vouched'], bearer: Bearer): LinkCalls => ({
  link: (session, fullPath) =>
    bearer.with(session, (headers) =>
      vouched(
        {
          method: 'POST',
          url: endpoint(session.instance, 'api/v4/integrations/jira_connect/subscriptions'),
          headers,
          body: { json: { namespace_path: fullPath } },
          parse: parseSuccess,
          refusals: linkRefusals(session.instance, fullPath, session.user.username),
        },
        'body',
      ),
    ),

  unlink: (instance, { id }) =>
    vouched({
      method: 'DELETE',
      url: endpoint(instance, `${subscriptionsPath}/${id}`),
      parse: parseSuccess,
      refusals: unlinkRefusals(instance),
    }),
})

/** Contract 1.6, in GitLab's own order of checks. */
const linkRefusals = (instance: Instance, fullPath: string, username: string): readonly Refusal[] => [
  { status: 401, says: /JWT authentication failed/i, failure: { kind: 'context-token-refused', instance: instanceName(instance) } },
  { status: 401, says: /(cannot find|invalid) namespace/i, failure: { kind: 'group-not-linkable', fullPath, username } },
  ...bearerRefusals(instance),
  { status: 403, says: /could not fetch user/i, failure: { kind: 'jira-user-unreadable' } },
  { status: 403, says: notAdmin, failure: { kind: 'jira-user-not-admin' } },
  { status: 404, says: /^404 Not Found$/i, failure: { kind: 'linking-not-offered', instance: instanceName(instance) } },
  { status: 422, says: /namespace has already been (added|taken)/i, failure: { kind: 'group-already-linked', fullPath } },
]

/** Contract 1.4: a 403 with the word Forbidden is about the Jira user, an empty one about Jira's token. */
const unlinkRefusals = (instance: Instance): readonly Refusal[] => [
  { status: 403, says: /^Forbidden$/, under: 'error', failure: { kind: 'jira-user-refused' } },
  ...contextTokenRefusals(instance),
]

/** Contract 1.4, 1.6: anything else with a good status is somebody else's, and nothing was done. */
function parseSuccess(body: unknown): void {
  if (record(body)['success'] !== true) throw new ShapeError('success is not true')
}
