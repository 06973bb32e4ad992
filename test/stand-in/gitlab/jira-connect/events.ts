import { decodeProtectedHeader, importSPKI, jwtVerify } from 'jose'
import { atlassianKeyServer } from '../../jira/apps/atlassian-keys.ts'
import { empty } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import { textParam, type Call, type Handler, type Routes } from '../router.ts'
import { exactQsh } from './connect-jwt.ts'
import { forward } from './forward.ts'

/** Contract 1.11. */
const installed: Handler = async ({ gitlab, params, ...call }) => {
  if (!(await isGenuine({ gitlab, params, ...call }))) return empty(401)
  const clientKey = textParam(params['clientKey'])
  const sharedSecret = textParam(params['sharedSecret'])
  const baseUrl = textParam(params['baseUrl'])
  if (clientKey === null || sharedSecret === null || baseUrl === null) return empty(422)
  const displayUrl = textParam(params['displayUrl']) ?? baseUrl
  const { instanceUrl } = gitlab.table.save({ clientKey, sharedSecret, baseUrl, displayUrl })
  const row = gitlab.table.findByClientKey(clientKey)
  if (row && instanceUrl !== null) gitlab.enqueue(() => forward(gitlab, row, instanceUrl, 'installed'))
  return empty(200)
}

const uninstalled: Handler = async (call) => {
  const { gitlab, params } = call
  const row = gitlab.table.findByClientKey(textParam(params['clientKey']) ?? '')
  if (!row || !(await isGenuine(call))) return empty(401)
  const { instanceUrl } = row
  if (instanceUrl === null) gitlab.table.remove(row)
  else {
    gitlab.enqueue(async () => {
      await forward(gitlab, row, instanceUrl, 'uninstalled')
      gitlab.table.remove(row)
    })
  }
  return empty(200)
}

async function isGenuine(call: Call): Promise<boolean> {
  const { gitlab, params, request } = call
  const header = request.headers.get('authorization') ?? ''
  const token = textParam(params['jwt']) ?? textParam(header.slice(header.indexOf(' ') + 1))
  if (token === null) return false
  gitlab.noteSecret(token)
  try {
    const { kid } = decodeProtectedHeader(token)
    if (kid === undefined || !kidFormat[gitlab.settings.variant].test(kid)) return false
    const { payload } = await jwtVerify(token, await importSPKI(await fetchKey(gitlab, kid), 'RS256'), {
      algorithms: ['RS256'],
      audience: audiences(gitlab),
      issuer: textParam(params['clientKey']) ?? '',
      currentDate: new Date(gitlab.clock.now()),
    })
    return payload['qsh'] === exactQsh(call)
  } catch {
    return false
  }
}

/** Up to 17.5 it had to be a UUID, which Atlassian's own keys no longer have. */
const kidFormat = { newest: /^[\w/-]+$/, older: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i }

/** With a proxy URL the keys come from there and from nowhere else. */
async function fetchKey(gitlab: GitLab, kid: string): Promise<string> {
  const { proxyUrl } = gitlab.settings
  const base = proxyUrl ? `${proxyUrl.replace(/\/+$/, '')}/-/jira_connect/public_keys` : atlassianKeyServer
  const response = await gitlab.send(new Request(`${base}/${kid}`))
  if (response.status !== 200) throw new Error(`The key server answers ${String(response.status)}`)
  return response.text()
}

function audiences({ settings }: GitLab): string[] {
  const urls = [settings.externalUrl, settings.additionalAudience].filter((url) => url !== '')
  return urls.map((url) => `${url}/-/jira_connect`)
}

export const eventRoutes: Routes = {
  'POST /-/jira_connect/events/installed': installed,
  'POST /-/jira_connect/events/uninstalled': uninstalled,
}
