// On the other side: Jira, through Atlassian's all.js (AP.js). It may be missing, blocked or silent: requests to it
// never time out by themselves, outside Jira `AP` may exist without `AP.context`, and its answers are for display
// only, since any page that may frame us can play Jira. What authorises is the token, which GitLab verifies.

/** The part of AP.js that we use, as it really behaves; everything may be missing. */
export type ConnectBridge = {
  readonly context: { readonly getToken: (callback: (token: unknown) => void) => unknown }
  readonly flag?: { readonly create?: (options: Record<string, unknown>) => unknown }
  readonly navigator?: { readonly reload?: () => void }
  /** Jira's REST API as the Jira user. By callbacks in older versions, by a promise in newer ones. */
  readonly request?: (options: {
    readonly url: string
    readonly success: (body: unknown) => void
    readonly error: (refusal?: unknown) => void
  }) => unknown
  readonly user?: { readonly getLocale?: (callback: (locale: unknown) => void) => unknown }
  readonly theming?: { readonly initializeTheming?: () => unknown }
}

/** The bridge on `scope` (the window); null where there is none, yet or at all. */
export function bridgeOn(scope: object): ConnectBridge | null {
  const bridge = 'AP' in scope ? (scope.AP as Partial<ConnectBridge> | null | undefined) : null
  return typeof bridge?.context?.getToken === 'function' ? (bridge as ConnectBridge) : null
}

/** The bridge on `scope` once its script has run, failed, or taken too long. Null: this is outside Jira. */
export async function loadedBridge(scope: object, script: HTMLScriptElement): Promise<ConnectBridge | null> {
  await settled(script)
  return bridgeOn(scope)
}

const scriptLimitMs = 10_000

const settled = (script: HTMLScriptElement): Promise<unknown> =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve(script)
    setTimeout(resolve, scriptLimitMs)
    script.addEventListener('load', resolve)
    script.addEventListener('error', resolve)
    // Covers a script that had failed before this line ran: its events do not come again.
    window.addEventListener('load', resolve)
  })
