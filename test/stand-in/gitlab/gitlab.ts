import type { Clock } from '../clock.ts'
import type { Otherwise } from '../otherwise.ts'
import type { AppFiles } from '../world.ts'
import type { Group, GroupTree } from './groups.ts'
import type { Integrations } from './integrations.ts'
import type { InstallationTable } from './installations.ts'
import type { PublicKeys } from './jira-connect/public-keys.ts'
import type { ForgeState } from './jira-forge/forge-state.ts'
import type { OAuthServer } from './oauth/oauth-server.ts'
import type { PersonalTokens } from './personal-tokens.ts'
import type { Protection } from './protection.ts'
import type { Projects } from './projects/projects.ts'
import type { GitLabSettings } from './settings.ts'
import type { LogLine } from './sync/send-development.ts'
import type { User } from './users.ts'

/** One GitLab from the inside: what its routes read and change. */
export type GitLab = {
  readonly origin: string
  /** Relative URL root, '' or '/gitlab'. */
  readonly root: string
  /** Origin and root, without a trailing slash. */
  readonly url: string
  readonly isGitLabCom: boolean
  readonly settings: GitLabSettings
  readonly clock: Clock
  readonly otherwise: ReadonlySet<Otherwise>
  /** Service accounts are among them. */
  readonly users: User[]
  readonly tree: GroupTree
  readonly table: InstallationTable
  readonly publicKeys: PublicKeys
  readonly projects: Projects
  readonly integrations: Integrations
  readonly protection: Protection
  /** Jira's answers to what was sent: nobody is told of them anywhere else. */
  readonly integrationsLog: LogLine[]
  readonly forge: ForgeState
  readonly oauth: OAuthServer
  readonly personalTokens: PersonalTokens
  readonly oauthApplicationId: string
  readonly app: AppFiles | undefined
  /** May frame the page. */
  readonly jiraOrigin: string
  /** Server to server. Rejects where the network fails. */
  send(request: Request): Promise<Response>
  /** Whether this server can resolve the name. */
  knows(hostname: string): boolean
  /** Writes down a token, code or verifier, for the test that looks for leaks. */
  noteSecret(secret: string): void
  /** Runs after the answer, or so many seconds later. */
  enqueue(job: () => Promise<unknown>, delaySeconds?: number): void
  /** Milliseconds since 1970, greater every time: Jira keeps only what comes later. */
  nextSequence(): number
}

/** What the app's key and name call the host: this GitLab, or the one it is behind, with its path (contract 8). */
export function appHost({ settings: { proxyUrl }, url }: Pick<GitLab, 'settings' | 'url'>): string {
  if (proxyUrl === '') return new URL(url).hostname
  const { hostname, pathname } = new URL(proxyUrl)
  // `pathname` of an address without a path is '/', where Ruby's is empty.
  return `${hostname}${proxyUrl.endsWith('/') ? pathname : pathname.replace(/\/$/, '')}`
}

/** The app's key at Jira (contract 8). */
export const appKey = (gitlab: Pick<GitLab, 'settings' | 'url'>): string => `gitlab-jira-connect-${appHost(gitlab)}`.slice(0, 64)

export const groupWebUrl = ({ settings }: GitLab, group: Group): string => `${settings.externalUrl}/groups/${group.fullPath}`

/** Below the origin, as GitLab's serializers write it; the REST API puts the origin in front. */
export const avatarPath = ({ root }: GitLab, group: Group): string | null =>
  group.hasAvatar ? `${root}/uploads/-/system/group/avatar/${String(group.id)}/avatar.svg` : null
