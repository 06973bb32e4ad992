import { describe, expect, it } from 'vitest'
import { instanceSetUp } from '../../src/domain/scripts-to-run/instance-set-up.ts'
import { judgeSettings, type InstanceSettings, type SettingsFacts } from '../../src/domain/instance-settings.ts'

const host = { baseUrl: 'https://gitlab.com/' }
const instance = { baseUrl: 'https://git.acme.com/gitlab/' }
const redirectUri = 'https://gitlab.com/-/jira_connect/oauth_callbacks'
const facts: SettingsFacts = { instance, clientId: 'an-id', ownOrigin: 'https://git.acme.com' }

const right: InstanceSettings = {
  jira_connect_application_key: 'an-id',
  jira_connect_proxy_url: 'https://gitlab.com',
  jira_connect_public_key_storage_enabled: false,
  jira_connect_additional_audience_url: null,
}

const differing = (settings: InstanceSettings, of = instance, known: Partial<SettingsFacts> = {}, isProxy = true) =>
  judgeSettings(settings, instanceSetUp(of, { host: of === instance ? host : of, redirectUri, isProxy }), {
    ...facts,
    instance: of,
    ...known,
  })
    .filter(({ isRight }) => !isRight)
    .map(({ key, due }) => [key, due])

describe('the settings of an instance behind a host', () => {
  it('are right letter by letter only', () => {
    expect(differing(right)).toEqual([])
    for (const wrong of ['https://gitlab.com/', 'http://gitlab.com', ' https://gitlab.com', 'https://GitLab.com', '', null])
      expect(differing({ ...right, jira_connect_proxy_url: wrong })).toEqual([['jira_connect_proxy_url', 'https://gitlab.com']])
    expect(differing({ ...right, jira_connect_application_key: 'another' })).toEqual([['jira_connect_application_key', 'an-id']])
  })

  it('are not judged by what nobody knows, or what a version does not have', () => {
    expect(differing({ ...right, jira_connect_application_key: 'another' }, instance, { clientId: null })).toEqual([])
    const { jira_connect_additional_audience_url: audience, ...older } = right
    expect([audience, differing(older, instance, { ownOrigin: 'https://git.internal' })]).toEqual([null, []])
  })

  it('need an additional audience where GitLab has another name for itself', () => {
    const due = ['jira_connect_additional_audience_url', 'https://git.acme.com/gitlab']
    expect(differing(right, instance, { ownOrigin: 'https://git.internal' })).toEqual([due])
    expect(differing(right, instance, { ownOrigin: null })).toEqual([])
  })
})

describe('the settings of an own app', () => {
  const own = { baseUrl: 'https://git.acme.com/' }

  it('have no proxy URL, not even an empty one, and public key storage where it is the host of others', () => {
    const of = (settings: InstanceSettings, isProxy: boolean) => differing({ ...right, ...settings }, own, {}, isProxy)
    expect(of({ jira_connect_proxy_url: null }, false)).toEqual([])
    expect(of({ jira_connect_proxy_url: '' }, false)).toEqual([['jira_connect_proxy_url', null]])
    expect(of({ jira_connect_proxy_url: 'https://gitlab.com' }, true)).toEqual([
      ['jira_connect_proxy_url', null],
      ['jira_connect_public_key_storage_enabled', true],
    ])
  })
})
