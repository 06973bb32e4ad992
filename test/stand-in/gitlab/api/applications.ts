import { json } from '../answers.ts'
import { addApplication, applicationScopes, applicationsOf } from '../applications.ts'
import type { GitLab } from '../gitlab.ts'
import { textParam, type Call, type Routes } from '../router.ts'
import type { OAuthApplication } from '../settings.ts'
import { forAdministrator } from './bearer.ts'
import { booleanParam } from './boolean-param.ts'
import { paginated } from './pagination.ts'

// Contract administration, OAuth applications of the instance.

const shown = (gitlab: GitLab, { uid, name, redirectUris, isConfidential }: OAuthApplication) => ({
  id: applicationsOf(gitlab).findIndex((one) => one.uid === uid) + 1,
  application_id: uid,
  application_name: name,
  callback_url: redirectUris.join('\n'),
  confidential: isConfidential,
})

function create({ gitlab, params }: Call): Response {
  const [name, redirectUri, scopes] = ['name', 'redirect_uri', 'scopes'].map((key) => textParam(params[key]))
  if (!name) return json(400, { error: 'name is missing' })
  if (!redirectUri) return json(400, { error: 'redirect_uri is missing' })
  if (!scopes) return json(400, { error: 'scopes is missing, scopes is empty' })
  const isConfidential = booleanParam(params['confidential'] ?? true)
  if (isConfidential === null) return json(400, { error: 'confidential is invalid' })
  const redirectUris = redirectUri.split(/\s+/).filter(Boolean)
  const flaw = redirectUris.map(redirectUriFlaw).find((text) => text !== null)
  if (flaw) return json(400, { message: { redirect_uri: [flaw] } })
  const asked = scopes.split(' ').filter(Boolean)
  if (asked.some((scope) => !applicationScopes.some((known) => known === scope))) {
    return json(400, { message: { scopes: ["doesn't match configured on the server."] } })
  }
  // There is no parameter for Trusted.
  const application = addApplication(gitlab, { name, redirectUris, scopes: asked, isTrusted: false, isConfidential })
  gitlab.noteSecret(secretOf(application))
  return json(201, { ...shown(gitlab, application), secret: secretOf(application) })
}

const secretOf = ({ uid }: OAuthApplication): string => `gloas-${uid.split('').reverse().join('')}`

function redirectUriFlaw(uri: string): string | null {
  if (/^(javascript|data|vbscript):/i.test(uri)) return 'is forbidden by the server.'
  return URL.canParse(uri) && !uri.includes('#') ? null : 'must be a valid URI.'
}

export const applicationRoutes: Routes = {
  'GET /api/v4/applications': forAdministrator((call) =>
    paginated(call, applicationsOf(call.gitlab), (application) => shown(call.gitlab, application)),
  ),
  'POST /api/v4/applications': forAdministrator(create),
}
