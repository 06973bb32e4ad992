import { failureOf, type Failure } from '../domain/failure.ts'
import { transportKinds } from '../domain/transport-failure.ts'

/**
 * Failures after which nobody knows whether the server did what it was asked to do: whatever is not GitLab's word on it,
 * and its word that there is no such thing, which may come of the first of two tries. A 429 says that nothing was done.
 */
const uncertain: ReadonlySet<Failure['kind']> = new Set(
  [...transportKinds, 'linking-not-offered' as const].filter((kind) => kind !== 'rate-limited'),
)

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
