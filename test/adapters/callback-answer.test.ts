import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromAnswerText, toAnswerText } from '../../src/oauth/answer-text.ts'
import { readMessage } from '../../src/oauth/popup-answer.ts'

describe('the text that is carried over by hand', () => {
  it('brings every answer back as it was, also with line breaks of a mail in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (code, state) => {
        const answer = new URLSearchParams({ code, state })
        const text = toAnswerText(answer)
        expect(text).toMatch(/^[\w-]+$/)
        expect(fromAnswerText(` ${text.slice(0, 9)}\r\n${text.slice(9)} `)?.toString()).toBe(answer.toString())
      }),
    )
  })

  it('is nothing else: any text either is an answer or is refused, and none throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const answer = fromAnswerText(text)
        expect(answer === null || (answer.has('state') && (answer.has('code') || answer.has('error')))).toBe(true)
      }),
    )
  })
})

describe('a message', () => {
  it('is read whatever it is: nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readMessage(data)).toBeNull()
      }),
    )
  })

  it('has only the four parameters, and only as texts', () => {
    const type = 'jiraConnectOauthCallback'
    const data = { type, success: true, code: 'c', state: 's', token: 't', error: 7, error_description: '' }
    expect(Object.fromEntries(readMessage(data) ?? [])).toEqual({ code: 'c', state: 's' })
    expect(Object.fromEntries(readMessage({ type, success: false }) ?? [])).toEqual({ error: 'access_denied' })
    expect(Object.fromEntries(readMessage({ type, success: false, error: 'server_error' }) ?? [])).toEqual({ error: 'server_error' })
  })
})
