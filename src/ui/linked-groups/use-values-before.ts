import { useEffect, useRef, useState } from 'react'
import type { Group } from '../../domain/group.ts'
import type { ServiceManagement } from '../../domain/saved-values.ts'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'
import { useSession } from '../parts/session/session-provider.tsx'
import { useServices } from '../services.tsx'

/**
 * Reads what the groups have of their own for service management, while a person reads what unlinking does; nobody waits for
 * it. GitLab is expected to have it after the unlink too: whoever takes the answer lets the reading go on.
 */
export function useValuesBefore(linkedGroups: readonly LinkedGroup[]): () => Promise<ServiceManagement | null> {
  const { readValues } = useServices()
  const { session } = useSession()
  // As the dialog was opened: what it is about does not change.
  const [asked] = useState(() => ({ session, groups: linkedGroups.map(groupsOf) }))
  const values = useRef<Promise<ServiceManagement | null>>(Promise.resolve(noneOf(asked.groups)))
  const isTaken = useRef(false)
  useEffect(() => {
    const { session: reader, groups } = asked
    if (!reader) return undefined
    const unseen = groups.filter(({ length }) => length === 0).length
    const stop = new AbortController()
    values.current = readValues(reader, [...new Set(groups.flat())], stop.signal).then(
      (read) => read && { ...read, unread: read.unread + unseen },
      () => noneOf(groups),
    )
    return () => {
      if (!isTaken.current) stop.abort()
    }
  }, [asked, readValues])
  return () => {
    isTaken.current = true
    return values.current
  }
}

const groupsOf = ({ match }: LinkedGroup): readonly Group[] =>
  match.state === 'known' ? [match.group] : match.state === 'one-of' ? match.groups : []

const noneOf = (groups: readonly unknown[]): ServiceManagement => ({ values: [], unread: groups.length })
