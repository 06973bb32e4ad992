import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { supportBundle, type SupportFacts } from '../../src/domain/support-bundle.ts'

const call: SupportFacts['calls'][number] = {
  method: 'GET',
  address: 'https://gitlab.com/api/v4/user',
  status: 500,
  serverMessage: 'Internal error',
  page: 'text/html',
  requestId: null,
  startedAt: new Date('2026-01-02T03:04:05Z'),
  durationMs: 7,
}

const facts: SupportFacts = {
  appVersion: '1',
  madeAt: new Date('2026-01-02T03:04:05Z'),
  host: 'gitlab.com',
  siteUrl: 'https://acme.atlassian.net',
  instance: 'git.acme.com',
  gitlabVersion: '18.5.1-ee',
  isSignedIn: true,
  browser: 'Firefox',
  languages: ['en'],
  isOnline: true,
  failure: 'server-error',
  calls: [call],
}

const usualLines = supportBundle(facts).split('\n').length

const forged = fc.oneof(
  fc.constantFrom('18.5\nSigned in: yes', 'a\r\nFailure: none', 'a\u2028b', 'a\u0085b', '\u202Eabc', 'glpat-x8Yz0123456789abcdefghij'),
  fc.string({ unit: 'binary' }),
)

it('no text of somebody else’s makes a line of its own, turns one, or brings a token along', () => {
  fc.assert(
    fc.property(forged, (text) => {
      const bundle = supportBundle({
        ...facts,
        siteUrl: text,
        instance: text,
        gitlabVersion: text,
        browser: text,
        languages: [text],
        failure: text,
        calls: [{ ...call, address: text, serverMessage: text, page: text, requestId: text }],
      })
      expect(bundle.split(/\r\n|[\n\r\u0085\u2028\u2029]/)).toHaveLength(usualLines)
      expect(bundle).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
    }),
  )
  expect(supportBundle({ ...facts, gitlabVersion: 'glpat-x8Yz0123456789abcdefghij' })).not.toContain('glpat-x8Yz')
})
