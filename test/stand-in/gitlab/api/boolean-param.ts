const words: Readonly<Record<string, boolean>> = { true: true, t: true, '1': true, false: false, f: false, '0': false }

/** As Grape reads a boolean: null for what is none. */
export function booleanParam(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  return words[String(value).toLowerCase()] ?? null
}
