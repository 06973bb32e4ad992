import pLimit from 'p-limit'
import type { Exchange } from '../domain/exchange.ts'
import { isFailure } from '../domain/failure.ts'
import type { Authorized, GrantKeeper } from '../domain/session.ts'
import type { Http } from '../http/create-http.ts'
import { bearerRefusals } from './bearer-refusals.ts'

/** How calls of a signed-in user are sent: a few at once, each with an access token that GitLab takes. */
export type Bearer = {
  readonly requestJson: <T>(authorized: Authorized, exchange: Exchange<T>) => Promise<T>
  /** For what `requestJson` cannot send: `send` gets the header, a second time where GitLab no longer takes the first. */
  readonly with: <T>(authorized: Authorized, send: (headers: Readonly<Record<string, string>>) => Promise<T>) => Promise<T>
}

const callsAtOnce = 4

export function createBearer(http: Http, grants: Pick<GrantKeeper, 'accessToken' | 'renewed'>): Bearer {
  /** What this page asks for at the same time, all its screens together: GitLab's limits are per user or address. */
  const inTurn = pLimit(callsAtOnce)

  const withBearer: Bearer['with'] = (authorized, send) =>
    inTurn(async () => {
      const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
      const token = await grants.accessToken(authorized)
      try {
        return await send(bearer(token))
      } catch (error) {
        if (!isFailure(error, 'signed-out')) throw error
        return send(bearer(await grants.renewed(authorized, token)))
      }
    })

  return {
    with: withBearer,
    requestJson: (authorized, exchange) =>
      withBearer(authorized, (headers) =>
        http.requestJson({ refusals: bearerRefusals(authorized.instance), spend: authorized.spend, ...exchange, headers }),
      ),
  }
}
