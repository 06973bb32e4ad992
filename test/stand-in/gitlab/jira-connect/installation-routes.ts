import { json } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'
import type { Installation } from '../installations.ts'
import { isRecord } from '../../shape.ts'
import type { Handler, Routes } from '../router.ts'
import { forConnectCaller } from './connect-jwt.ts'
import { forward } from './forward.ts'
import { jiraStanding, notAdminText } from './jira-admin.ts'
import { normalizeInstanceUrl, publicUrlErrors } from './public-url.ts'

const shown = ({ instanceUrl }: Installation) => ({ gitlab_com: instanceUrl === null, instance_url: instanceUrl })

const show: Handler = (call) => forConnectCaller(call, ({ installation }) => json(200, shown(installation)))

/** Contract 1.7; the order of its steps: contract 6. */
const update: Handler = (call) =>
  forConnectCaller(call, async (caller) => {
    const { gitlab, params } = call
    if (gitlab.settings.variant === 'newest' && (await jiraStanding(gitlab, caller)) !== 'admin') {
      return json(403, { errors: notAdminText(gitlab) })
    }
    const wanted = params['installation']
    if (!isRecord(wanted)) return json(400, { status: 400, error: 'Bad Request' })
    return chooseTyped(gitlab, caller.installation, wanted['instance_url'])
  })

/** Leads the installation to the instance of that address, or to this GitLab itself where there is none. */
export async function chooseTyped(gitlab: GitLab, installation: Installation, typed: unknown): Promise<Response> {
  const completes = gitlab.settings.variant === 'newest' || gitlab.otherwise.has('bare-names-are-completed')
  const instanceUrl = normalizeInstanceUrl(typeof typed === 'string' ? typed : null, completes)
  const errors = publicUrlErrors(instanceUrl, gitlab.settings.variant, (hostname) => gitlab.knows(hostname))
  if (errors.length > 0) return json(422, { errors: { instance_url: errors } })
  return choose(gitlab, installation, instanceUrl)
}

async function choose(gitlab: GitLab, installation: Installation, instanceUrl: string | null): Promise<Response> {
  const former = installation.instanceUrl
  installation.instanceUrl = instanceUrl
  if (instanceUrl === null) {
    // A former instance hears of it later, from a job. One that is replaced by another never does.
    if (former !== null) gitlab.enqueue(() => forward(gitlab, installation, former, 'uninstalled'))
    return json(200, shown(installation))
  }
  const answer = await forward(gitlab, installation, instanceUrl, 'installed')
  // Sent again to the instance that is chosen already, a failure changes nothing.
  if (answer === 200 || former === instanceUrl) return json(200, shown(installation))
  installation.instanceUrl = former
  const reason = answer === 'network-error' ? 'Network error' : `Error response code ${String(answer)}`
  return json(422, { errors: `Could not be installed on the instance. ${reason}` })
}

export const installationRoutes: Routes = {
  'GET /-/jira_connect/installations': show,
  'PUT /-/jira_connect/installations': update,
}
