import { useEffect, useState } from 'react'
import type { Instance } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'

/** How many groups are linked on the instance that may be left. `unknown` where it does not answer: there may be some. */
export type PresentLinks = { readonly name: 'asking' } | { readonly name: 'known'; readonly count: number } | { readonly name: 'unknown' }

export function usePresentLinks(instance: Instance): PresentLinks {
  const { gitlab } = useServices()
  const [links, setLinks] = useState<PresentLinks>({ name: 'asking' })
  useEffect(() => {
    const ending = new AbortController()
    gitlab.linkedGroups(instance, ending.signal).then(
      ({ subscriptions }) => {
        setLinks({ name: 'known', count: subscriptions.length })
      },
      () => {
        if (!ending.signal.aborted) setLinks({ name: 'unknown' })
      },
    )
    return () => {
      ending.abort()
    }
  }, [gitlab, instance])
  return links
}

export const hasNoLinks = (links: PresentLinks): boolean => links.name === 'known' && links.count === 0
