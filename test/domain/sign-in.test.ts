import { expect, it } from 'vitest'
import { AppError } from '../../src/domain/failure.ts'
import { asEnding, endWith } from '../../src/domain/sign-in.ts'

it('a sign-in ends with a kind of its list, and with no other', () => {
  expect(endWith({ kind: 'state-mismatch' }).failure).toEqual({ kind: 'state-mismatch' })
  // @ts-expect-error A failure that is no ending does not compile.
  endWith({ kind: 'jira-user-not-admin' })
})

it('what calls have thrown is passed on where it is an ending or a bug already, and is a bug otherwise', () => {
  const ending = new AppError({ kind: 'offline' })
  expect(asEnding(ending)).toBe(ending)
  const bug = new TypeError('a fault of ours')
  expect(asEnding(bug)).toBe(bug)
  const foreign = new AppError({ kind: 'jira-user-not-admin' })
  expect(asEnding(foreign)).toEqual(new Error('jira-user-not-admin is no ending of a sign-in'))
  expect(asEnding(foreign)).toHaveProperty('cause', foreign)
})
