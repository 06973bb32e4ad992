import { AppError } from './failure.ts'

/**
 * Loads a part of this page's own code or words when it is first asked for, and once. Throws `page-part-missing` where
 * the network broke or the page was redeployed; the next call tries again. `current`: null until it is there.
 */
export type LazyPart<T> = (() => Promise<T>) & { readonly current: () => T | null }

export function lazyPart<T>(load: () => Promise<T>): LazyPart<T> {
  let coming: Promise<T> | null = null
  let part: T | null = null
  const ask = (): Promise<T> =>
    (coming ??= load().then(
      (loaded) => (part = loaded),
      (cause: unknown) => {
        coming = null
        throw new AppError({ kind: 'page-part-missing' }, { cause })
      },
    ))
  return Object.assign(ask, { current: () => part })
}
