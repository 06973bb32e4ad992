import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { rememberLinks } from '../../domain/link-history.ts'
import type { Start } from '../../domain/ports.ts'
import { linkedGroupsQuery } from '../queries.ts'
import { useServices } from '../services.tsx'
import { LinkedGroupsPage } from './linked-groups-page.tsx'

export type LinkedGroupsScreenProps = { readonly start: Start }

/** Gives everything below the cache of GitLab's answers, with what the start of the page knows already in it. */
export function LinkedGroupsScreen({ start }: LinkedGroupsScreenProps) {
  const { linkedGroups } = useServices()
  const [queryClient] = useState(() => {
    const client = new QueryClient({
      defaultOptions: { queries: { retry: false, staleTime: 60_000, networkMode: 'always' }, mutations: { networkMode: 'always' } },
    })
    client.setQueryData(linkedGroupsQuery(linkedGroups, start.instance).queryKey, rememberLinks(undefined, start.linkedGroups))
    return client
  })
  return (
    <QueryClientProvider client={queryClient}>
      <LinkedGroupsPage isFirstTime={start.linkedGroups.subscriptions.length === 0} />
    </QueryClientProvider>
  )
}
