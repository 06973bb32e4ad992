import { expect, it } from 'vitest'
import { isOlderThan, versionGaps } from '../../src/domain/gitlab-version.ts'

it.each([
  ['15.6.9', '15.7', true],
  ['15.7.0-ee', '15.7', false],
  ['9.5.10', '15.7', true],
  ['18.0.0-pre', '15.7', false],
  ['16.10.1', '16.6', false],
  ['unknown', '15.7', false],
])('%s is older than %s: %s', (version, minor, isOlder) => {
  expect(isOlderThan(version, minor)).toBe(isOlder)
})

it.each([
  ['16.5.0', ['org-admins', 'create-branch', 'service-management', 'additional-audience']],
  ['16.6.0', ['create-branch', 'service-management', 'additional-audience']],
  ['17.2.1', ['service-management', 'additional-audience']],
  ['17.6.9', ['additional-audience']],
  ['17.7.0', []],
])('%s lacks %j', (version, gaps) => {
  expect(versionGaps(version)).toEqual(gaps)
})
