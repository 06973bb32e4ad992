import { describe, expect, it, onTestFinished } from 'vitest'
import { addressesOf, otherOrigin } from '../../src/gitlab/web-address.ts'

const instance = { baseUrl: 'https://git.acme.com/gitlab/' }
const address = addressesOf(instance, null)

describe('an address in an answer', () => {
  it('leads to the instance’s own origin', () => {
    expect(address('https://git.acme.com/gitlab/groups/acme')).toBe('https://git.acme.com/gitlab/groups/acme')
    expect(address('/gitlab/uploads/1.png')).toBe('https://git.acme.com/gitlab/uploads/1.png')
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
    expect(address(value)).toBeNull()
  })

  it('is read once, and not at all where there is none: a list has a thousand', () => {
    const { URL } = globalThis
    onTestFinished(() => {
      globalThis.URL = URL
    })
    const read: string[] = []
    globalThis.URL = class extends URL {
      constructor(url: string | URL, base?: string | URL) {
        super(url, base)
        read.push(String(url))
      }
      static override canParse(url: string | URL, base?: string | URL): boolean {
        read.push(String(url))
        return URL.canParse(url, base)
      }
    }
    for (const value of [null, '', '/gitlab/uploads/1.png', '/gitlab/uploads/2.png']) address(value)
    expect(read).toEqual(['/gitlab/uploads/1.png', '/gitlab/uploads/2.png'])
  })
})

describe('where answers say that the instance is', () => {
  const other = 'http://git.internal:8080'
  const otherAddress = addressesOf(instance, other)

  it.each<[string, readonly unknown[], string | null]>([
    ['one other origin throughout', [`${other}/a`, `${other}/b`], other],
    ['the same host without TLS, as behind a gateway that ends it', ['http://git.acme.com/gitlab/a'], 'http://git.acme.com'],
    ['its own origin', ['https://git.acme.com/gitlab/a'], null],
    ['two others', [`${other}/a`, 'https://evil.example/b'], null],
    ['its own and another', ['https://git.acme.com/gitlab/a', `${other}/b`], null],
    ['another, where one thing names none', [`${other}/a`, null], other],
    ['another, and what is no address', [`${other}/a`, 7], null],
    ['an address that is no place', ['javascript:alert(1)', 'javascript:alert(2)'], null],
    ['nothing', [], null],
    ['no things', [undefined], null],
  ])('is %s', (_what, addresses, expected) => {
    const things = addresses.map((address) => ({ web_url: address }))
    expect(otherOrigin(things, 'web_url', instance)).toBe(expected)
    if (things.length === 1) expect(otherOrigin(things[0], 'web_url', instance)).toBe(expected)
  })

  it('leads to the same path of its own origin, and pictures of others stay out', () => {
    expect(otherAddress(`${other}/gitlab/groups/acme?x=1#y`)).toBe('https://git.acme.com/gitlab/groups/acme?x=1#y')
    expect(otherAddress('https://www.gravatar.com/avatar/1')).toBeNull()
    expect(otherAddress(`${other}//evil.example/x`)).toBe('https://git.acme.com//evil.example/x')
  })

  it('does so without the name that stands before the host', () => {
    expect(address('https://x@git.acme.com/gitlab/a')).toBe('https://git.acme.com/gitlab/a')
    expect(address('https://.evil.example:443@git.acme.com/gitlab/a')).toBe('https://git.acme.com/gitlab/a')
    expect(otherAddress('http://.evil.example@git.internal:8080/a')).toBe('https://git.acme.com/a')
  })
})
