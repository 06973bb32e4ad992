import type { Instance } from '../domain/instance.ts'

/** An address of the instance's own origin, which nobody else can answer; null for any other. */
export function webAddress(value: unknown, { baseUrl }: Instance): string | null {
  if (typeof value !== 'string' || value === '' || !URL.canParse(value, baseUrl)) return null
  const url = new URL(value, baseUrl)
  return url.origin === new URL(baseUrl).origin ? url.href : null
}
