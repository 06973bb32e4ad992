import { AppError } from './failure.ts'

/**
 * A part of this page's own code that is loaded when it is first asked for, and once. Throws `page-part-missing` where
 * the network broke or the page was redeployed; the next call tries again.
 */
export function lazyPart<T>(load: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | null = null
  return () =>
    (part ??= load().catch((cause: unknown) => {
      part = null
      throw new AppError({ kind: 'page-part-missing' }, { cause })
    }))
}

/** The functions `names` of a part that is loaded with the first call of any of them. */
export const lateFunctions = <T extends Record<N, (...given: never[]) => unknown>, N extends keyof T & string>(
  load: () => Promise<T>,
  names: readonly N[],
): LateFunctions<Pick<T, N>> =>
  Object.fromEntries(names.map((name) => [name, async (...given: never[]) => (await load())[name](...given)])) as LateFunctions<Pick<T, N>>

type LateFunctions<T> = {
  readonly [Name in keyof T]: T[Name] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Awaited<Result>>
    : never
}
