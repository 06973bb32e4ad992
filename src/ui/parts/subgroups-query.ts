import { queryOptions } from '@tanstack/react-query'
import type { Session } from '../../domain/session.ts'
import type { Services } from '../services.tsx'

export const subgroupsQuery = ({ collectGroups }: Services, session: Session, fullPath: string) =>
  queryOptions({
    queryKey: ['subgroups', session.instance.baseUrl, session.user.username, fullPath],
    queryFn: async ({ signal }) => {
      const found = await collectGroups(session, { search: fullPath, topLevelOnly: false }, { signal, onProgress: () => undefined })
      const start = `${fullPath.toLowerCase()}/`
      return found.filter((group) => group.fullPath.toLowerCase().startsWith(start))
    },
  })
