import { applicationId, type InstanceSetUp, type SettingKey } from './scripts-to-run/instance-set-up.ts'
import { instanceAddress, type Instance } from './instance.ts'

export type SettingValue = string | boolean | null

/** What the app needs of an instance's settings, and nothing else of them. A version that does not have one does not name it. */
export type InstanceSettings = Readonly<Partial<Record<SettingKey, SettingValue>>>

export type SettingVerdict = {
  readonly key: SettingKey
  readonly value: SettingValue
  readonly due: SettingValue
  readonly isRight: boolean
}

/** What is known of the instance from outside its settings. */
export type SettingsFacts = {
  readonly instance: Instance
  /** The id that a sign-in has just worked with; null where nobody knows it. */
  readonly clientId: string | null
  /** What GitLab itself has for its own origin; null where it told none. */
  readonly ownOrigin: string | null
}

/** Each setting that something is due for, with what it has to be for this host. */
export function judgeSettings(settings: InstanceSettings, { calls }: InstanceSetUp, facts: SettingsFacts): readonly SettingVerdict[] {
  const due = new Map<SettingKey, SettingValue>()
  for (const [key, value] of Object.entries(calls.saveSettings.values) as [SettingKey, SettingValue | typeof applicationId][]) {
    if (value !== applicationId) due.set(key, value)
    else if (facts.clientId !== null) due.set(key, facts.clientId)
  }
  // Behind a reverse proxy GitLab has another name for itself than the audience of what it is told (contract 1.11).
  if (isKnownByAnotherName(facts)) due.set('jira_connect_additional_audience_url', instanceAddress(facts.instance))
  return [...due].flatMap(([key, wanted]) => {
    const value = settings[key]
    return value === undefined ? [] : [{ key, value, due: wanted, isRight: value === wanted }]
  })
}

const isKnownByAnotherName = ({ instance, ownOrigin }: SettingsFacts): boolean =>
  ownOrigin !== null && ownOrigin !== new URL(instance.baseUrl).origin
