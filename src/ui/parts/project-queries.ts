import { queryOptions, type QueryClient } from '@tanstack/react-query'
import pMap from 'p-map'
import type { GitLab } from '../../domain/ports.ts'
import type { Session } from '../../domain/session.ts'

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
