// Keeps the tokens of every sign-in of this page, in this closure and nowhere else: what is kept, renewed or dropped is
// so here. On the other side: GitLab's token endpoint, whose refresh tokens rotate.
import { AppError, isFailure } from '../domain/failure.ts'
import { instanceName } from '../domain/instance.ts'
import type { Authorized, GrantKeeper, GrantKey } from '../domain/session.ts'
import type { OAuthClient } from '../domain/sign-in.ts'
import type { Http } from '../http/create-http.ts'
import { refresh, revoke, type Tokens } from './token-endpoint.ts'

/** The keeper for whoever has tokens to keep. */
export type GrantStore = GrantKeeper & { readonly keep: (client: OAuthClient, tokens: Tokens) => Authorized }

type Grant = {
  readonly client: OAuthClient
  tokens: Tokens & { readonly expiresAtMs: number }
  /** Two renewals at once would burn the grant, so all callers share one. */
  renewing: Promise<string> | null
}

/** Renewed this long before the end, so that no call starts with a token that ends on its way. */
const marginMs = 60_000

export function createGrantKeeper(http: Http, now: () => number = Date.now): GrantStore {
  const grants = new Map<GrantKey, Grant>()

  // By our own clock from receipt on, so that a wrong clock does no harm; a jump of the clock shows up as a 401.
  const received = (tokens: Tokens): Grant['tokens'] => ({ ...tokens, expiresAtMs: now() + tokens.expiresInSeconds * 1000 })

  const signedOut = ({ instance }: Authorized): AppError => new AppError({ kind: 'signed-out', instance: instanceName(instance) })

  function grantOf(authorized: Authorized): Grant {
    const grant = grants.get(authorized.grantKey)
    if (!grant) throw signedOut(authorized)
    return grant
  }

  async function renew(authorized: Authorized, grant: Grant): Promise<string> {
    const { refreshToken } = grant.tokens
    if (refreshToken === null) throw signedOut(authorized)
    try {
      const renewed = await refresh(http, grant.client, refreshToken)
      // Revoked meanwhile: what came is not kept.
      grantOf(authorized)
      grant.tokens = received({ ...renewed, refreshToken: renewed.refreshToken ?? refreshToken })
      return renewed.accessToken
    } catch (error) {
      if (isFailure(error, 'signed-out')) grants.delete(authorized.grantKey)
      throw error
    }
  }

  const renewOnce = (authorized: Authorized, grant: Grant): Promise<string> =>
    (grant.renewing ??= renew(authorized, grant).finally(() => {
      grant.renewing = null
    }))

  return {
    keep: (client, tokens) => {
      const grantKey = Symbol('grant')
      grants.set(grantKey, { client, tokens: received(tokens), renewing: null })
      return { instance: client.instance, grantKey }
    },
    accessToken: async (authorized) => {
      const grant = grantOf(authorized)
      const { accessToken, expiresAtMs } = grant.tokens
      return expiresAtMs - now() > marginMs ? accessToken : renewOnce(authorized, grant)
    },
    renewed: async (authorized, refused) => {
      const grant = grantOf(authorized)
      const { accessToken } = grant.tokens
      return accessToken === refused ? renewOnce(authorized, grant) : accessToken
    },
    revoke: async ({ grantKey }) => {
      const grant = grants.get(grantKey)
      grants.delete(grantKey)
      if (!grant) return
      const { client, tokens } = grant
      const known = [tokens.refreshToken, tokens.accessToken].filter((token) => token !== null)
      const told = await Promise.allSettled(known.map((token) => revoke(http, client, token)))
      const untold = told.find((one) => one.status === 'rejected')
      if (!untold) return
      throw new AppError({ kind: 'not-revoked', instance: instanceName(client.instance) }, { cause: untold.reason })
    },
  }
}
