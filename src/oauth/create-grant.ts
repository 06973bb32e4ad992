import { AppError, isFailure } from '../domain/failure.ts'
import { instanceName } from '../domain/instance.ts'
import type { Grant } from '../domain/session.ts'
import type { Http } from '../http/create-http.ts'
import type { OAuthClient } from './authorization-request.ts'
import { refresh, revoke, type Tokens } from './token-endpoint.ts'

/** Renewed this long before the end, so that no call starts with a token that ends on its way. */
const marginMs = 60_000

/**
 * Keeps the tokens of one sign-in, in this closure and nowhere else. Refresh tokens rotate: two refreshes at once
 * would burn the session, so all callers share one.
 */
export function createGrant(http: Http, client: OAuthClient, first: Tokens, now: () => number = Date.now): Grant {
  let tokens: (Tokens & { readonly expiresAtMs: number }) | null = null
  let renewing: Promise<string> | null = null
  const signedOut = (cause?: unknown): AppError => new AppError({ kind: 'signed-out', instance: instanceName(client.instance) }, { cause })

  // By our own clock from receipt on, so that a wrong clock does no harm; a jump of the clock shows up as a 401.
  const keep = (received: Tokens): string => {
    tokens = { ...received, expiresAtMs: now() + received.expiresInSeconds * 1000 }
    return received.accessToken
  }
  keep(first)

  async function renew(): Promise<string> {
    const refreshToken = tokens?.refreshToken
    if (!refreshToken) throw signedOut()
    try {
      const received = await refresh(http, client, refreshToken)
      if (!tokens) throw signedOut()
      return keep({ ...received, refreshToken: received.refreshToken ?? refreshToken })
    } catch (error) {
      if (isFailure(error, 'signed-out')) tokens = null
      throw error
    }
  }

  const renewOnce = (): Promise<string> =>
    (renewing ??= renew().finally(() => {
      renewing = null
    }))

  return {
    accessToken: async () => {
      if (!tokens) throw signedOut()
      return tokens.expiresAtMs - now() > marginMs ? tokens.accessToken : renewOnce()
    },
    renewed: async (refused) => {
      if (!tokens) throw signedOut()
      return tokens.accessToken === refused ? renewOnce() : tokens.accessToken
    },
    revoke: async () => {
      const ended = tokens
      tokens = null
      if (!ended) return
      const known = [ended.refreshToken, ended.accessToken].filter((token) => token !== null)
      const told = await Promise.allSettled(known.map((token) => revoke(http, client, token)))
      const untold = told.find((one) => one.status === 'rejected')
      if (!untold) return
      throw new AppError({ kind: 'not-revoked', instance: instanceName(client.instance) }, { cause: untold.reason })
    },
  }
}
