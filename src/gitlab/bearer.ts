import type { Exchange } from '../domain/exchange.ts'
import { isFailure } from '../domain/failure.ts'
import type { Session } from '../domain/session.ts'
import type { Http } from '../http/create-http.ts'
import { aFewAtOnce } from './a-few-at-once.ts'
import { bearerRefusals } from './refusals.ts'

type SignedIn = Pick<Session, 'instance' | 'grant'>

/** How calls of a signed-in user are sent: a few at once, each with an access token that GitLab takes. */
export type Bearer = {
  readonly requestJson: <T>(session: SignedIn, exchange: Exchange<T>) => Promise<T>
  /** For what `requestJson` cannot send: `send` gets the header, a second time where GitLab no longer takes the first. */
  readonly with: <T>(session: SignedIn, send: (headers: Readonly<Record<string, string>>) => Promise<T>, signal?: AbortSignal) => Promise<T>
}

const callsAtOnce = 4

export function createBearer(http: Http): Bearer {
  /** What this page asks for at the same time, all its screens together: GitLab's limits are per user or address. */
  const inTurn = aFewAtOnce(callsAtOnce)

  const withBearer: Bearer['with'] = ({ grant }, send, signal) =>
    inTurn(async () => {
      const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
      const token = await grant.accessToken()
      try {
        return await send(bearer(token))
      } catch (error) {
        if (!isFailure(error, 'signed-out')) throw error
        return send(bearer(await grant.renewed(token)))
      }
    }, signal)

  return {
    with: withBearer,
    requestJson: (session, exchange) =>
      withBearer(
        session,
        (headers) => http.requestJson({ refusals: bearerRefusals(session.instance), ...exchange, headers }),
        exchange.signal,
      ),
  }
}
