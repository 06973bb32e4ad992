import { AppError } from './failure.ts'

/** Loads a part of this page's own code. Throws `page-part-missing`: the network broke, or the page was redeployed. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw new AppError({ kind: 'page-part-missing' }, { cause })
  }
}
