import { appKeyOf } from '../app-descriptor.ts'
import { hostValues, type HostValues } from '../host-values.ts'
import { instanceAddress, isSameInstance, type Instance } from '../instance.ts'

/** What an instance has to have for this host, and what is done to set it up. */
export type InstanceSetUp = HostValues & {
  /** Without a slash at the end; null where it is not known yet. */
  readonly address: string | null
  /** The instance is the host itself, so that the app is its own: it must not have a proxy URL. */
  readonly isOwnApp: boolean
  /** The app's key at Jira, as the descriptor of an own app has it. */
  readonly appKey: string
  readonly calls: SetUpCalls
}

/** Stands for the Application ID, which is known only once there is an application. */
export const applicationId: unique symbol = Symbol('application id')

export type CallValue = string | boolean | null | typeof applicationId

/** A call of the REST API that changes something; `path` is below `api/v4/`. */
export type SetUpCall = {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly values: Readonly<Record<string, CallValue>>
}

/** The only two writes of a set-up, which every way of doing it makes (contract administration, OAuth applications of the instance). */
type SetUpCalls = { readonly createApplication: SetUpCall; readonly saveSettings: SetUpCall }

/** Where the two are read. */
export const applicationsPath = 'applications'
export const settingsPath = 'application/settings'

/** What GitLab's own screen calls the settings of the app. */
export const settingNames = {
  jira_connect_application_key: 'Jira Connect Application ID',
  jira_connect_proxy_url: 'Jira Connect Proxy URL',
  jira_connect_public_key_storage_enabled: 'Enable public key storage',
  jira_connect_additional_audience_url: 'Jira Connect Additional Audience URL',
} as const

export type SettingKey = keyof typeof settingNames

export type Hosting = {
  readonly host: Instance
  readonly redirectUri: string
  /** Whether the host can forward to other instances. */
  readonly isProxy: boolean
}

/** Set up `instance` for the host; null: an instance that is still to be named. */
export function instanceSetUp(instance: Instance | null, { host, redirectUri, isProxy }: Hosting): InstanceSetUp {
  const isOwnApp = instance !== null && isSameInstance(instance, host)
  const values = hostValues(host, redirectUri)
  return {
    ...values,
    address: instance && instanceAddress(instance),
    isOwnApp,
    appKey: appKeyOf(host),
    calls: {
      createApplication: {
        method: 'POST',
        path: applicationsPath,
        values: { name: applicationName, redirect_uri: redirectUri, scopes: 'api', confidential: false },
      },
      saveSettings: {
        method: 'PUT',
        path: settingsPath,
        values: {
          jira_connect_application_key: applicationId,
          // Never an empty text, which some versions take for a proxy URL.
          jira_connect_proxy_url: isOwnApp ? null : values.proxyUrl,
          ...(isOwnApp && isProxy && { jira_connect_public_key_storage_enabled: true }),
        } satisfies Partial<Record<SettingKey, CallValue>>,
      },
    },
  }
}

export const applicationName = 'GitLab for Jira'
