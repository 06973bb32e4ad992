import { expect, it } from 'vitest'
import { isOlderThan, versionGaps, type AppWay, type VersionGap } from '../../src/domain/gitlab-version.ts'

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

it.each<[string, AppWay, readonly VersionGap[]]>([
  [
    '15.10.8',
    'behind-host',
    [
      'past-branches',
      'org-admins',
      'refusals-logged',
      'create-branch',
      'service-management',
      'deployment-gating',
      'additional-audience',
      'group-integrations',
    ],
  ],
  ['17.3.0', 'behind-host', ['service-management', 'deployment-gating', 'additional-audience', 'group-integrations']],
  ['17.5.5', 'own-app', ['atlassian-keys', 'deployment-gating', 'additional-audience', 'group-integrations', 'native-forge']],
  ['17.6.0', 'own-app', ['additional-audience', 'group-integrations', 'native-forge']],
  ['17.8.9', 'behind-host', ['group-integrations']],
  ['18.11.0', 'behind-host', []],
  ['18.11.0', 'own-app', ['native-forge']],
  ['19.0.0', 'own-app', []],
])('%s, %s, lacks %j', (version, way, gaps) => {
  expect(versionGaps(version, way)).toEqual(gaps)
})
