import type { Instance } from '../domain/instance.ts'

/** Absolute http(s) only: anything else could run in the page when it is clicked. */
export function webAddress(value: unknown, { baseUrl }: Instance): string | null {
  if (typeof value !== 'string' || value === '' || !URL.canParse(value, baseUrl)) return null
  const url = new URL(value, baseUrl)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}
