import pMap from 'p-map'
import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { GroupAddress } from '../domain/group-address.ts'
import type { Group, GroupQuery } from '../domain/group.ts'
import type { Instance } from '../domain/instance.ts'
import { rememberLinks, type RememberedLinks } from '../domain/link-history.ts'
import { matchGroups, pairsIn, type GroupDirectory } from '../domain/match-groups.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import type { Services } from './services.tsx'

// Every query key is written here once, beside the call that it names.

export const installationQuery = ({ gitlab }: Services) =>
  queryOptions({ queryKey: ['installation'], queryFn: ({ signal }) => gitlab.installation(signal) })

export const clientIdsKey = ['client-id']

/** The OAuth client id is known before the popup opens: an instance without one cannot show a sign-in page. */
export const clientIdQuery = ({ clientId }: Services, instance: Instance) =>
  queryOptions({
    queryKey: [...clientIdsKey, instance.baseUrl],
    queryFn: ({ signal }) => clientId(instance, signal),
    staleTime: Infinity,
  })

const directoriesKey = (instance: Instance) => ['group-directory', instance.baseUrl]

export const linkedGroupsQuery = (linkedGroups: Services['linkedGroups'], instance: Instance) => {
  const queryKey = ['linked-groups', instance.baseUrl]
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client }) => {
      const told = await linkedGroups(instance, signal)
      const before = client.getQueryData<RememberedLinks>(queryKey)
      const directories = client.getQueriesData<GroupDirectory>({ queryKey: directoriesKey(instance) })
      const directory = new Map(directories.flatMap(([, known]) => [...(known ?? [])]))
      return rememberLinks(before, told, before && pairsIn(matchGroups(before.history, directory)))
    },
    // What a start brought along waits for the screen that shows it.
    gcTime: Infinity,
    // A thousand rows would be compared one by one, and differ in their dates each time.
    structuralSharing: false,
  })
}

const directoryKey = (instance: Instance, session: Session | null) => [...directoriesKey(instance), session?.user.username]

/**
 * What the signed-in user can see of the linked groups. Asks only for what is not known yet, and grows while it does.
 * Disabled by the caller while nobody is signed in.
 */
export const groupDirectoryQuery = (
  { describeGroups }: Services,
  instance: Instance,
  session: Session | null,
  groupIds: readonly number[],
) => {
  const queryKey = directoryKey(instance, session)
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client }): Promise<GroupDirectory> => {
      const known = (): GroupDirectory => client.getQueryData(queryKey) ?? new Map()
      const missing = groupIds.filter((id) => !known().has(id))
      if (!session || missing.length === 0) return known()
      const found = await describeGroups(session, missing, {
        signal,
        onProgress: (soFar) => client.setQueryData(queryKey, new Map([...known(), ...soFar])),
      })
      return new Map([...known(), ...found])
    },
    staleTime: Infinity,
    structuralSharing: false,
  })
}

/** Lets these groups be asked for again. */
export function forgetGroups(queryClient: QueryClient, session: Session, isOutdated: (group: Group) => boolean): void {
  queryClient.setQueryData<GroupDirectory>(
    directoryKey(session.instance, session),
    (before) => new Map([...(before ?? [])].filter(([, group]) => group === null || !isOutdated(group))),
  )
}

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

export const subgroupsQuery = ({ collectGroups }: Services, session: Session, fullPath: string) =>
  queryOptions({
    queryKey: ['subgroups', session.instance.baseUrl, session.user.username, fullPath],
    queryFn: async ({ signal }) => {
      const found = await collectGroups(session, { search: fullPath, topLevelOnly: false }, { signal, onProgress: () => undefined })
      const start = `${fullPath.toLowerCase()}/`
      return found.filter((group) => group.fullPath.toLowerCase().startsWith(start))
    },
  })

const projectCountKey = ({ instance, user }: Session) => ['project-count', instance.baseUrl, user.username]

export const projectCountQuery = (gitlab: GitLab, session: Session, groupId: number) =>
  queryOptions({
    queryKey: [...projectCountKey(session), groupId],
    queryFn: ({ signal }) => gitlab.projectCount(session, groupId, signal),
  })

/** What the page has counted so far, by group id; null for more projects than GitLab counts. */
export const knownProjectCounts = (queryClient: QueryClient, session: Session): ReadonlyMap<number, number | null> =>
  new Map(
    queryClient
      .getQueriesData<number | null>({ queryKey: projectCountKey(session) })
      .flatMap(([[, , , groupId], count]) => (count === undefined ? [] : [[Number(groupId), count]])),
  )

export type ProjectTotal = {
  readonly projects: number
  readonly countedGroups: number
  /** Some group has more than GitLab counts. */
  readonly isLowerBound: boolean
}

const countsAtOnce = 2

/** The projects of several groups together, one request for each that was not counted yet. Grows while it is fetched. */
export const projectTotalQuery = (gitlab: GitLab, session: Session, groupIds: readonly number[]) => {
  const queryKey = ['project-total', session.instance.baseUrl, session.user.username, groupIds]
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client }) => {
      let total: ProjectTotal = { projects: 0, countedGroups: 0, isLowerBound: false }
      let isOver = false
      const add = async (id: number): Promise<void> => {
        const count = await client.query({ ...projectCountQuery(gitlab, session, id), staleTime: Infinity })
        total = {
          projects: total.projects + (count ?? 0),
          countedGroups: total.countedGroups + 1,
          isLowerBound: total.isLowerBound || count === null,
        }
        // A part of it would pass for the whole once the query has failed.
        if (!isOver && !signal.aborted && total.countedGroups % 10 === 0) client.setQueryData(queryKey, total)
      }
      try {
        await pMap(groupIds, add, { concurrency: countsAtOnce, signal })
      } finally {
        isOver = true
      }
      return total
    },
    staleTime: Infinity,
  })
}

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
