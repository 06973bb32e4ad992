import type { QueryClient } from '@tanstack/react-query'
import type { Group } from '../../../domain/group.ts'
import type { Instance } from '../../../domain/instance.ts'
import type { GroupDirectory } from '../../../domain/match-groups.ts'
import type { Session } from '../../../domain/session.ts'
import { directoryKey, linkedGroupsQuery } from '../../queries.ts'
import type { Services } from '../../services.tsx'

/** The links of this page, before GitLab's next list tells of them. */
export function noteLinked(
  queryClient: QueryClient,
  linkedGroups: Services['linkedGroups'],
  session: Session,
  groups: readonly Group[],
): void {
  queryClient.setQueryData(
    linkedGroupsQuery(linkedGroups, session.instance).queryKey,
    (before) => before && { ...before, groupIds: new Set([...(before.groupIds ?? []), ...groups.map(({ id }) => id)]) },
  )
  queryClient.setQueryData<GroupDirectory>(
    directoryKey(session.instance, session),
    (before) => new Map([...(before ?? []), ...groups.map((group) => [group.id, group] as const)]),
  )
}

/** The unlinks of this page, before GitLab's next list tells of them. */
export function noteUnlinked(
  queryClient: QueryClient,
  linkedGroups: Services['linkedGroups'],
  instance: Instance,
  ids: ReadonlySet<string>,
): void {
  queryClient.setQueryData(
    linkedGroupsQuery(linkedGroups, instance).queryKey,
    (before) => before && { ...before, subscriptions: before.subscriptions.filter(({ id }) => !ids.has(id)) },
  )
}
