import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { GroupAddress } from '../../domain/group-address.ts'
import type { GroupQuery } from '../../domain/group.ts'
import type { GitLab } from '../../domain/ports.ts'
import type { Session } from '../../domain/session.ts'
import type { Services } from '../services.tsx'

export const linkableGroupsQuery = (gitlab: GitLab, session: Session, query: GroupQuery) =>
  queryOptions({
    queryKey: ['linkable-groups', session.instance.baseUrl, session.user.username, query],
    queryFn: ({ signal }) => gitlab.linkableGroups(session, query, signal),
    placeholderData: keepPreviousData,
  })

/** Disabled by the caller for what is no address. */
export const addressQuery = ({ findByAddress }: Services, session: Session, address: GroupAddress) =>
  queryOptions({
    queryKey: ['address', session.instance.baseUrl, session.user.username, address],
    queryFn: ({ signal }) => findByAddress(session, 'id' in address ? address : { paths: 'paths' in address ? address.paths : [] }, signal),
  })
