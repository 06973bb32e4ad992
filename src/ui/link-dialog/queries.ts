import { queryOptions } from '@tanstack/react-query'
import type { GroupAddress } from '../../domain/group-address.ts'
import type { Session } from '../../domain/session.ts'
import type { Services } from '../services.tsx'

/** Disabled by the caller for what is no address. */
export const addressQuery = ({ findByAddress }: Services, session: Session, address: GroupAddress) =>
  queryOptions({
    queryKey: ['address', session.instance.baseUrl, session.user.username, address],
    queryFn: ({ signal }) => findByAddress(session, 'id' in address ? address : { paths: 'paths' in address ? address.paths : [] }, signal),
  })

/** Jira is asked once for as long as the page is open; whatever it does not tell is asked for again. */
export const jiraProjectsQuery = ({ jiraProjects }: Services) =>
  queryOptions({ queryKey: ['jira-projects'], queryFn: jiraProjects, staleTime: Infinity })

const lookLimitMs = 10_000

/** The latest merge requests of a group. A look that nobody waits for ends sooner than other calls. */
export const recentWorkQuery = ({ mergeRequests }: Services, session: Session, groupId: number) =>
  queryOptions({
    queryKey: ['recent-work', session.instance.baseUrl, session.user.username, groupId],
    queryFn: ({ signal }) => mergeRequests(session, groupId, null, AbortSignal.any([signal, AbortSignal.timeout(lookLimitMs)])),
    staleTime: Infinity,
  })
