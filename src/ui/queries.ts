import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { GroupQuery } from '../domain/group.ts'
import type { Instance } from '../domain/instance.ts'
import type { GitLab, UseCases } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'

// Every query key is written here once, beside the call that it names.

export const linkedGroupsQuery = (gitlab: GitLab, instance: Instance) =>
  queryOptions({
    queryKey: ['linked-groups', instance.baseUrl],
    queryFn: ({ signal }) => gitlab.linkedGroups(instance, signal),
  })

export const linkableGroupsQuery = (gitlab: GitLab, session: Session, query: GroupQuery) =>
  queryOptions({
    queryKey: ['linkable-groups', session.instance.baseUrl, session.user.username, query],
    queryFn: ({ signal }) => gitlab.linkableGroups(session, query, signal),
    placeholderData: keepPreviousData,
  })

/** Disabled by the caller while nobody is signed in. */
export const describedGroupsQuery = (useCases: UseCases, session: Session | null, groupIds: readonly number[]) =>
  queryOptions({
    queryKey: ['described-groups', session?.instance.baseUrl, session?.user.username, groupIds],
    queryFn: ({ signal }) => (session ? useCases.describeLinkedGroups(session, groupIds, signal) : []),
    placeholderData: keepPreviousData,
  })

export const projectCountQuery = (gitlab: GitLab, session: Session, groupId: number) =>
  queryOptions({
    queryKey: ['project-count', session.instance.baseUrl, session.user.username, groupId],
    queryFn: ({ signal }) => gitlab.projectCount(session, groupId, signal),
  })
