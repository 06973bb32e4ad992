// On the other side: the browser. Chrome 142 and later keep frames from local addresses unless the page around them
// passes the permission on (contract jira, Frames and popups); other browsers know none of these names.
import type { LocalNetworkPermission } from '../domain/connection-check.ts'

/** The first name is older; 145 split it by where the address lies. */
const names = ['local-network-access', 'local-network', 'loopback-network']

/** Never rejects, and never asks the person. */
export async function localNetworkPermission({ permissions }: Partial<Pick<Navigator, 'permissions'>>): Promise<LocalNetworkPermission> {
  if (!permissions) return 'unknown'
  const states = await Promise.all(
    names.map(async (name) => {
      try {
        // TypeScript lists the names of the standard's first edition only.
        return (await permissions.query({ name: name as PermissionName })).state
      } catch {
        return null
      }
    }),
  )
  return (['denied', 'prompt', 'granted'] as const).find((state) => states.includes(state)) ?? 'unknown'
}
