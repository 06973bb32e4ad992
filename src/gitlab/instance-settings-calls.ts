import { settingNames, type SettingKey } from '../domain/scripts-to-run/instance-set-up.ts'
import type { InstanceSettings, SettingValue } from '../domain/instance-settings.ts'
import type { InstanceSettingsCalls } from '../domain/ports.ts'
import { record, ShapeError, text } from '../http/shape.ts'
import type { Bearer } from './bearer.ts'
import { settingsUrl } from './administrator-calls.ts'

export const createInstanceSettingsCalls = (bearer: Bearer): InstanceSettingsCalls => ({
  instanceSettings: (session, signal) => bearer.requestJson(session, { url: settingsUrl(session.instance), parse: parseSettings, signal }),

  saveSetting: (session, key, value) =>
    bearer.requestJson(session, {
      method: 'PUT',
      url: settingsUrl(session.instance),
      body: { json: { [key]: value } },
      parse: parseSettings,
    }),
})

/** The answer has all settings of the instance, secrets among them: what is not named here is never kept. */
function parseSettings(body: unknown): InstanceSettings {
  const all = record(body)
  if (!('jira_connect_application_key' in all)) throw new ShapeError('no settings')
  const keys = Object.keys(settingNames) as SettingKey[]
  return Object.fromEntries(keys.filter((key) => all[key] !== undefined).map((key) => [key, settingValue(all[key])]))
}

const settingValue = (value: unknown): SettingValue => (value === null || typeof value === 'boolean' ? value : text(value))
