// GitLab's snake_case answers, parsed into domain values. Strict about what we use, blind to what we do not.
import type { Installation } from '../domain/installation.ts'
import { instanceFromServer, type Instance } from '../domain/instance.ts'
import type { LinkedGroups, Subscription } from '../domain/subscription.ts'
import { ShapeError, list, record, text, textOr } from '../http/shape.ts'

/** Contract 1.7. */
export function parseInstallation(body: unknown): Installation {
  const { instance_url: url } = record(body)
  if (typeof url !== 'string' || url === '') return { chosenInstance: null }
  const chosenInstance = instanceFromServer(url)
  if (!chosenInstance) throw new ShapeError('instance_url is not an address')
  return { chosenInstance }
}

/** Contract 1.8. Null where the setting is blank. */
export const parseClientId = (body: unknown): string | null => textOr(record(body)['application_id'], null) || null

/** Contract 1.3. */
export function parseLinkedGroups(body: unknown, instance: Instance): LinkedGroups {
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

/** Absolute http(s) only: anything else could run in the page when it is clicked. */
export function webAddress(value: unknown, { baseUrl }: Instance): string | null {
  if (typeof value !== 'string' || value === '' || !URL.canParse(value, baseUrl)) return null
  const url = new URL(value, baseUrl)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

function date(value: unknown): Date | null {
  const parsed = typeof value === 'string' ? new Date(value) : null
  return parsed && !Number.isNaN(parsed.getTime()) ? parsed : null
}
