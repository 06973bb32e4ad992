import { useQuery } from '@tanstack/react-query'
import { clientIdQuery } from '../../queries.ts'
import { useServices } from '../../services.tsx'
import { useSession } from './session-provider.tsx'

/** The OAuth client id is known before the popup opens: an instance without one cannot show a sign-in page. */
export type ClientId =
  | { readonly name: 'asking' }
  | { readonly name: 'known'; readonly value: string }
  | { readonly name: 'failed'; readonly error: unknown }

export function useClientId(): { readonly clientId: ClientId; readonly askAgain: () => void } {
  const { instance } = useSession()
  const { data, error, isFetching, refetch } = useQuery(clientIdQuery(useServices(), instance))
  const clientId: ClientId =
    data !== undefined ? { name: 'known', value: data } : error && !isFetching ? { name: 'failed', error } : { name: 'asking' }
  return { clientId, askAgain: () => void refetch() }
}
