import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromAnswerText, toAnswerText } from '../../src/oauth/answer-text.ts'
import { checkNumber } from '../../src/oauth/check-number.ts'
import { readMessage } from '../../src/oauth/popup-answer.ts'

describe('the text that is carried over by hand', () => {
  it('brings every answer back as it was, also with what mails and chats put in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.integer({ min: 0, max: 999 }), (code, state, number) => {
        const answer = new URLSearchParams({ code, state })
        const text = toAnswerText(answer, String(number).padStart(3, '0'))
        expect(text).toMatch(/^\d{3}-[\w-]+$/)
        expect(fromAnswerText(` “\u200b${text.slice(0, 9)}\r\n${text.slice(9)}” `)?.toString()).toBe(answer.toString())
        expect(fromAnswerText(text.slice(4))?.toString(), 'of an earlier page, without the number').toBe(answer.toString())
      }),
    )
  })

  it.each([
    'https://gitlab.com/-/jira_connect/oauth_callbacks?code=c&state=s%2F1&iss=https%3A%2F%2Fgitlab.com',
    'gitlab.com/-/jira_connect/oauth_callbacks?code=c&state=s%2F1&iss=https%3A%2F%2Fgitlab.com',
    '<https://gitlab.com/-/jira_connect/oauth_callbacks?code=c&state=s%2F1&iss=https%3A%2F%2Fgitlab.com#x>',
    ' https://gitlab.com/-/jira_connect/oauth_callbacks?code=c\n&state=s%2F1&iss=https%3A%2F%2F\u200bgitlab.com ',
  ])('may be the whole address of the window: %s', (address) => {
    expect(Object.fromEntries(fromAnswerText(address) ?? [])).toEqual({ code: 'c', state: 's/1', iss: 'https://gitlab.com' })
  })

  it('is nothing else: any text either is an answer or is refused, and none throws', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string().map((text) => `007-${text}`),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const answer = fromAnswerText(text)
        expect(answer === null || (answer.has('state') && (answer.has('code') || answer.has('error')))).toBe(true)
      }),
    )
  })

  it('has a number that follows from the state alone', async () => {
    expect(await checkNumber('a')).toBe(await checkNumber('a'))
    // SHA-256 of nothing begins with e3b0c442.
    expect(await checkNumber('')).toBe(String(0xe3b0c442 % 1000))
    await fc.assert(
      fc.asyncProperty(fc.string(), async (state) => {
        expect(await checkNumber(state)).toMatch(/^\d{3}$/)
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

  it('has only the parameters that are known, and only as texts', () => {
    const type = 'jiraConnectOauthCallback'
    const data = { type, success: true, code: 'c', state: 's', token: 't', error: 7, error_description: '', iss: 'i', referrer: 'r' }
    expect(Object.fromEntries(readMessage(data) ?? [])).toEqual({ code: 'c', state: 's', iss: 'i', referrer: 'r' })
    expect(Object.fromEntries(readMessage({ type, success: false }) ?? [])).toEqual({ error: 'access_denied' })
    expect(Object.fromEntries(readMessage({ type, success: false, error: 'server_error' }) ?? [])).toEqual({ error: 'server_error' })
  })
})
