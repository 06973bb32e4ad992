import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLocalAddress } from '../../src/domain/host-name.ts'
import { instanceAddress } from '../../src/domain/instance.ts'
import { parseInstanceUrl, type AddressFlaw } from '../../src/domain/instance-url.ts'

const gitlabCom = { baseUrl: 'https://gitlab.com/' }

const addressOf = (typed: string, host = gitlabCom): string => {
  const parsed = parseInstanceUrl(typed, host)
  return parsed.ok ? instanceAddress(parsed.instance) : parsed.flaw
}

describe('a typed GitLab instance URL', () => {
  it.each([
    ['gitlab.acme.com', 'https://gitlab.acme.com'],
    ['  https://gitlab.acme.com/  ', 'https://gitlab.acme.com'],
    ['<https://gitlab.acme.com>', 'https://gitlab.acme.com'],
    ['HTTPS://GitLab.Acme.COM', 'https://gitlab.acme.com'],
    ['https:/gitlab.acme.com', 'https://gitlab.acme.com'],
    ['https:gitlab.acme.com', 'https://gitlab.acme.com'],
    ['gitlab.acme.com:8443', 'https://gitlab.acme.com:8443'],
    ['gitlab.acme.com:443', 'https://gitlab.acme.com'],
    ['gitlab.acme.com.', 'https://gitlab.acme.com'],
    ['gitläb.acme.de', 'https://xn--gitlb-jra.acme.de'],
    ['acme.com/gitlab/', 'https://acme.com/gitlab'],
    ['acme.com//gitlab//', 'https://acme.com/gitlab'],
    ['https://gitlab.acme.com/users/sign_in?redirect=1#top', 'https://gitlab.acme.com'],
    ['https://acme.com/gitlab/users/sign_in', 'https://acme.com/gitlab'],
    ['https://acme.com/gitlab/-/jira_connect', 'https://acme.com/gitlab'],
    ['https://acme.com/gitlab/-', 'https://acme.com/gitlab'],
    ['https://gitlab.acme.com/acme/platform/-/issues/7', 'https://gitlab.acme.com/acme/platform'],
    ['https://gitlab.acme.com/admin/application_settings/general', 'https://gitlab.acme.com'],
    ['https://gitlab.acme.com/groups/acme', 'https://gitlab.acme.com'],
    ['https://gitlab.acme.com/api/v4', 'https://gitlab.acme.com'],
    ['https://acme.com/administration', 'https://acme.com/administration'],
    ['8.8.8.8', 'https://8.8.8.8'],
  ])('%s is read as %s', (typed, address) => {
    expect(addressOf(typed)).toBe(address)
  })

  it.each<[string, AddressFlaw]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['not an address', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https://*.acme.com', 'not-an-address'],
    ['git@gitlab.acme.com:group/project.git', 'not-an-address'],
    [`https://gitlab.acme.com/${'a'.repeat(3000)}`, 'not-an-address'],
    ['ssh://git@gitlab.acme.com', 'other-scheme'],
    ['ftp://gitlab.acme.com', 'other-scheme'],
    ['http://gitlab.acme.com', 'not-https'],
    ['https://mara:secret@gitlab.acme.com', 'credentials'],
    ['mara@gitlab.acme.com', 'credentials'],
    ['gitlab', 'no-dot'],
    ['https://gitlab/', 'no-dot'],
    ['gitlab.com', 'gitlab-com'],
    ['http://www.gitlab.com/acme', 'gitlab-com'],
    ['localhost', 'this-computer'],
    ['localhost:3000', 'this-computer'],
    ['http://git.acme.localhost', 'this-computer'],
    ['127.0.0.1', 'this-computer'],
    ['0x7f.1', 'this-computer'],
    ['[::1]', 'this-computer'],
    ['[::ffff:127.0.0.1]', 'this-computer'],
    ['169.254.169.254', 'link-local'],
    ['[fe80::1]', 'link-local'],
    ['10.1.2.3', 'private-network'],
    ['172.16.0.1', 'private-network'],
    ['192.168.0.9/gitlab', 'private-network'],
    ['100.64.0.1', 'private-network'],
    ['[fd00::1]', 'private-network'],
    ['gitlab.lan', 'private-network'],
    ['gitlab.acme.internal', 'private-network'],
    ['gitlab.example.com', 'reserved'],
    ['gitlab.acme.test', 'reserved'],
    ['0.0.0.0', 'reserved'],
    ['203.0.113.7', 'reserved'],
    ['[2001:db8::1]', 'reserved'],
  ])('%s is refused: %s', (typed, flaw) => {
    expect(addressOf(typed)).toBe(flaw)
  })

  it('offers the server without a path that may be that of a pasted page', () => {
    expect(parseInstanceUrl('acme.com/group/project', gitlabCom)).toEqual({
      ok: true,
      instance: { baseUrl: 'https://acme.com/group/project/' },
      withoutPath: { baseUrl: 'https://acme.com/' },
    })
    expect(parseInstanceUrl('acme.com', gitlabCom)).toMatchObject({ withoutPath: null })
  })

  it('may be http and local only where this page itself is', () => {
    const tryOut = { baseUrl: 'http://gitlab.localhost:8080/' }
    expect(addressOf('git.acme.localhost:8080/gitlab', tryOut)).toBe('http://git.acme.localhost:8080/gitlab')
    expect(addressOf('http://gitlab.acme.com', tryOut)).toBe('http://gitlab.acme.com')
    expect(addressOf('localhost:8080', tryOut)).toBe('this-computer')
    expect(addressOf('gitlab.localhost:8080', tryOut)).toBe('gitlab-com')
  })

  it('is not the GitLab that serves this page, under its relative root only', () => {
    const proxy = { baseUrl: 'https://proxy.acme.com/gitlab/' }
    expect(addressOf('https://proxy.acme.com/gitlab/users/sign_in', proxy)).toBe('this-host')
    expect(addressOf('https://proxy.acme.com/other', proxy)).toBe('https://proxy.acme.com/other')
    expect(addressOf('gitlab.com', proxy)).toBe('gitlab-com')
  })

  it('is read without an error whatever is typed, and reading what was shown changes nothing', () => {
    const host = fc.constantFrom('gitlab.acme.com', 'GITLAB.Acme.com:8443', 'gitläb.de', '8.8.4.4', '[2a00::1]')
    const path = fc.webPath()
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.tuple(fc.constantFrom('', 'https://', 'http://', 'https:/', 'ftp://'), host, path).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseInstanceUrl(text, gitlabCom)
        if (!parsed.ok) return
        expect(parsed.instance.baseUrl).toMatch(/^https:\/\/[^@]+\/$/)
        expect(parseInstanceUrl(instanceAddress(parsed.instance), gitlabCom)).toEqual(parsed)
      }),
      { numRuns: 1000 },
    )
  })
})

it('an address tells of itself whether it is local', () => {
  expect(isLocalAddress({ baseUrl: 'https://192.168.1.2/' })).toBe(true)
  expect(isLocalAddress({ baseUrl: 'http://git.acme.localhost:8080/' })).toBe(true)
  expect(isLocalAddress({ baseUrl: 'https://gitlab.acme.com/' })).toBe(false)
})
