import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Group } from '../domain/group.ts'
import type { Instance } from '../domain/instance.ts'
import { idsStillLinked, rememberLinks, type RememberedLinks } from '../domain/link-history.ts'
import { matchGroups, pairsIn, type GroupDirectory } from '../domain/match-groups.ts'
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
    // The start has asked; where that failed, a button asks again.
    retryOnMount: false,
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
      const links = rememberLinks(before, told, before && pairsIn(matchGroups(before.history, directory)))
      return told.groupIds ? links : { ...links, groupIds: idsStillLinked(before, told, (id) => directory.get(id)?.fullName) }
    },
    // What a start brought along waits for the screen that shows it.
    gcTime: Infinity,
    // A thousand rows would be compared one by one, and differ in their dates each time.
    structuralSharing: false,
  })
}

export const directoryKey = (instance: Instance, session: Session | null) => [...directoriesKey(instance), session?.user.username]

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
