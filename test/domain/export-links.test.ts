import { expect, it } from 'vitest'
import { linksAsCsv, linksAsJson, type LinkRow } from '../../src/domain/export-links.ts'

const row = (given: Partial<LinkRow>): LinkRow => ({
  group: 'Acme',
  path: null,
  groupId: null,
  address: null,
  visibility: null,
  coveredBy: null,
  projects: null,
  linkedAt: null,
  note: null,
  ...given,
})

it('CSV has a line per link, and quotes what needs it', () => {
  const csv = linksAsCsv(
    [
      row({ group: 'Acme, "the" group', path: 'acme', groupId: 7, projects: 0, linkedAt: new Date('2026-01-02T03:04:05Z') }),
      row({ group: 'two\nlines' }),
    ],
    ',',
  )
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFGroup,Path,Group ID,Address,Visibility,Covered by,Projects,Created on,Note',
    '"Acme, ""the"" group",acme,7,,,,0,2026-01-02T03:04:05.000Z,',
    '"two\nlines",,,,,,,,',
    '',
  ])
})

it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', ' =1', '＝1'])('CSV makes no formula of a group called %j', (group) => {
  const cell = linksAsCsv([row({ group })], ',').split('\r\n')[1] ?? ''
  expect(cell.replace(/^"/, '').startsWith("'")).toBe(true)
})

it('JSON says where and when the list was made', () => {
  const facts = { instance: 'gitlab.com', site: 'https://acme.atlassian.net', madeAt: new Date('2026-01-02T03:04:05Z') }
  expect(JSON.parse(linksAsJson([row({ path: 'acme' })], facts))).toEqual({
    instance: 'gitlab.com',
    site: 'https://acme.atlassian.net',
    madeAt: '2026-01-02T03:04:05.000Z',
    linkedGroups: [row({ path: 'acme' })],
  })
})

it.each(['a;=1+1', 'a\t=1+1', 'a,=1+1', ';=1'])('no cell of %j ends before its end, whichever separator a spreadsheet takes', (group) => {
  for (const separator of [',', ';'] as const) {
    const line = linksAsCsv([row({ group, path: 'acme' })], separator).split('\r\n')[1] ?? ''
    expect(line.startsWith(`"${group}"${separator}acme`)).toBe(true)
  }
})

it('begins with a byte order mark and has no line for the separator, in German too', () => {
  const csv = linksAsCsv([row({ path: 'acme' })], ';')
  expect(csv.startsWith('\uFEFFGroup;Path;')).toBe(true)
  expect(csv).not.toMatch(/sep=/i)
})
