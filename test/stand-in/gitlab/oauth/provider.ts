import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Adapter, JWK, Provider as ProviderType } from 'oidc-provider'
import { Provider } from 'oidc-provider/lib/provider.js'
import type { Clock } from '../../clock.ts'
import type { GitLabSettings } from '../settings.ts'
import type { User } from '../users.ts'
import { authorizePageMessage } from './doorkeeper.ts'
import { authorizeErrorPage } from './pages.ts'

export type OAuthServerOptions = {
  readonly origin: string
  readonly root: string
  /** What people call this GitLab. */
  readonly name: string
  readonly applicationId: string
  readonly settings: GitLabSettings
  readonly users: readonly User[]
  readonly clock: Clock
  readonly noteSecret: (secret: string) => void
}

/** As `config/initializers/doorkeeper.rb` sets them (contract 7); what never ends there ends here in ten years. */
const tenYears = 10 * 365 * 24 * 3600
const ttl = {
  AccessToken: 7200,
  AuthorizationCode: 600,
  RefreshToken: tenYears,
  Grant: tenYears,
  Session: 14 * 24 * 3600,
  Interaction: 3600,
  DeviceCode: 300,
  IdToken: 3600,
}

/** Public clients, code with PKCE S256, scope `api`, opaque tokens, refresh tokens that rotate. */
export function createProvider(options: OAuthServerOptions, adapter: (kind: string) => Adapter): ProviderType {
  const { origin, root, users, name } = options
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true } as const
  return new Provider(origin, {
    adapter,
    ttl,
    jwks: { keys: [signingKey()] },
    scopes: ['api'],
    claims: {},
    responseTypes: ['code'],
    pkce: { required: () => true },
    // Routes carry the relative root themselves, so nothing has to be mounted.
    routes: {
      authorization: `${root}/oauth/authorize`,
      token: `${root}/oauth/token`,
      revocation: `${root}/oauth/revoke`,
      device_authorization: `${root}/oauth/authorize_device`,
      code_verification: `${root}/oauth/device`,
    },
    interactions: {
      url: (_ctx, { prompt }) => `${root}${prompt.name === 'login' ? '/users/sign_in' : '/oauth/consent'}`,
    },
    cookies: {
      keys: [randomBytes(16).toString('hex')],
      names: { session: '_oauth_session', interaction: '_oauth_interaction', resume: '_oauth_resume' },
      long: cookie,
      short: cookie,
    },
    features: {
      // The page for the codes is among the sign-in pages.
      deviceFlow: { enabled: true, charset: 'base-20', mask: '********' },
      devInteractions: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    issueRefreshToken: async () => Promise.resolve(true),
    rotateRefreshToken: true,
    expiresWithSession: async () => Promise.resolve(false),
    clientBasedCORS: () => false,
    findAccount: (_ctx, id) =>
      users.some((user) => String(user.id) === id) ? { accountId: id, claims: async () => Promise.resolve({ sub: id }) } : undefined,
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = authorizeErrorPage({ root, name }, authorizePageMessage(out.error, new URL(ctx.href).searchParams))
    },
  })
}

/** Never used, as no scope asks for an ID token; without one the package brings its own and says so aloud. */
function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }
}
