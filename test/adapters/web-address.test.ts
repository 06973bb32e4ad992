import { describe, expect, it } from 'vitest'
import { webAddress } from '../../src/gitlab/web-address.ts'

const instance = { baseUrl: 'https://git.acme.com/gitlab/' }

describe('an address in an answer', () => {
  it('leads to the instance’s own origin', () => {
    expect(webAddress('https://git.acme.com/gitlab/groups/acme', instance)).toBe('https://git.acme.com/gitlab/groups/acme')
    expect(webAddress('/gitlab/uploads/1.png', instance)).toBe('https://git.acme.com/gitlab/uploads/1.png')
  })

  it.each([
    'https://www.gravatar.com/avatar/1',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/x',
    'http://git.acme.com/gitlab/acme',
    '',
    7,
    null,
  ])('is left out as %j', (value) => {
    expect(webAddress(value, instance)).toBeNull()
  })
})
