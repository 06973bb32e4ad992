import type { Instance } from '../domain/instance.ts'
import { webUrl } from '../domain/web-url.ts'
import { isRecord } from '../http/shape.ts'

/**
 * Another origin that a list, or one thing, names throughout under `key`: where a GitLab behind a reverse proxy takes itself
 * to be. Else null. What has nothing there names nobody.
 */
export function otherOrigin(body: unknown, key: 'web_url' | 'avatar_url', { baseUrl }: Instance): string | null {
  const addresses = [body].flat().flatMap((item) => (isRecord(item) ? (item[key] ?? []) : []))
  const origins = new Set(addresses.map((address) => webUrl(address, baseUrl)?.origin))
  const [only] = origins
  return origins.size === 1 && only !== undefined && only !== new URL(baseUrl).origin ? only : null
}

/**
 * An address of the instance's own origin, which nobody else can answer; null for any other. One at `other`, which the
 * instance takes for its own origin, is that of the instance with the same path.
 */
export function webAddress(value: unknown, { baseUrl }: Instance, other: string | null = null): string | null {
  const url = value === '' ? null : webUrl(value, baseUrl)
  if (!url) return null
  const { origin } = new URL(baseUrl)
  if (url.origin !== origin && url.origin !== other) return null
  return origin + url.pathname + url.search + url.hash
}
