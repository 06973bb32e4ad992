/** An http(s) address, or null for anything else. Without a scheme it is one of `base`. */
export function webUrl(value: unknown, base?: string): URL | null {
  if (typeof value !== 'string') return null
  try {
    // Without asking first whether it can: a list has a thousand.
    const url = new URL(value, base)
    return /^https?:$/.test(url.protocol) ? url : null
  } catch {
    return null
  }
}
