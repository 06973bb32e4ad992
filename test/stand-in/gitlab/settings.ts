/** What an administrator of the GitLab can set, and what a test can break. All of it may change at any time. */
export type GitLabSettings = {
  /** Which of the two generations of contract 1.7, 2 and 4.2 answers. */
  variant: 'newest' | 'older'
  /** As `/api/v4/metadata` tells it; changes nothing else. */
  version: string
  /** "Jira Connect Application ID"; '' is not set. GitLab.com never tells it (contract 1.8). */
  applicationId: string
  /** "Jira Connect Proxy URL"; '' is not set. Compared as a string: a trailing slash breaks CORS (contract 2). */
  proxyUrl: string
  /** "Enable public key storage": this GitLab can be the host of other instances. */
  publicKeyStorage: boolean
  /** "Additional audience URL", for a GitLab behind a proxy that rewrites its address; '' is not set. */
  additionalAudience: string
  /** What this GitLab believes its own address to be: for the audience check, and in every link. */
  externalUrl: string
  /** What a newer version of the app asks of Jira beyond the known scopes. */
  addedScopes: readonly string[]
  /** "Enable Admin Mode": a token needs the scope `admin_mode` for what only administrators may (contract administration, Who may). */
  isAdminMode: boolean
  /** Redirect URIs of the OAuth application that is there at first; none: there is none. */
  redirectUris: readonly string[]
  /** What an administrator has added under Admin > Applications. */
  applications: readonly OAuthApplication[]
  /** Flag `enable_jira_connect_configuration` of 17.2 and 17.3, off at first. */
  canConfigureJiraConnect: boolean
  /** A group that is linked again begins without the values that its integration had. */
  forgetsIntegrations: boolean
  condition: Condition
  forge: ForgeInterface
  page: PageSettings
  signIn: SignInSettings
}

export type OAuthApplication = {
  readonly uid: string
  readonly name: string
  readonly redirectUris: readonly string[]
  readonly scopes: readonly string[]
  /** Nobody is asked for consent. */
  readonly isTrusted: boolean
  readonly isConfidential: boolean
}

/**
 * - `sign-in-wall`: a proxy in front redirects every request to its own sign-in page.
 * - `not-a-gitlab`: something else answers 200 and HTML on every path.
 * - `before-15.7`: the routes that the app needs do not exist.
 * - `two-flags`: two feature flags are on of which 15.7 and 15.8 can have only one (contract 10); `version` is to be one of them.
 * - `integration-not-allowed`: the instance's integration allowlist lacks this app, so its routes answer 404.
 */
export type Condition = 'none' | 'sign-in-wall' | 'not-a-gitlab' | 'before-15.7' | 'two-flags' | 'integration-not-allowed'

/** GitLab's interface for a page inside Forge (contract forge, GitLab's interface). */
export type ForgeInterface = {
  generation: 'none' | 'older' | 'newest'
  /** "Forge app ID"; '' is not set, and then nothing is compared. */
  appId: string
  /** Groups here belong to another organization than the Jira site. */
  refusesOrganization: boolean
  /** An unlink is answered with 204. */
  answersNothing: boolean
}

export type PageSettings = {
  /** The `page-config` block: as the build left it, filled with what this host knows, or any text (bad JSON, say). */
  config: 'as-built' | 'filled' | { readonly text: string }
  /** Whether GitLab's own element with its data attributes is in the page (contract 4.2, by `variant`). */
  hasGitLabElement: boolean
  /**
   * `gitlab`: contract 3. `with-revoke`: the same, and tokens may be revoked on the instance. `narrow`: only the host may
   * be asked. `open`: any address, as the kit has it. `off`: no policy, for developing.
   */
  csp: 'gitlab' | 'with-revoke' | 'narrow' | 'open' | 'off'
  /** `window.open` answers nothing in this page, as where the browser blocks pop-ups. */
  blocksPopups: boolean
  /** Whose page answers on `oauth_callbacks`. */
  callback: 'app' | 'gitlab'
  /** What the deployer has written into the app's own callback page: the origin of the page inside Forge. */
  openerOrigin: string | null
}

export type SignInSettings = {
  /** The application is Confidential: the token endpoint demands a secret. */
  isConfidential: boolean
  /** `denied`: every consent is answered with Deny, without a page. */
  consent: 'ask' | 'denied'
  /** The authorize endpoint answers this at once. */
  error: { readonly error: string; readonly description?: string } | null
  /** `Cross-Origin-Opener-Policy` of the sign-in page, as identity providers send it: cuts the opener off. */
  openerPolicy: string | null
  /** The answer names its server in `iss` (RFC 9207), which GitLab does not do yet. */
  namesIssuer: boolean
  /** The authorize endpoint passes the request on to another server, as an application of that one: a mix-up (RFC 9700 §4.4). */
  passesOnTo: { readonly url: string; readonly oauthApplicationId: string } | null
  /** The answer carries another state than the request did. */
  changesState: boolean
  /** `interval`: what it says of it; it refuses below `seconds`, counted from the question before (RFC 8628 §3.5). */
  devicePolling: { readonly interval: unknown; readonly seconds: number }
  /** After sign-in GitLab shows its start page instead of going on to the application. */
  losesItsWay: boolean
  /** A top-level group that has passwords disabled, and its enterprise users: its single sign-on URL is their only way in (contract 7). */
  passwordsDisabledBy: { readonly groupPath: string; readonly usernames: readonly string[] } | null
}

/** `at` is major and minor: `15.11`. */
export function isAtLeast({ version }: Pick<GitLabSettings, 'version'>, at: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10))
  const [atMajor = 0, atMinor = 0] = at.split('.').map(Number)
  return major > atMajor || (major === atMajor && minor >= atMinor)
}

/** Whether Create branch leads from the app of the Marketplace to an instance (contract 1.12). */
export const routesBranches = (settings: Pick<GitLabSettings, 'version'>): boolean => isAtLeast(settings, '17.2')

type Given = {
  readonly url: string
  readonly applicationId: string
  readonly redirectUris: readonly string[]
  readonly callback: PageSettings['callback']
  readonly proxyUrl?: string
  readonly publicKeyStorage?: boolean
}

export const defaultSettings = ({ url, callback, proxyUrl = '', publicKeyStorage = false, ...given }: Given): GitLabSettings => ({
  ...given,
  variant: 'newest',
  version: '18.5.1-ee',
  proxyUrl,
  publicKeyStorage,
  additionalAudience: '',
  addedScopes: [],
  isAdminMode: false,
  applications: [],
  externalUrl: url,
  canConfigureJiraConnect: false,
  forgetsIntegrations: false,
  condition: 'none',
  forge: { generation: 'none', appId: '', refusesOrganization: false, answersNothing: false },
  page: { config: 'filled', hasGitLabElement: false, csp: 'gitlab', blocksPopups: false, callback, openerOrigin: null },
  signIn: {
    isConfidential: false,
    consent: 'ask',
    error: null,
    openerPolicy: null,
    namesIssuer: false,
    passesOnTo: null,
    changesState: false,
    devicePolling: { interval: 5, seconds: 5 },
    losesItsWay: false,
    passwordsDisabledBy: null,
  },
})
