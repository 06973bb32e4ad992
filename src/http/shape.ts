import { plainName } from '../domain/plain-text.ts'

// Readers for values from outside. They throw a ShapeError, which makes the answer an unexpected one (create-http).

export class ShapeError extends Error {}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function record(value: unknown): Record<string, unknown> {
  if (isRecord(value)) return value
  throw new ShapeError('not an object')
}

function array(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw new ShapeError('not a list')
}

export const list = <T>(value: unknown, item: (value: unknown) => T): T[] => array(value).map(item)

/**
 * The items that can be read, and how many cannot: one odd item does not take the others away. Of nothing but odd ones it
 * is not the list that was asked for.
 */
export function readable<T>(value: unknown, item: (value: unknown) => T): { readonly items: T[]; readonly oddCount: number } {
  const items: T[] = []
  let oddCount = 0
  for (const each of array(value)) {
    try {
      items.push(item(each))
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error
      oddCount += 1
    }
  }
  if (items.length === 0 && oddCount > 0) throw new ShapeError('nothing readable in the list')
  return { items, oddCount }
}

/** Longer than any name, path, address or token of GitLab's. */
const maxTextLength = 10_000

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= maxTextLength

export function text(value: unknown): string {
  if (isText(value)) return value
  throw new ShapeError('not a text, or too long for one')
}

/** What somebody else called a thing. */
export const named = (value: unknown): string => plainName(text(value))

export const namedOr = (value: unknown, otherwise: string): string => plainName(textOr(value, otherwise))

export const textOr = <T>(value: unknown, otherwise: T): string | T => (isText(value) ? value : otherwise)

export function integer(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new ShapeError('not an integer')
}

/** Null for what is no date, or one that no GitLab can have written. */
export function date(value: unknown): Date | null {
  const parsed = isText(value) ? new Date(value) : null
  const year = parsed?.getUTCFullYear() ?? NaN
  return parsed && year >= 2000 && year < 2100 ? parsed : null
}
