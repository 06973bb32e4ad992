import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { Group } from '../../../domain/group.ts'
import type { RememberedLinks } from '../../../domain/link-history.ts'
import { linkedTree, type LinkedTree } from '../../../domain/linked-tree.ts'
import { matchGroups, unknownMatch, type GroupDirectory, type GroupMatch, type GroupMatches } from '../../../domain/match-groups.ts'
import { inNaturalOrder } from '../../../domain/natural-order.ts'
import type { Subscription } from '../../../domain/subscription.ts'
import { forgetGroups, groupDirectoryQuery, linkedGroupsQuery } from '../../queries.ts'
import { useServices } from '../../services.tsx'
import { useSession } from '../session/session-provider.tsx'

export type LinkedGroup = {
  readonly subscription: Subscription
  readonly match: GroupMatch
  /** The linked group above, which brings this one along anyway. */
  readonly coveredBy: Group | null
  /** The name under which this page first saw it, where that was another one. */
  readonly formerName: string | null
}

const nobody: GroupDirectory = new Map()

/** The linked groups as they are shown: GitLab's list, and what the signed-in user can see of the groups. */
export function useLinkedGroups() {
  const services = useServices()
  const { instance, session } = useSession()
  const list = useQuery(linkedGroupsQuery(services.linkedGroups, instance))
  const links = list.data
  const isSignedIn = session !== null
  const groupIds = useMemo(() => (isSignedIn ? idsInOrderOfRows(links) : []), [isSignedIn, links])
  const described = useQuery({
    ...groupDirectoryQuery(services, instance, session, groupIds),
    enabled: groupIds.length > 0,
  })
  const directory = (session && described.data) ?? nobody
  const knowledge = useMemo(() => links && know(links, directory), [links, directory])
  const missing = groupIds.filter((id) => !directory.has(id)).length
  useMending({ list, described, missing, isOutdated: knowledge?.isOutdated ?? false })
  return {
    linkedGroups: knowledge?.linkedGroups ?? [],
    gone: links?.history.gone ?? [],
    /** Ids of all linked groups; null where this GitLab does not tell. */
    groupIds: links?.groupIds ?? null,
    directory,
    tree: knowledge?.tree ?? linkedTree([]),
    /** How many linked groups GitLab has still to be asked for. */
    missing,
    list,
    described,
  }
}

export type LinkedKnowledge = ReturnType<typeof useLinkedGroups>

function know(links: RememberedLinks, directory: GroupDirectory) {
  const { subscriptions, groupIds, history } = links
  const groups = [...(groupIds ?? [])].map((id) => directory.get(id)).filter((group) => group !== null && group !== undefined)
  const tree: LinkedTree = linkedTree(groups)
  const matches: GroupMatches = directory === nobody ? new Map() : matchGroups(history, directory)
  const linkedGroups = subscriptions.map((subscription): LinkedGroup => {
    const match = matches.get(subscription.id) ?? unknownMatch
    return {
      subscription,
      match,
      coveredBy: match.state === 'known' ? tree.coveredBy(match.group.fullPath) : null,
      formerName: history.formerNames.get(subscription.id) ?? null,
    }
  })
  // Where GitLab tells no ids, there are only those of what this page linked, and nothing to compare.
  const isComplete = groupIds !== null && history.told.groupIds !== null && [...groupIds].every((id) => directory.has(id))
  return { linkedGroups, tree, isOutdated: isComplete && linkedGroups.some((linked) => isOutdated(linked, matches)) }
}

/** GitLab's list and what it says of the groups were asked for at different times, and a group changed between. */
const isOutdated = ({ subscription, match }: LinkedGroup, matches: GroupMatches): boolean =>
  matches.has(subscription.id) &&
  (match.state === 'unknown' || (match.state === 'known' && match.group.fullName !== subscription.groupFullName))

/**
 * As GitLab lists subscriptions and ids in the same order, though it promises nothing: good enough to ask first for
 * those that are on screen first.
 */
function idsInOrderOfRows(links: RememberedLinks | undefined): readonly number[] {
  const ids = [...(links?.groupIds ?? [])]
  const subscriptions = links?.subscriptions ?? []
  if (ids.length !== subscriptions.length) return ids
  return inNaturalOrder([...ids.keys()], (index) => subscriptions[index]?.groupFullName ?? '', true).flatMap((index) => ids[index] ?? [])
}

/** A list that never agrees must not be asked for for ever. */
const maxRounds = 3

type Mending = {
  readonly list: Pick<ReturnType<typeof useQuery<RememberedLinks>>, 'dataUpdatedAt' | 'isFetching' | 'refetch' | 'data'>
  readonly described: Pick<ReturnType<typeof useQuery<GroupDirectory>>, 'dataUpdatedAt' | 'isFetching' | 'isSuccess' | 'refetch'>
  readonly missing: number
  readonly isOutdated: boolean
}

/** Asks for what is missing, and again for the older of two answers that do not agree. */
function useMending({ list, described, missing, isOutdated }: Mending): void {
  const { session } = useSession()
  const queryClient = useQueryClient()
  const rounds = useRef(0)
  useEffect(() => {
    if (!session || !described.isSuccess || described.isFetching || list.isFetching) return
    if (missing > 0) {
      void described.refetch({ cancelRefetch: false })
      return
    }
    if (!isOutdated) {
      rounds.current = 0
      return
    }
    if (rounds.current >= maxRounds) return
    rounds.current += 1
    if (list.dataUpdatedAt < described.dataUpdatedAt) {
      void list.refetch({ cancelRefetch: false })
      return
    }
    const names = new Set(list.data?.subscriptions.map(({ groupFullName }) => groupFullName))
    forgetGroups(queryClient, session, ({ fullName }) => !names.has(fullName))
  }, [session, list, described, missing, isOutdated, queryClient])
}
