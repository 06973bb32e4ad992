import { createBearer } from '../../src/gitlab/bearer.ts'
import type { HostFrame } from '../../src/domain/host-frame.ts'
import { createFirstCalls } from '../../src/gitlab/first-calls.ts'
import { createChooseCall } from '../../src/gitlab/choose-call.ts'
import { createGitLab } from '../../src/gitlab/create-gitlab.ts'
import { createGroupCalls } from '../../src/gitlab/group-calls.ts'
import { createLinkCalls } from '../../src/gitlab/link-calls.ts'
import type { PageConfig } from '../../src/gitlab/page-config.ts'
import { createHttp, type Http } from '../../src/http/create-http.ts'
import type { GitLab } from '../../src/domain/ports.ts'
import type { Instance } from '../../src/domain/instance.ts'
import type { Session } from '../../src/domain/session.ts'
import { connectFrame } from '../../src/jira/connect-frame.ts'
import { createGrantKeeper, type GrantStore } from '../../src/oauth/grant-keeper.ts'
import { browserFetch } from '../stand-in/browser-fetch.ts'
import type { GitLabServer } from '../stand-in/gitlab/gitlab-server.ts'
import { signedIn } from '../stand-in/signed-in.ts'
import type { World } from '../stand-in/world.ts'

export type PageOfHost = {
  readonly gitlab: GitLab
  readonly http: Http
  readonly grants: GrantStore
  readonly host: Instance
  /** Secrets with which Jira signs the next tokens, the last one from then on; empty: its own. */
  readonly secrets: string[]
  readonly tokensAsked: () => number
  /** Signs a GitLab user in, as the popup would. */
  session(server: GitLabServer, username: string): Promise<Session>
}

export type PageOfHostOptions = {
  readonly as?: 'Ada' | 'Olga' | 'Paul' | 'Ivy'
  readonly config?: Partial<PageConfig>
  readonly limitSeconds?: (url: URL) => number
}

export const instanceOf = ({ url }: GitLabServer): Instance => ({ baseUrl: `${url}/` })

/** GitLab's adapter as in a page that GitLab.com serves to one of Jira's people. */
export function pageOfHost(world: World, { as = 'Ada', config = {}, limitSeconds = () => 30 }: PageOfHostOptions = {}): PageOfHost {
  const { jira, gitlabCom } = world
  const accountId = jira.users.find(({ displayName }) => displayName.startsWith(as))?.accountId ?? ''
  const host = instanceOf(gitlabCom)
  const redirectUri = `${host.baseUrl}-/jira_connect/oauth_callbacks`
  const http = createHttp({
    fetch: browserFetch(world, { pageOrigin: gitlabCom.url }),
    isOnline: () => true,
    pause: () => Promise.resolve(),
    limitSeconds,
  })
  const grants = createGrantKeeper(http, () => world.clock.now())
  const secrets: string[] = []
  let tokensAsked = 0
  const getToken = (callback: (token: string) => void): void => {
    tokensAsked += 1
    void jira.contextToken(accountId, {}, secrets.length > 1 ? secrets.shift() : secrets[0]).then(callback)
  }
  // A frame for each call, so that each asks for a token of its own.
  const vouched: HostFrame['vouched'] = (...call) =>
    connectFrame({ location: { href: host.baseUrl } } as Window, { context: { getToken } }, http).vouched(...call)
  const pageConfig = () => ({ redirectUri, hostClientId: gitlabCom.oauthApplicationId, canChooseInstance: true, ...config })
  const first = createFirstCalls({ http, host, pageConfig, vouched })
  const bearer = createBearer(http, grants)
  const later = { ...createGroupCalls(bearer), ...createChooseCall(vouched, host), ...createLinkCalls(vouched, bearer) }
  const gitlab = createGitLab({ bearer, first, later })
  return {
    gitlab,
    http,
    grants,
    host,
    secrets,
    tokensAsked: () => tokensAsked,
    session: async (server, username) => {
      const instance = instanceOf(server)
      const { accessToken, refreshToken } = await signedIn(world, server, username)
      const client = { instance, clientId: server.oauthApplicationId, redirectUri }
      const authorized = grants.keep(client, { accessToken, refreshToken, expiresInSeconds: 7200 })
      const user = await gitlab.currentUser(authorized)
      return { ...authorized, user, canAdminister: user.isAdmin, gitlabVersion: () => null }
    },
  }
}
