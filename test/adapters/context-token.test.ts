import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { contextTokenSource } from '../../src/jira/context-token.ts'
import type { ConnectBridge } from '../../src/jira/connect-bridge.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'

let world: World
let asked: number
beforeEach(() => {
  world = createWorld()
  asked = 0
})
afterEach(() => {
  vi.useRealTimers()
})

type Answer = (callback: (token: unknown) => void) => unknown

/** A bridge that gives the answers in turn, the last one from then on. */
const sourceOf = (...answers: readonly Answer[]) => {
  const getToken: Answer = (callback) => {
    const answer = answers[Math.min(asked, answers.length - 1)]
    asked += 1
    return answer?.(callback)
  }
  const bridge: ConnectBridge = { context: { getToken } }
  return contextTokenSource(bridge, () => world.clock.now())
}

const newToken: Answer = (callback) => {
  const { jira, clock } = world
  // Tokens of the same second are equal: the claim tells them apart.
  void jira.contextToken(jira.users[0]?.accountId ?? '', { jti: String(asked + clock.now()) }).then(callback)
}
const silence: Answer = () => undefined

describe('the context token', () => {
  it('is asked for once by parallel callers, and kept while it lasts', async () => {
    const token = sourceOf(newToken)
    const [one, other] = await Promise.all([token(), token()])
    expect(one).toBe(other)
    world.clock.advance(13 * 60)
    expect(await token()).toBe(one)
    expect(asked).toBe(1)
  })

  it('is replaced when less than a minute of it is left', async () => {
    const token = sourceOf(newToken)
    const first = await token()
    world.clock.advance(14 * 60 + 1)
    expect(await token()).not.toBe(first)
    expect(asked).toBe(2)
  })

  it('is never the one that was refused', async () => {
    const token = sourceOf(newToken)
    const first = await token()
    const second = await token({ insteadOf: first })
    expect(second).not.toBe(first)
    expect(await token()).toBe(second)
    // Somebody else found out that the first was refused, a moment later.
    expect(await token({ insteadOf: first })).toBe(second)
  })

  it.each(['no token', 'a.b.c', `x.${btoa('null')}.y`, `x.${btoa('{"exp":"soon"}')}.y`])(
    'is good for one use where its end cannot be read: %s',
    async (text) => {
      const token = sourceOf((callback) => {
        callback(text)
      })
      expect(await token()).toBe(text)
      await token()
      expect(asked).toBe(2)
    },
  )

  it.each([
    [
      'nothing',
      (callback) => {
        callback(undefined)
      },
    ],
    [
      'an empty text',
      (callback) => {
        callback('')
      },
    ],
    [
      'an object',
      (callback) => {
        callback({ token: 'x' })
      },
    ],
    [
      'an exception',
      () => {
        throw new TypeError('host is gone')
      },
    ],
  ] satisfies [string, Answer][])('is asked for again where Jira answers %s', async (_what, answer) => {
    const token = sourceOf(answer, newToken)
    expect(await token()).toMatch(/^\S+\.\S+\.\S+$/)
    expect(asked).toBe(2)
  })

  it('is asked for twice where Jira is silent, a few seconds each, and again by the next caller', async () => {
    vi.useFakeTimers()
    const token = sourceOf(silence, silence, (callback) => {
      callback('late but there')
    })
    const failure = failureOf(token())
    await vi.advanceTimersByTimeAsync(16_000)
    expect(asked).toBe(2)
    expect(await failure).toMatchObject({ kind: 'jira-silent' })
    expect(await token()).toBe('late but there')
  })
})
