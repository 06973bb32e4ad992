import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSnapshot, snapshotFileName, writeSnapshot, type LinksSnapshot } from '../../src/domain/links-snapshot.ts'

const snapshot: LinksSnapshot = {
  siteUrl: 'https://acme.atlassian.net',
  instance: { baseUrl: 'https://git.acme.com/gitlab/' },
  savedAt: new Date('2026-03-01T08:00:00Z'),
  groups: [{ id: 7, fullPath: 'acme/platform', fullName: 'Acme / <Platform>' }],
  unseen: ['Hidden'],
  serviceManagement: {
    values: [{ kind: 'project', id: 9, fullPath: 'acme/platform/app', serviceIds: ['b:YQ=='], isGating: true, tiers: ['production'] }],
    unread: 1,
  },
}

const host = { baseUrl: 'https://gitlab.com/' }

describe('a saved list of links', () => {
  it('is read as it was written', () => {
    expect(readSnapshot(writeSnapshot(snapshot), host)).toEqual({ ok: true, snapshot })
    expect(snapshotFileName(snapshot)).toBe('gitlab-for-jira-links-2026-03-01.json')
  })

  it('has no sign that turns the writing, in any name or path', () => {
    const turned = 'acme\u202Etnio'
    const text = writeSnapshot({ ...snapshot, groups: [{ id: 7, fullPath: turned, fullName: turned }], unseen: [turned] })
    expect(readSnapshot(text, host)).toMatchObject({
      snapshot: { groups: [{ fullPath: 'acme tnio', fullName: 'acme tnio' }], unseen: ['acme tnio'] },
    })
  })

  it('keeps what it has for service management as far as it can be read, and the links in any case', () => {
    const read = (value: unknown) => {
      const parsed = readSnapshot(JSON.stringify({ ...(JSON.parse(writeSnapshot(snapshot)) as object), serviceManagement: value }), host)
      return parsed.ok ? parsed.snapshot.serviceManagement : parsed.flaw
    }
    const [value] = snapshot.serviceManagement?.values ?? []
    expect(read(undefined)).toBeNull()
    expect(read('no')).toBeNull()
    expect(read({ values: [{ ...value, tiers: ['PRODUCTION', 'prod'] }, { id: 'x' }], unread: 2 })).toEqual({ values: [value], unread: 3 })
    for (const id of [0, -1, 1.5, 1e300]) expect(read({ values: [value, { ...value, id }] })).toEqual({ values: [value], unread: 1 })
    for (const unread of [-1, 0.5, 1e300, '7']) expect(read({ values: [value], unread })).toEqual({ values: [value], unread: 0 })
    expect(read({ values: Array.from({ length: 100_000 }, () => value) })).toMatchObject({ values: { length: 300 }, unread: 99_700 })
    expect(read({ values: [{ ...value, serviceIds: 7, isGating: 'yes', tiers: null }] })).toMatchObject({
      values: [{ serviceIds: [], isGating: false, tiers: [] }],
    })
  })

  it('of a newer version is told apart from another file', () => {
    expect(readSnapshot(writeSnapshot(snapshot).replace('"version": 1', '"version": 2'), host)).toEqual({ ok: false, flaw: 'newer' })
    for (const text of ['', '[]', 'null', '{"format":"other"}', writeSnapshot(snapshot).slice(0, 90)]) {
      expect(readSnapshot(text, host)).toEqual({ ok: false, flaw: 'not-ours' })
    }
  })

  it.each([
    ['instance', '"https://git.acme.com/gitlab/"', '"javascript:alert(1)"'],
    ['instance of this computer', '"https://git.acme.com/gitlab/"', '"https://127.0.0.1/"'],
    ['instance by http', '"https://git.acme.com/gitlab/"', '"http://git.acme.com/gitlab/"'],
    ['instance with a password', '"https://git.acme.com/gitlab/"', '"https://a:b@git.acme.com/gitlab/"'],
    ['instance that is a page', '"https://git.acme.com/gitlab/"', '"https://git.acme.com/gitlab/-/profile"'],
    ['time', '"2026-03-01T08:00:00.000Z"', '"yesterday"'],
    ['id', '"id": 7', '"id": "7"'],
    ['path', '"fullPath": "acme/platform"', '"fullPath": null'],
    ['name', '"Hidden"', '{}'],
  ])('with a changed %s is none', (_what, before, after) => {
    const text = writeSnapshot(snapshot)
    expect(text).toContain(before)
    expect(readSnapshot(text.replace(before, after), host)).toEqual({ ok: false, flaw: 'not-ours' })
  })

  it('may be any file: reading never throws', () => {
    const file = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(fc.constantFrom('format', 'version', 'groups', 'instance'), fc.anything()).map((value) => JSON.stringify(value)),
    )
    fc.assert(
      fc.property(file, (text) => {
        expect(readSnapshot(text, host).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})
