import { useQuery } from '@tanstack/react-query'
import { matchGroups } from '../../domain/match-groups.ts'
import type { Group } from '../../domain/group.ts'
import type { Subscription } from '../../domain/subscription.ts'
import { describedGroupsQuery, linkedGroupsQuery } from '../queries.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../session/session-provider.tsx'

export type LinkedGroup = {
  readonly subscription: Subscription
  /** Known after sign-in, where the name leaves no doubt. */
  readonly group: Group | null
}

/** The linked groups as they are shown: GitLab's list, and what the signed-in user can see of the groups. */
export function useLinkedGroups() {
  const services = useServices()
  const { instance, session } = useSession()
  const list = useQuery(linkedGroupsQuery(services.gitlab, instance))
  const groupIds = [...(list.data?.groupIds ?? [])].sort((one, other) => one - other)
  const described = useQuery({ ...describedGroupsQuery(services, session, groupIds), enabled: session !== null && groupIds.length > 0 })
  const subscriptions = list.data?.subscriptions ?? []
  const matches = matchGroups(subscriptions, session ? (described.data ?? []) : [])
  const linkedGroups = subscriptions.map((subscription): LinkedGroup => ({
    subscription,
    group: matches.get(subscription.id) ?? null,
  }))
  return { linkedGroups, groupIds, error: list.error ?? described.error, refetch: list.error ? list.refetch : described.refetch }
}
