import type { UserRequest } from '../stand-in/jira/rest/rest-api.ts'
import type { World } from '../stand-in/world.ts'

export type Flag = { readonly title: string; readonly body: string; readonly type: string }

export type JiraFrame = {
  readonly flags: readonly Flag[]
  /** How often the page asked Jira to load it anew. */
  readonly reloads: () => number
  readonly tokensAsked: () => number
}

export type JiraFrameOptions = {
  /** Display name of the Jira user, as far as it tells them apart. */
  readonly as?: 'Ada' | 'Olga' | 'Paul' | 'Ivy'
  /** What the user has chosen in Jira. */
  readonly locale?: string
  /** `silent`: the token never comes. `missing`: no AP.js at all. */
  readonly bridge?: 'working' | 'silent' | 'missing'
  /** Instead of what Jira's REST API answers; null where that is as it is. */
  readonly rest?: (request: UserRequest) => Response | null
  /** What Jira signs its tokens with, where it is not what GitLab was told. */
  readonly secret?: string
}

type BridgeWindow = { AP?: unknown }

/** Plays AP.js in this window: the tokens are the stand-in's, so GitLab really verifies them. */
export function playJira({ jira }: World, { as = 'Ada', bridge = 'working', secret, locale = 'en_US', rest }: JiraFrameOptions): JiraFrame {
  const user = jira.users.find(({ displayName }) => displayName.startsWith(as))
  if (!user) throw new Error(`Jira knows nobody called ${as}`)
  const flags: Flag[] = []
  let reloads = 0
  let tokensAsked = 0
  const scope = window as unknown as BridgeWindow
  scope.AP = {
    context: {
      getToken(callback: (token: string) => void) {
        tokensAsked += 1
        // Jira needs no Web Crypto of this window, but the stand-in that signs for it does.
        if (bridge === 'working' && 'subtle' in crypto) void jira.contextToken(user.accountId, {}, secret).then(callback)
      },
    },
    async request(request: UserRequest) {
      const response = rest?.(request) ?? (await jira.rest(user.accountId, request))
      const body = await response.text()
      const xhr = { status: response.status, responseText: body }
      if (!response.ok) throw Object.assign(new Error(body), { xhr })
      return { body, xhr }
    },
    user: {
      getLocale(callback: (locale: string) => void) {
        callback(locale)
      },
    },
    flag: { create: (flag: Flag) => flags.push(flag) },
    navigator: {
      reload() {
        reloads += 1
      },
    },
    theming: { initializeTheming: () => undefined },
  }
  if (bridge === 'missing') delete scope.AP
  return { flags, reloads: () => reloads, tokensAsked: () => tokensAsked }
}
