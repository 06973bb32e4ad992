import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { GroupQuery } from '../../domain/group.ts'
import type { GitLab } from '../../domain/ports.ts'
import type { Session } from '../../domain/session.ts'
import { useServices } from '../services.tsx'

export const linkableGroupsQuery = (gitlab: GitLab, session: Session, query: GroupQuery) =>
  queryOptions({
    queryKey: ['linkable-groups', session.instance.baseUrl, session.user.username, query],
    queryFn: ({ signal }) => gitlab.linkableGroups(session, query, signal),
    placeholderData: keepPreviousData,
  })

const firstPage: GroupQuery = { search: '', page: 1, topLevelOnly: false }

/** Asks for what the dialog to link groups shows first, before anybody opens it. Where that fails, the dialog asks again, and says so. */
export function useFirstGroupsAhead(session: Session | null): void {
  const { gitlab } = useServices()
  const queryClient = useQueryClient()
  useEffect(() => {
    if (session) queryClient.query(linkableGroupsQuery(gitlab, session, firstPage)).catch(() => undefined)
  }, [session, gitlab, queryClient])
}
