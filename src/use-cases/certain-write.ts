import { failureOf, type Failure } from '../domain/failure.ts'

/** Failures after which nobody knows whether the server did what it was asked to do. */
const uncertain: ReadonlySet<Failure['kind']> = new Set(['timeout', 'unreachable', 'server-error', 'unexpected-answer'])

/**
 * Writes once, never blindly again: where the outcome is uncertain, `isDone` reads what the server has. Throws what the
 * write threw, unless it turns out to be done.
 */
export async function certainWrite(write: () => Promise<void>, isDone: () => Promise<boolean>): Promise<void> {
  try {
    await write()
  } catch (error) {
    const failure = failureOf(error)
    if (!failure || !uncertain.has(failure.kind)) throw error
    // Where it cannot be read either, the first failure is the one to tell.
    if (!(await isDone().catch(() => false))) throw error
  }
}
