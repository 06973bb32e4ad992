import { expect } from 'vitest'
import { AppError, type Failure } from '../../src/domain/failure.ts'

/** What a call failed with. Fails the test where it did not fail, or by a bug. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error: unknown = await call.then(
    () => 'the call succeeded',
    (reason: unknown) => reason,
  )
  if (error instanceof AppError) return error.failure
  expect(error, 'an AppError').toBeInstanceOf(AppError)
  throw error
}
