import type { Refusal } from '../domain/exchange.ts'
import { isFailure } from '../domain/failure.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import { endpoint, instanceName, type Instance } from '../domain/instance.ts'
import type { LinkedGroupsCalls } from '../domain/ports.ts'
import type { LinkedGroups, Subscription } from '../domain/subscription.ts'
import { ShapeError, list, record, text, textOr } from '../http/shape.ts'
import type { Bearer } from './bearer.ts'
import { bearerRefusals, contextTokenRefusals, notAdmin } from './refusals.ts'
import { webAddress } from './web-address.ts'

const subscriptionsPath = '-/jira_connect/subscriptions'

export const createLinkedGroupsCalls = (vouched: HostFrame['vouched'], bearer: Bearer): LinkedGroupsCalls => ({
  linkedGroups: (instance, signal) =>
    vouched({
      url: endpoint(instance, `${subscriptionsPath}.json`),
      parse: (body) => parseLinkedGroups(body, instance),
      refusals: contextTokenRefusals(instance),
      signal,
    }),

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

/** Contract 1.3. */
function parseLinkedGroups(body: unknown, instance: Instance): LinkedGroups {
  const { subscriptions, groups_path: groupsPath } = record(body)
  return {
    subscriptions: list(subscriptions, (item) => parseSubscription(item, instance)),
    groupIds: parseLinkedIds(groupsPath, instance),
  }
}

function parseSubscription(item: unknown, instance: Instance): Subscription {
  const { created_at: createdAt, unlink_path: unlinkPath, group } = record(item)
  const { name, full_name: fullName, avatar_url: avatarUrl, description } = record(group)
  const id = /\/(\d+)$/.exec(text(unlinkPath))?.[1]
  if (!id) throw new ShapeError('unlink_path ends in no id')
  return {
    id,
    groupName: text(name),
    groupFullName: textOr(fullName, text(name)),
    groupAvatarUrl: webAddress(avatarUrl, instance),
    groupDescription: textOr(description, ''),
    createdAt: date(createdAt),
  }
}

/**
 * The ids in `skip_groups` of `groups_path`: a comma list in newer versions, `skip_groups[]` repeated in older ones.
 * A path without any means that nothing is linked; no path at all means that this GitLab does not tell.
 */
function parseLinkedIds(groupsPath: unknown, { baseUrl }: Instance): ReadonlySet<number> | null {
  if (typeof groupsPath !== 'string' || !URL.canParse(groupsPath, baseUrl)) return null
  const { searchParams } = new URL(groupsPath, baseUrl)
  const values = [...searchParams.getAll('skip_groups'), ...searchParams.getAll('skip_groups[]')]
  const ids = values.flatMap((value) => value.split(',')).filter((value) => /^\d+$/.test(value))
  return new Set(ids.map(Number))
}

function date(value: unknown): Date | null {
  const parsed = typeof value === 'string' ? new Date(value) : null
  return parsed && !Number.isNaN(parsed.getTime()) ? parsed : null
}
