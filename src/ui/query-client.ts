import { QueryClient } from '@tanstack/react-query'

/** GitLab's answers, in memory. What to try again is decided in http/, which knows why something failed. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 60_000, networkMode: 'always' }, mutations: { networkMode: 'always' } },
  })
