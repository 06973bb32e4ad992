import type { Jira } from '../domain/ports.ts'
import { loadConnectBridge, type ConnectBridge } from './connect-bridge.ts'
import { contextTokenSource, type ContextTokenSource } from './context-token.ts'

type JiraFrame = {
  readonly jira: Jira
  readonly contextToken: ContextTokenSource
  /** For the parts of this adapter that are loaded later. */
  readonly bridge: () => Promise<ConnectBridge>
}

/** Jira Connect's frame. Its successor (Forge) is to be a second file beside this one, not an edit elsewhere. */
export function createJira(scope: Window, script: HTMLScriptElement | null): JiraFrame {
  let loading: Promise<ConnectBridge> | null = null
  const bridge = (): Promise<ConnectBridge> => (loading ??= loadConnectBridge(scope, script))

  return {
    bridge,
    contextToken: contextTokenSource(bridge),
    jira: {
      siteUrl: siteUrlIn(new URL(scope.location.href)),
      locale: () => localeOf(scope, bridge()),
      showFlag: ({ title, body = '', type }) => {
        void bridge().then(
          ({ flag }) => flag?.create?.({ title, body, type, close: 'auto' }),
          () => undefined,
        )
      },
      reload: () => {
        void bridge().then(
          ({ navigator }) => {
            if (navigator?.reload) navigator.reload()
            else scope.location.reload()
          },
          () => {
            scope.location.reload()
          },
        )
      },
    },
  }
}

/** Whoever waits for it shows nothing meanwhile. Counted from when Jira can be asked: until then nothing can be shown anyway. */
const localeLimitMs = 1_000

/** The user's own choice in Jira, else the browser's. */
async function localeOf({ navigator }: Window, bridge: Promise<ConnectBridge>): Promise<string> {
  const locale = await bridge.then(askForLocale).catch(() => null)
  return typeof locale === 'string' && locale !== '' ? locale : navigator.language
}

const askForLocale = ({ user }: ConnectBridge): Promise<unknown> =>
  new Promise((resolve) => {
    setTimeout(resolve, localeLimitMs)
    user?.getLocale?.(resolve)
  })

/** Connect puts the site's origin into the frame's address as `xdm_e`. */
function siteUrlIn({ searchParams }: URL): string | null {
  const site = searchParams.get('xdm_e') ?? ''
  return URL.canParse(site) ? new URL(site).origin : null
}
