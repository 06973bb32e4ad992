import { expect, it } from 'vitest'
import { issueKeysIn, projectKeyOf } from '../../src/domain/issue-keys.ts'

it.each([
  ['OPS-3 Fix the login', ['OPS-3']],
  ['Fix (OPS-3), OPS-4,OPS-3 and WEB_2-10', ['OPS-3', 'OPS-4', 'WEB_2-10']],
  ['feature/OPS-3-fix', ['OPS-3']],
  ['UTF-8 and SHA2-256', ['UTF-8', 'SHA2-256']],
  ['ops-3, A-1, xOPS-3, _OPS-3, ÄOPS-3, 1OPS-3', []],
  ['OPS- 3, OPS-, -3', []],
])('finds in “%s” what GitLab finds', (text, keys) => {
  expect(issueKeysIn(text)).toEqual(keys)
})

it('names each key once, of several texts together', () => {
  expect(issueKeysIn('OPS-3', 'WEB-1 OPS-3')).toEqual(['OPS-3', 'WEB-1'])
  expect(projectKeyOf('WEB_2-10')).toBe('WEB_2')
})
