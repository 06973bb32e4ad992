import type { Instance } from '../domain/instance.ts'
import { webUrl } from '../domain/web-url.ts'
import { isRecord } from '../http/shape.ts'

/**
 * Another origin that a list, or one thing, names throughout under `key`: where a GitLab behind a reverse proxy takes itself
 * to be. Else null. What has nothing there names nobody.
 */
export function otherOrigin(body: unknown, key: 'web_url' | 'avatar_url', { baseUrl }: Instance): string | null {
  const own = new URL(baseUrl).origin
  let other: string | null = null
  // Mostly the first one answers it: of a thousand not each is read for this.
  for (const item of [body].flat()) {
    const address = isRecord(item) ? (item[key] ?? null) : null
    if (address === null) continue
    const origin = webUrl(address, baseUrl)?.origin ?? own
    if (origin === own || (other ?? origin) !== origin) return null
    other = origin
  }
  return other
}

/**
 * Reads an address of the instance's own origin, which nobody else can answer; null for any other. One at `other`, which
 * the instance takes for its own origin, is that of the instance with the same path.
 */
export type ReadAddress = (value: unknown) => string | null

export function addressesOf({ baseUrl }: Instance, other: string | null): ReadAddress {
  const { origin } = new URL(baseUrl)
  return (value) => {
    const url = value === '' ? null : webUrl(value, baseUrl)
    if (!url || (url.origin !== origin && url.origin !== other)) return null
    return origin + url.pathname + url.search + url.hash
  }
}
