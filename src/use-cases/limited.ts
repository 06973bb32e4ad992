import { failureOf, type Failure } from '../domain/failure.ts'
import type { Instance } from '../domain/instance.ts'

/** Ends a call to the instance after as many seconds as `limitSeconds` allows, and makes its failure a value. */
export const limited =
  (limitSeconds: (url: URL) => number, signal: AbortSignal, { baseUrl }: Instance) =>
  async <T extends object>(call: (limit: AbortSignal) => Promise<T>): Promise<T | { readonly failure: Failure }> => {
    const seconds = limitSeconds(new URL(baseUrl))
    const limit = AbortSignal.timeout(seconds * 1000)
    try {
      return await call(AbortSignal.any([signal, limit]))
    } catch (error) {
      const failure = failureOf(error)
      if (failure) return { failure }
      if (!limit.aborted && !signal.aborted) throw error
      return { failure: { kind: 'timeout', origin: new URL(baseUrl).origin, seconds } }
    }
  }
