import { AppError } from './failure.ts'

/**
 * Loads a part of this page's own code or words when it is first asked for, and once. Throws `page-part-missing` where
 * the network broke or is silent for `limitSeconds`, or the page was redeployed; the next call tries again, and takes what
 * came late. `current`: null until it is there.
 */
export type LazyPart<T> = (() => Promise<T>) & { readonly current: () => T | null }

export function lazyPart<T>(load: () => Promise<T>, limitSeconds = 20): LazyPart<T> {
  let coming: Promise<T> | null = null
  let part: T | null = null
  const ask = (): Promise<T> =>
    (coming ??= Promise.race([load().then((loaded) => (part = loaded)), tooLate(limitSeconds)]).catch((cause: unknown) => {
      coming = null
      throw new AppError({ kind: 'page-part-missing' }, { cause })
    }))
  return Object.assign(ask, { current: () => part })
}

const tooLate = (seconds: number): Promise<never> =>
  new Promise((_resolve, reject) => {
    AbortSignal.timeout(seconds * 1000).onabort = reject
  })
