// Keeps the tokens of every sign-in of this page, in this closure and nowhere else: what is kept, renewed or dropped is
// so here, and whatever is dropped is revoked. On the other side: GitLab's token endpoint, whose refresh tokens rotate.
import { AppError, isFailure } from '../domain/failure.ts'
import { instanceName } from '../domain/instance.ts'
import type { Authorized, GrantKeeper, GrantKey } from '../domain/session.ts'
import type { OAuthClient } from '../domain/sign-in.ts'
import type { Http } from '../http/create-http.ts'
import { refresh, revoke, type Tokens } from './token-endpoint.ts'

/** The keeper for whoever has tokens to keep. */
export type GrantStore = GrantKeeper & {
  readonly keep: (client: OAuthClient, tokens: Tokens) => Authorized
  /** For the end of the page: tells GitLab of everything that is kept, and waits for no answer. */
  readonly revokeAll: () => void
}

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
      const renewed = await refresh(http, grant.client, refreshToken, authorized.spend)
      // Kept even where the grant was dropped meanwhile: `drop` waits for it, to revoke that too.
      grant.tokens = received({ ...renewed, refreshToken: renewed.refreshToken ?? refreshToken })
      grantOf(authorized)
      return renewed.accessToken
    } catch (error) {
      if (isFailure(error, 'signed-out')) dropQuietly(authorized.grantKey)
      throw error
    }
  }

  const renewOnce = (authorized: Authorized, grant: Grant): Promise<string> =>
    (grant.renewing ??= renew(authorized, grant).finally(() => {
      grant.renewing = null
    }))

  /** Throws `not-revoked`. Its requests leave within this call, before anything is waited for. */
  async function drop(grantKey: GrantKey): Promise<void> {
    const grant = grants.get(grantKey)
    if (!grant) return
    grants.delete(grantKey)
    const { client, tokens, renewing } = grant
    const told = [revokeBoth(client, tokens)]
    await renewing?.catch(() => undefined)
    if (grant.tokens !== tokens) told.push(revokeBoth(client, grant.tokens))
    const untold = (await Promise.all(told)).flat().find((one) => one.status === 'rejected')
    if (!untold) return
    throw new AppError({ kind: 'not-revoked', instance: instanceName(client.instance) }, { cause: untold.reason })
  }

  /** For where nobody reads whether GitLab could be told. */
  function dropQuietly(grantKey: GrantKey): void {
    drop(grantKey).catch(() => undefined)
  }

  const revokeBoth = (client: OAuthClient, { refreshToken, accessToken }: Tokens): Promise<PromiseSettledResult<void>[]> =>
    Promise.allSettled([refreshToken, accessToken].flatMap((token) => (token === null ? [] : [revoke(http, client, token)])))

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
    revoke: ({ grantKey }) => drop(grantKey),
    revokeAll: () => {
      for (const grantKey of grants.keys()) dropQuietly(grantKey)
    },
  }
}
