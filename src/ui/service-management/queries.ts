import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import pMap from 'p-map'
import type { Group } from '../../domain/group.ts'
import { isFailure } from '../../domain/failure.ts'
import type { IntegrationPlace } from '../../domain/integration.ts'
import type { SavedValues } from '../../domain/saved-values.ts'
import type { Session } from '../../domain/session.ts'
import type { Services } from '../services.tsx'

const keyOf = (name: string, { instance, user }: Session) => [name, instance.baseUrl, user.username]

export const integrationQuery = ({ integrations }: Services, session: Session, place: IntegrationPlace) =>
  queryOptions({
    queryKey: [...keyOf('integration', session), place.kind, place.id],
    queryFn: async ({ signal }) => (await integrations()).integration(session, place, signal),
  })

const projectsPerPage = 20

/** GitLab finds parts of a name, so of a pasted path its end. */
export const projectsQuery = ({ integrations }: Services, session: Session, groupId: number, typed: string) => {
  const search = typed.trim().replace(/\/+$/, '').split('/').at(-1) ?? ''
  return queryOptions({
    queryKey: [...keyOf('projects', session), groupId, search],
    queryFn: async ({ signal }) =>
      (await integrations()).projectsIn(session, groupId, { search, page: 1, perPage: projectsPerPage }, signal),
    // What somebody is about to press stays where it is while the next letters are searched for.
    placeholderData: keepPreviousData,
  })
}

/** Id of the top-level group that a path is in; null where the user cannot see it. */
export const topLevelGroupQuery = ({ gitlab }: Services, session: Session, fullPath: string) => {
  const root = fullPath.split('/')[0] ?? ''
  return queryOptions({
    queryKey: [...keyOf('top-level-group', session), root],
    queryFn: async ({ signal }) => {
      try {
        return (await gitlab.groupByPath(session, root, signal)).id
      } catch (error) {
        if (isFailure(error, 'not-found')) return null
        throw error
      }
    },
  })
}

/** More are not looked at one by one: it is a question beside the work. */
const mostPlaces = 100
const atOnce = 3

export type OwnBelow = { readonly own: readonly string[]; readonly looked: number; readonly notLooked: number }

/** Of all groups: what is saved for one place may be below several of them. */
export const ownBelowKey = (session: Session): readonly string[] => keyOf('own-below', session)

/** Which of the subgroups and projects below do not inherit. Asked for by a button. */
export const ownBelowQuery = (services: Services, session: Session, group: Pick<Group, 'id'>, subgroups: readonly IntegrationPlace[]) =>
  queryOptions({
    queryKey: [...ownBelowKey(session), group.id, ...subgroups.map(({ id }) => id)],
    queryFn: async ({ signal }): Promise<OwnBelow> => {
      const calls = await services.integrations()
      const { projects, total } = await calls.projectsIn(session, group.id, { search: '', page: 1, perPage: mostPlaces }, signal)
      const all = [...subgroups, ...projects]
      const places = all.slice(0, mostPlaces)
      const own = await pMap(
        places,
        async (place) => {
          try {
            return (await calls.integration(session, place, signal)).isInherited === false ? place.fullPath : null
          } catch (error) {
            // This one is not theirs to see; others may be.
            if (isFailure(error, 'integration-unavailable') || isFailure(error, 'integration-refused')) return undefined
            throw error
          }
        },
        { concurrency: atOnce, signal },
      )
      const looked = own.filter((path) => path !== undefined)
      const known = Math.max(total ?? 0, projects.length) + subgroups.length
      return { own: looked.filter((path) => path !== null), looked: looked.length, notLooked: known - looked.length }
    },
    enabled: false,
    staleTime: Infinity,
  })

/** Asked anew for each list. */
export const comparedValuesQuery = (services: Services, session: Session, saved: readonly SavedValues[]) =>
  queryOptions({
    queryKey: [...keyOf('compared-values', session), saved],
    queryFn: () => services.compareValues(session, saved),
    gcTime: 0,
  })
