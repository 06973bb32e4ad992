import { expect, it } from 'vitest'
import { createBearer } from '../../src/gitlab/bearer.ts'
import { createInstanceSettingsCalls } from '../../src/gitlab/instance-settings-calls.ts'
import { createWorld } from '../stand-in/world.ts'
import { pageOfHost } from './page-of-host.ts'

it('of all settings of an instance those of the app are kept, and one is sent', async () => {
  const world = createWorld()
  const { selfManaged, gitlabCom } = world
  const page = pageOfHost(world)
  const root = await page.session(selfManaged, 'root')
  const { instanceSettings, saveSetting } = createInstanceSettingsCalls(createBearer(page.http, page.grants))
  const app = {
    jira_connect_application_key: selfManaged.oauthApplicationId,
    jira_connect_proxy_url: gitlabCom.url,
    jira_connect_public_key_storage_enabled: false,
    jira_connect_additional_audience_url: null,
  }
  expect(await instanceSettings(root)).toEqual(app)
  expect(await saveSetting(root, 'jira_connect_proxy_url', null)).toEqual({ ...app, jira_connect_proxy_url: null })
  expect(world.requests.at(-1)).toMatchObject({ method: 'PUT', body: '{"jira_connect_proxy_url":null}' })
  selfManaged.settings.version = '17.6.2'
  expect(await instanceSettings(root)).not.toHaveProperty('jira_connect_additional_audience_url')
})
