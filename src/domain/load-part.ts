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
