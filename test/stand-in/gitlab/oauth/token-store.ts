import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { Clock } from '../../clock.ts'

export type AccessTokenState = { readonly state: 'active'; readonly userId: number } | { readonly state: 'expired' | 'revoked' | 'unknown' }

export type TokenStore = {
  /** For oidc-provider: one adapter per kind of thing it stores. */
  readonly adapter: (kind: string) => Adapter
  accessToken(token: string): AccessTokenState
  expireAccessTokens(): void
  revokeAll(): void
  /** Access and refresh tokens that somebody could still use, as `AccessToken of 4`: whose, and not which. */
  livingTokens(): string[]
}

export type TokenStoreOptions = {
  readonly clock: Clock
  /** The OAuth applications, asked for at every request because an administrator may change them. */
  readonly findClient: (clientId: string) => AdapterPayload | undefined
  readonly noteSecret: (secret: string) => void
}

/** `pair`: Doorkeeper keeps an access token and the refresh token that came with it as one. */
type Row = { kind: string; payload: AdapterPayload; savedAtOffset: number; isRevoked: boolean; pair: number | null }

const secretKinds = new Set(['AccessToken', 'RefreshToken', 'AuthorizationCode', 'DeviceCode'])

/**
 * Everything the OAuth server stores, in memory. oidc-provider reads the real time, so what is read out of here has
 * aged by as much as the world's clock was put forward since it was stored.
 */
export function createTokenStore({ clock, findClient, noteSecret }: TokenStoreOptions): TokenStore {
  const rows = new Map<string, Row>()
  let pairs = 0
  const offsetInSeconds = () => Math.round((clock.now() - Date.now()) / 1000)

  function read(row: Row | undefined): AdapterPayload | undefined {
    if (!row || row.isRevoked) return undefined
    return agedBy(offsetInSeconds() - row.savedAtOffset, row.payload)
  }

  const revokeWhere = (isMeant: (row: Row) => boolean) => {
    for (const row of rows.values()) if (secretKinds.has(row.kind) && isMeant(row)) row.isRevoked = true
  }

  function adapter(kind: string): Adapter {
    const find = (id: string) => rows.get(`${kind}:${id}`)
    return {
      find: async (id) => Promise.resolve(kind === 'Client' ? findClient(id) : read(find(id))),
      findByUid: async (uid) =>
        Promise.resolve(read([...rows.values()].find((row) => !row.isRevoked && row.kind === kind && row.payload.uid === uid))),
      findByUserCode: async (userCode) =>
        Promise.resolve(read([...rows.values()].find((row) => row.kind === kind && row.payload.userCode === userCode))),
      async upsert(id, payload) {
        if (secretKinds.has(kind)) noteSecret(id)
        // GitLab's refresh replaces the pair: the access token before it is revoked at once.
        const isRefreshed = kind === 'AccessToken' && payload.gty?.includes('refresh_token')
        if (isRefreshed) revokeWhere((row) => row.kind === kind && row.payload.grantId === payload.grantId)
        // oidc-provider stores the access token first.
        if (kind === 'AccessToken') pairs += 1
        const pair = /^(Access|Refresh)Token$/.test(kind) ? pairs : null
        rows.set(`${kind}:${id}`, { kind, payload, savedAtOffset: offsetInSeconds(), isRevoked: false, pair })
        return Promise.resolve()
      },
      async consume(id) {
        const row = find(id)
        if (row) row.payload = { ...row.payload, consumed: clock.nowInSeconds() }
        return Promise.resolve()
      },
      async destroy(id) {
        const row = find(id)
        if (row) row.isRevoked = true
        if (row?.pair) revokeWhere(({ pair }) => pair === row.pair)
        return Promise.resolve()
      },
      // Doorkeeper knows no families of tokens: whoever ends one has ended that one.
      revokeByGrantId: async () => Promise.resolve(),
    }
  }

  return {
    adapter,
    accessToken(token) {
      const row = rows.get(`AccessToken:${token}`)
      if (!row) return { state: 'unknown' }
      const payload = read(row)
      if (!payload) return { state: 'revoked' }
      if ((payload.exp ?? 0) <= Math.floor(Date.now() / 1000)) return { state: 'expired' }
      return { state: 'active', userId: Number(payload.accountId) }
    },
    expireAccessTokens() {
      for (const row of rows.values()) if (row.kind === 'AccessToken') row.payload = { ...row.payload, exp: 0 }
    },
    livingTokens: () =>
      [...rows.values()].flatMap((row) => {
        const payload = /^(Access|Refresh)Token$/.test(row.kind) ? read(row) : undefined
        const isAlive = payload && !payload.consumed && (payload.exp ?? 0) > Math.floor(Date.now() / 1000)
        return isAlive ? [`${row.kind} of ${String(payload.accountId)}`] : []
      }),
    revokeAll() {
      revokeWhere(({ kind }) => !kind.endsWith('Code'))
    },
  }
}

function agedBy(seconds: number, payload: AdapterPayload): AdapterPayload {
  if (seconds === 0) return payload
  const { iat, exp } = payload
  return {
    ...payload,
    ...(iat !== undefined && { iat: iat - seconds }),
    ...(exp !== undefined && { exp: exp - seconds }),
  }
}
