import { useQuery } from '@tanstack/react-query'
import type { Group } from '../../domain/group.ts'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'

/** A linked group whose merge requests can be asked for. */
export type GroupToLookAt = { readonly group: Group; readonly linkedAt: Date | null }

/** Those that are known for sure, the latest link first. */
export const groupsToLookAt = (linkedGroups: readonly LinkedGroup[]): readonly GroupToLookAt[] =>
  linkedGroups
    .flatMap(({ match, subscription: { createdAt } }) => (match.state === 'known' ? [{ group: match.group, linkedAt: createdAt }] : []))
    .toSorted((one, other) => (other.linkedAt?.getTime() ?? 0) - (one.linkedAt?.getTime() ?? 0))

/** Looks when it is first shown, for each group that is chosen, and on `refetch`; what was found before is no answer. */
export function useArrival(linkedGroups: readonly LinkedGroup[], chosen: GroupToLookAt | null) {
  const { lookForData } = useServices()
  const { instance, session } = useSession()
  const group = chosen && { id: chosen.group.id, linkedAt: chosen.linkedAt }
  return useQuery({
    queryKey: ['data-arrival', instance.baseUrl, session?.user.username, group?.id],
    queryFn: ({ signal }) =>
      lookForData({ linkedAt: linkedGroups.map(({ subscription }) => subscription.createdAt), session, group }, signal),
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  })
}
