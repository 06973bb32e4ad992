// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { targetOrigin } from '../../src/callback/target-origin.ts'

const own = 'https://gitlab.example.com'
const forge = 'https://0a1b2c3d.cdn.prod.atlassian-dev.net'

const pageWith = (config: string | null) =>
  ({
    getElementById: (id: string) => (id === 'callback-config' && config !== null ? { textContent: config } : null),
  }) as unknown as Document

/** Of another origin a page may not even ask where it is. */
const stranger = {
  get location(): Location {
    throw new DOMException('Blocked a frame', 'SecurityError')
  },
}
const sibling = { location: { origin: own } as Location }

describe('the answer of a sign-in', () => {
  it.each([null, '{}', `{"openerOrigin":"${forge}"}`, 'nonsense'])(
    'goes to this origin where the opener is of it, whatever is configured: %s',
    (config) => {
      expect(targetOrigin(sibling, own, pageWith(config))).toBe(own)
    },
  )

  it('goes to the one other origin that the deployer has named, exactly', () => {
    expect(targetOrigin(stranger, own, pageWith(`{"openerOrigin":"${forge}"}`))).toBe(forge)
    expect(
      targetOrigin({ location: { origin: 'https://elsewhere.example' } as Location }, own, pageWith(`{"openerOrigin":"${forge}"}`)),
    ).toBe(forge)
  })

  it.each([
    null,
    '',
    '{}',
    'nonsense',
    'null',
    '[]',
    '{"openerOrigin":""}',
    '{"openerOrigin":"*"}',
    '{"openerOrigin":"/"}',
    '{"openerOrigin":"null"}',
    '{"openerOrigin":["*"]}',
    `{"openerOrigin":"${forge}/"}`,
    `{"openerOrigin":"${forge}/app"}`,
    '{"openerOrigin":"data:text/html,x"}',
  ])('goes to nobody else: %s', (config) => {
    expect(targetOrigin(stranger, own, pageWith(config))).toBeNull()
  })
})
