import { useEffect, useState } from 'react'
import type { Instance } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'

/** How many groups are linked on the instance that may be left. `unknown` where it does not answer: there may be some. */
export type PresentLinks = { readonly name: 'asking' } | { readonly name: 'known'; readonly count: number } | { readonly name: 'unknown' }

export function usePresentLinks(instance: Instance): PresentLinks {
  const { gitlab } = useServices()
  const [found, setFound] = useState<{ readonly on: Instance; readonly links: PresentLinks } | null>(null)
  useEffect(() => {
    const ending = new AbortController()
    gitlab.linkedGroups(instance, ending.signal).then(
      ({ subscriptions }) => {
        if (!ending.signal.aborted) setFound({ on: instance, links: { name: 'known', count: subscriptions.length } })
      },
      () => {
        if (!ending.signal.aborted) setFound({ on: instance, links: { name: 'unknown' } })
      },
    )
    return () => {
      ending.abort()
    }
  }, [gitlab, instance])
  return found?.on === instance ? found.links : { name: 'asking' }
}

export const hasNoLinks = (links: PresentLinks): boolean => links.name === 'known' && links.count === 0
