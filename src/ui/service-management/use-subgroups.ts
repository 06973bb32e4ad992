import { useQuery } from '@tanstack/react-query'
import type { IntegrationPlace } from '../../domain/integration.ts'
import type { Session } from '../../domain/session.ts'
import { subgroupsQuery } from '../parts/subgroups-query.ts'
import { useServices } from '../services.tsx'

/** The groups below that the user may link; none until they are known. */
export function useSubgroups(session: Session, fullPath: string): readonly IntegrationPlace[] {
  const { data = [] } = useQuery(subgroupsQuery(useServices(), session, fullPath))
  return data.map((group) => ({ kind: 'group', id: group.id, fullPath: group.fullPath, webUrl: group.webUrl }))
}
