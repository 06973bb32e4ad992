import { useQuery } from '@tanstack/react-query'
import type { Instance } from '../../domain/instance.ts'
import { linkedGroupsQuery } from '../queries.ts'
import { useServices } from '../services.tsx'

/** How many groups are linked on the instance that may be left. `unknown` where it does not answer: there may be some. */
export type PresentLinks = { readonly name: 'asking' } | { readonly name: 'known'; readonly count: number } | { readonly name: 'unknown' }

/** Asked for anew: it decides what a person is warned of. */
export function usePresentLinks(instance: Instance): PresentLinks {
  const { linkedGroups } = useServices()
  const { data, isError, isFetching } = useQuery({ ...linkedGroupsQuery(linkedGroups, instance), refetchOnMount: 'always' })
  if (isFetching) return { name: 'asking' }
  return data && !isError ? { name: 'known', count: data.subscriptions.length } : { name: 'unknown' }
}

export const hasNoLinks = (links: PresentLinks): boolean => links.name === 'known' && links.count === 0
