import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endpoint, instanceFromServer, instanceName } from '../../src/domain/instance.ts'

describe('an address that the server stored', () => {
  it.each([
    ['https://gitlab.com', 'https://gitlab.com/'],
    ['https://git.example:8443/gitlab', 'https://git.example:8443/gitlab/'],
    ['https://git.example/gitlab///', 'https://git.example/gitlab/'],
    ['https://git.example/?a=b#c', 'https://git.example/'],
    ['http://git.example', 'http://git.example/'],
  ])('%s becomes %s', (url, baseUrl) => {
    expect(instanceFromServer(url)).toEqual({ baseUrl })
  })

  it.each(['', 'git.example', 'javascript:alert(1)', 'ftp://git.example', '//git.example'])('%s is none', (url) => {
    expect(instanceFromServer(url)).toBeNull()
  })

  it('is an http(s) address with a slash at its end, or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), (url) => {
        const instance = instanceFromServer(url)
        expect(instance === null || /^https?:\/\/[^/]+\/([^?#]*\/)?$/.test(instance.baseUrl)).toBe(true)
      }),
    )
  })
})

describe('an instance under a relative root', () => {
  const instance = { baseUrl: 'https://git.example:8443/tools/gitlab/' }

  it('keeps the root in the addresses of its endpoints', () => {
    expect(endpoint(instance, 'api/v4/user').href).toBe('https://git.example:8443/tools/gitlab/api/v4/user')
  })

  it('has it in its name, without scheme and slash', () => {
    expect(instanceName(instance)).toBe('git.example:8443/tools/gitlab')
    expect(instanceName({ baseUrl: 'https://gitlab.com/' })).toBe('gitlab.com')
  })
})
