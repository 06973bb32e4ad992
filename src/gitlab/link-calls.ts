import type { Refusal } from '../domain/exchange.ts'
import { isFailure } from '../domain/failure.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import { endpoint, instanceName, type Instance } from '../domain/instance.ts'
import type { LinkCalls } from '../domain/ports.ts'
import type { Bearer } from './bearer.ts'
import { subscriptionsPath } from './linked-groups-calls.ts'
import { bearerRefusals, contextTokenRefusals, notAdmin } from './refusals.ts'

export const createLinkCalls = (vouched: HostFrame['vouched'], bearer: Bearer): LinkCalls => ({
  link: (session, fullPath) =>
    bearer.with(session, (headers) =>
      vouched(
        {
          method: 'POST',
          url: endpoint(session.instance, 'api/v4/integrations/jira_connect/subscriptions'),
          headers,
          body: { json: { namespace_path: fullPath } },
          parse: () => undefined,
          refusals: linkRefusals(session.instance, fullPath, session.user.username),
        },
        'body',
      ),
    ),

  unlink: async (instance, { id }) => {
    try {
      await vouched({
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
})

/** Contract 1.6, in GitLab's own order of checks. */
const linkRefusals = (instance: Instance, fullPath: string, username: string): readonly Refusal[] => [
  { status: 401, says: /JWT authentication failed/i, failure: { kind: 'context-token-refused', instance: instanceName(instance) } },
  { status: 401, says: /namespace/i, failure: { kind: 'group-not-linkable', fullPath, username } },
  ...bearerRefusals(instance),
  { status: 403, says: /could not fetch user/i, failure: { kind: 'jira-user-unreadable' } },
  { status: 403, says: notAdmin, failure: { kind: 'jira-user-not-admin' } },
  { status: 404, failure: { kind: 'linking-not-offered', instance: instanceName(instance) } },
  { status: 422, says: /already been (added|taken)/i, failure: { kind: 'group-already-linked', fullPath } },
]

/** Contract 1.4: a 403 with the word Forbidden is about the Jira user, an empty one about Jira's token. */
const unlinkRefusals = (instance: Instance): readonly Refusal[] => [
  { status: 403, says: /forbidden/i, failure: { kind: 'jira-user-refused' } },
  ...contextTokenRefusals(instance),
]
