import type { SettingKey } from '../domain/scripts-to-run/instance-set-up.ts'
import type { InstanceSettings, SettingValue } from '../domain/instance-settings.ts'
import type { InstanceSettingsCalls } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { certainWrite } from './certain-write.ts'

/**
 * Saves one setting and answers what GitLab has afterwards, which is not always what it was told: some versions keep a
 * value that they are told to clear. Throws what GitLab says against it.
 */
export async function saveSetting(
  gitlab: InstanceSettingsCalls,
  session: Session,
  key: SettingKey,
  value: SettingValue,
): Promise<InstanceSettings> {
  const read = () => gitlab.instanceSettings(session)
  await certainWrite(
    async () => void (await gitlab.saveSetting(session, key, value)),
    async () => (await read())[key] === value,
  )
  return read()
}
