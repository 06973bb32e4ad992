import { avatarPath, type GitLab } from '../gitlab.ts'
import type { Installation } from '../installations.ts'

/** Items of contract 1.3, also in `data-subscriptions`. */
export const subscriptionItems = (gitlab: GitLab, installation: Installation) =>
  gitlab.table.subscriptionsOf(installation).map(({ id, groupId, createdAt }) => ({
    created_at: createdAt.toISOString(),
    unlink_path: `${gitlab.root}/-/jira_connect/subscriptions/${String(id)}`,
    group: shownNamespace(gitlab, groupId),
  }))

function shownNamespace(gitlab: GitLab, id: number) {
  const group = gitlab.tree.findById(id)
  if (group) {
    const { name, fullName, description } = group
    return { name, avatar_url: avatarPath(gitlab, group), full_name: fullName, description }
  }
  const owner = gitlab.users.find((user) => user.id === id)
  return { name: owner?.name ?? '', avatar_url: null, full_name: owner?.name ?? '', description: null }
}

/**
 * Where the page is told to look for groups: it carries the ids of all linked ones (contract 1.3, 4.2). The newest
 * HTML leaves `min_access_level` out; its JSON does not.
 */
export function groupsPath(gitlab: GitLab, installation: Installation, place: 'json' | 'html'): string {
  const ids = gitlab.table.subscriptionsOf(installation).map(({ groupId }) => String(groupId))
  const isOlder = gitlab.settings.variant === 'older'
  const query = new URLSearchParams(isOlder || place === 'json' ? { min_access_level: '40' } : {})
  if (isOlder) for (const id of ids.length > 0 ? ids : ['']) query.append('skip_groups[]', id)
  else query.set('skip_groups', ids.join(','))
  return `${gitlab.root}/api/v4/groups?${query.toString()}`
}
