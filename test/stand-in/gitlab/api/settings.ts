import { json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import { publicUrlErrors } from '../jira-connect/public-url.ts'
import type { Routes } from '../router.ts'
import { isAtLeast, type GitLabSettings } from '../settings.ts'
import { forAdministrator } from './bearer.ts'
import { booleanParam } from './boolean-param.ts'

// Contract administration, Settings of the instance.

type Key = keyof GitLabSettings & ('applicationId' | 'proxyUrl' | 'additionalAudience' | 'publicKeyStorage')

/** What of them the app needs, by the API's names. */
const keys: Readonly<Record<string, Key>> = {
  jira_connect_application_key: 'applicationId',
  jira_connect_proxy_url: 'proxyUrl',
  jira_connect_public_key_storage_enabled: 'publicKeyStorage',
  jira_connect_additional_audience_url: 'additionalAudience',
}

const isKnown = ({ settings }: GitLab, name: string): boolean =>
  name !== 'jira_connect_additional_audience_url' || isAtLeast(settings, '17.7')

/** With a few of the hundreds that the app does not need; one of them is nobody's business. */
function shown(gitlab: GitLab): Record<string, unknown> {
  const ownKeys = Object.entries(keys).filter(([name]) => isKnown(gitlab, name))
  const aSecret = `akismet-${gitlab.oauthApplicationId.slice(0, 12)}`
  gitlab.noteSecret(aSecret)
  return {
    id: 1,
    signup_enabled: false,
    default_branch_name: 'main',
    akismet_api_key: aSecret,
    restricted_visibility_levels: [],
    ...Object.fromEntries(ownKeys.map(([name, key]) => [name, gitlab.settings[key] === '' ? null : gitlab.settings[key]])),
  }
}

const maxLength = 255

function flawsOf(gitlab: GitLab, name: string, value: unknown): string[] {
  if (value === null || value === '') return []
  if (typeof value !== 'string') return ['is invalid']
  if (value.length > maxLength) return [`is too long (maximum is ${String(maxLength)} characters)`]
  return name.endsWith('_url') ? publicUrlErrors(value, gitlab.settings.variant, (hostname) => gitlab.knows(hostname)) : []
}

export const settingsRoutes: Routes = {
  'GET /api/v4/application/settings': forAdministrator(({ gitlab }) => json(200, shown(gitlab))),
  'PUT /api/v4/application/settings': forAdministrator(({ gitlab, params }) => {
    const given = Object.entries(params).filter(([name]) => name in keys && isKnown(gitlab, name))
    if (given.length === 0)
      return json(400, { error: `${Object.keys(keys).join(', ')} are missing, at least one parameter must be provided` })
    const change: Partial<Record<Key, string | boolean>> = {}
    for (const [name, value] of given) {
      const key = keys[name]
      if (key === 'publicKeyStorage') {
        // A column that takes no null, behind a parser that takes it.
        if (value === '' || value === null) return json(500, { message: '500 Internal Server Error' })
        const isOn = booleanParam(value)
        if (isOn === null) return json(400, { error: `${name} is invalid` })
        change[key] = isOn
      } else if (key) {
        const flaws = flawsOf(gitlab, name, value)
        if (flaws.length > 0) return json(400, { message: { [name]: flaws } })
        change[key] = typeof value === 'string' ? value : ''
      }
    }
    Object.assign(gitlab.settings, change)
    return json(200, shown(gitlab))
  }),
}
