import type { Clock } from '../../clock.ts'
import { empty } from '../answers.ts'
import type { Routes } from '../router.ts'

/** The keys with which this GitLab signed what it forwarded (contract 1.10). */
export type PublicKeys = {
  /** Answers the key's id. */
  store(pem: string): string
  find(id: string): string | undefined
}

const lifetimeInSeconds = 5 * 60

export function createPublicKeys(clock: Clock): PublicKeys {
  const keys = new Map<string, { readonly pem: string; readonly expiresAt: number }>()
  return {
    store(pem) {
      const id = crypto.randomUUID()
      keys.set(id, { pem, expiresAt: clock.nowInSeconds() + lifetimeInSeconds })
      return id
    },
    find(id) {
      const key = keys.get(id)
      return key && key.expiresAt > clock.nowInSeconds() ? key.pem : undefined
    },
  }
}

export const publicKeyRoutes: Routes = {
  'GET /-/jira_connect/public_keys/:id*': ({ gitlab, path }) => {
    const pem = gitlab.settings.publicKeyStorage ? gitlab.publicKeys.find(path['id'] ?? '') : undefined
    return pem === undefined ? empty(404) : new Response(pem, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  },
}
