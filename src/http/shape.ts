// Readers for values from outside. They throw a ShapeError, which makes the answer an unexpected one (create-http).

export class ShapeError extends Error {}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function record(value: unknown): Record<string, unknown> {
  if (isRecord(value)) return value
  throw new ShapeError('not an object')
}

export function list<T>(value: unknown, item: (value: unknown) => T): T[] {
  if (Array.isArray(value)) return value.map(item)
  throw new ShapeError('not a list')
}

export function text(value: unknown): string {
  if (typeof value === 'string') return value
  throw new ShapeError('not a text')
}

export const textOr = <T>(value: unknown, otherwise: T): string | T => (typeof value === 'string' ? value : otherwise)

export function integer(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new ShapeError('not an integer')
}
