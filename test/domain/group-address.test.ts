import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseGroupAddress } from '../../src/domain/group-address.ts'

const instance = { baseUrl: 'https://gitlab.example.com/' }
const belowRoot = { baseUrl: 'https://example.com:8443/gitlab/' }

const pathsIn = (text: string, of = instance) => {
  const address = parseGroupAddress(text, of)
  return address.kind === 'path' ? address.paths : address.kind
}

describe('a path is read from', () => {
  it.each([
    ['https://gitlab.example.com/acme', ['acme']],
    [' https://gitlab.example.com/acme/platform/ ', ['acme/platform']],
    ['https://gitlab.example.com/groups/acme/platform', ['acme/platform']],
    ['https://gitlab.example.com/groups/acme/-/group_members?sort=name#top', ['acme']],
    ['https://gitlab.example.com/acme/platform/-/issues', ['acme/platform']],
    ['https://gitlab.example.com/acme/app/-/merge_requests/3/diffs', ['acme/app']],
    ['https://gitlab.example.com/acme/app/tree/main/src', ['acme/app']],
    ['https://gitlab.example.com/acme/app/issues/3', ['acme/app/issues/3', 'acme/app']],
    ['https://gitlab.example.com/acme/app.git', ['acme/app']],
    ['http://gitlab.example.com/acme', ['acme']],
    ['gitlab.example.com/acme/platform', ['acme/platform']],
    ['GITLAB.example.com/acme', ['acme']],
    ['https://gitlab.example.com/%61cme', ['acme']],
    ['https://gitlab.example.com/users/mara/projects', ['mara']],
    ['git@gitlab.example.com:acme/sub/app.git', ['acme/sub/app']],
    ['ssh://git@gitlab.example.com:2222/acme/app.git', ['acme/app']],
    ['ssh://git@[2001:db8::1]:2222/acme/app.git', ['acme/app']],
    ['git clone git@gitlab.example.com:acme/app.git', ['acme/app']],
    ['git+ssh://git@gitlab.example.com/acme/app.git', ['acme/app']],
    ['https://gitlab.example.com/acme).', ['acme']],
    ['ａｃｍｅ／platform', ['acme/platform']],
    ['[Platform](https://gitlab.example.com/acme/platform)', ['acme/platform']],
    ['[Platform|https://gitlab.example.com/acme/platform]', ['acme/platform']],
    ['@acme/platform', ['acme/platform']],
    ['@acme', ['acme']],
    ['acme/platform', ['acme/platform']],
    ['/acme/platform/', ['acme/platform']],
    ['acme/platform/tools.v2', ['acme/platform/tools.v2']],
  ])('%s', (text, paths) => {
    expect(pathsIn(text)).toEqual(paths)
  })

  it('an address below a relative URL root, with a port', () => {
    expect(pathsIn('https://example.com:8443/gitlab/acme/web/-/issues', belowRoot)).toEqual(['acme/web'])
    expect(pathsIn('git@example.com:acme/web.git', belowRoot)).toEqual(['acme/web'])
    expect(pathsIn('https://example.com:8443/jenkins/acme', belowRoot)).toBe('no-group')
  })
})

describe('no path is read from', () => {
  it.each(['acme', 'Acme / Platform', 'two words', 'a/', '', ' ', 'mailto:mara@example.com', 'ünï/cödé'])('words: %s', (text) => {
    expect(parseGroupAddress(text, instance).kind).toBe('words')
  })

  it.each([
    'https://gitlab.example.com',
    'https://gitlab.example.com/dashboard',
    'https://gitlab.example.com/-/profile',
    'https://gitlab.example.com/groups',
  ])('GitLab’s own pages: %s', (text) => {
    expect(parseGroupAddress(text, instance)).toEqual({ kind: 'no-group' })
  })

  it.each([
    ['https://github.com/acme/platform', 'github.com'],
    ['https://gitlab.example.com:8443/acme', 'gitlab.example.com:8443'],
    ['git@github.com:acme/platform.git', 'github.com'],
    ['https://gitlab.example.com@evil.example/acme', 'evil.example'],
  ])('another server: %s', (text, name) => {
    expect(parseGroupAddress(text, instance)).toEqual({ kind: 'other-instance', name })
  })

  it('a number: it is an id', () => {
    expect(parseGroupAddress(' 4711 ', instance)).toEqual({ kind: 'id', id: 4711 })
  })
})

it('any text is read without an error, and no path is empty or a step up', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((end) => `https://gitlab.example.com/${end}`),
      ),
      (text) => {
        const paths = pathsIn(text)
        if (typeof paths !== 'string') expect(paths.every((path) => path !== '' && !path.startsWith('/'))).toBe(true)
      },
    ),
  )
})

describe('as people paste it', () => {
  const instance = { baseUrl: 'https://git.acme.com/' }

  it.each([
    ['/2024', ['2024']],
    ['\u200Bhttps://git.acme.com/acme/platform\u200B', ['acme/platform']],
    ['“https://git.acme.com/acme/platform”', ['acme/platform']],
    ['git@ssh.git.acme.com:acme/platform.git', ['acme/platform']],
    ['ssh://git@altssh.git.acme.com:443/acme/platform.git', ['acme/platform']],
    ['git@192.0.2.7:acme/platform.git', ['acme/platform']],
  ])('%j leads to a path', (text, paths) => {
    expect(parseGroupAddress(text, instance)).toEqual({ kind: 'path', paths })
  })

  it('a number alone may be an id', () => {
    expect(parseGroupAddress('2024', instance)).toEqual({ kind: 'id', id: 2024 })
  })
})
