import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { rememberLinks } from '../domain/link-history.ts'
import { clientIdQuery, clientIdsKey, linkedGroupsQuery } from './queries.ts'
import { useServices, type Services } from './services.tsx'

/** What the page shows first. Brings the first list of linked groups and the client id with it. */
export const startQuery = (services: Services) =>
  queryOptions({
    queryKey: ['start'],
    queryFn: async ({ client }) => {
      const start = await services.start()
      client.setQueryData(linkedGroupsQuery(services.linkedGroups, start.instance).queryKey, rememberLinks(undefined, start.linkedGroups))
      client.query({ ...clientIdQuery(services, start.instance), queryFn: () => start.clientId }).catch(() => undefined)
      return start
    },
    staleTime: Infinity,
    // Asked before anything is drawn: a failure is to be shown then, not asked about again.
    retryOnMount: false,
    structuralSharing: false,
  })

/** Starts anew, behind bars as at first. `keepsSession` where the instance is the same. */
export type Restart = (keepsSession?: boolean) => void

export function useRestart(): Restart {
  const queryClient = useQueryClient()
  const { queryKey } = startQuery(useServices())
  return (keepsSession = false) => {
    // Asked for by the start itself.
    void queryClient.invalidateQueries({ queryKey: clientIdsKey, refetchType: 'none' })
    void (keepsSession ? queryClient.refetchQueries({ queryKey }) : queryClient.resetQueries({ queryKey }))
  }
}
