import type { Refusal } from '../domain/exchange.ts'
import { failureOf } from '../domain/failure.ts'
import { endpoint, type Instance } from '../domain/instance.ts'
import type { AdministratorCalls } from '../domain/ports.ts'
import { ShapeError, record } from '../http/shape.ts'
import type { Bearer } from './bearer.ts'
import { bearerRefusals } from './bearer-refusals.ts'

export const settingsUrl = (instance: Instance): URL => endpoint(instance, 'api/v4/application/settings')

export const createAdministratorCalls = (bearer: Bearer): AdministratorCalls => ({
  canAdminister: async (authorized, signal) => {
    const { instance } = authorized
    const refusals = [...administratorRefusals(instance), ...bearerRefusals(instance)]
    try {
      await bearer.requestJson(authorized, { url: settingsUrl(instance), parse: applicationKey, refusals, signal })
      return true
    } catch (error) {
      const failure = failureOf(error)
      if (failure?.kind === 'refused' && failure.reason.startsWith(`${String(failure.status)} `)) return false
      throw error
    }
  },
})

/** Null where none is set; every GitLab since 15.7 names it. */
function applicationKey(body: unknown): unknown {
  const { jira_connect_application_key: key } = record(body)
  if (key === undefined) throw new ShapeError('no settings')
  return key
}

/** Contract administration, Who may. A bare 401 is not about the bearer here: whoever is signed in is known before this is asked. */
const administratorRefusals = ({ baseUrl }: Instance): readonly Refusal[] =>
  ['401 Unauthorized', '403 Forbidden'].map((reason) => {
    const status = Number.parseInt(reason, 10)
    return { status, says: new RegExp(`^${reason}$`), failure: { kind: 'refused', origin: new URL(baseUrl).origin, status, reason } }
  })
