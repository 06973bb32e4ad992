// On the other side: Jira, through Atlassian's all.js (AP.js). It may be missing, blocked or silent: requests to it
// never time out by themselves, outside Jira `AP` may exist without `AP.context`, and its answers are for display
// only, since any page that may frame us can play Jira. What authorises is the token, which GitLab verifies.
import { AppError } from '../domain/failure.ts'

/** The part of AP.js that we use, as it really behaves; everything may be missing. */
export type ConnectBridge = {
  readonly context: { readonly getToken: (callback: (token: unknown) => void) => unknown }
  readonly flag?: { readonly create?: (options: Record<string, unknown>) => unknown }
  readonly navigator?: { readonly reload?: () => void }
  /** Jira's REST API as the Jira user. By callbacks in older versions, by a promise in newer ones. */
  readonly request?: (options: { readonly url: string; readonly success: (body: unknown) => void; readonly error: () => void }) => unknown
  readonly user?: { readonly getLocale?: (callback: (locale: unknown) => void) => unknown }
  readonly theming?: { readonly initializeTheming?: () => unknown }
}

/** The bridge on `scope` (the window), once its script has loaded. Throws `outside-jira`. */
export async function loadConnectBridge(scope: object, script: HTMLScriptElement | null): Promise<ConnectBridge> {
  const present = bridgeOn(scope)
  if (present) return present
  await scriptSettled(script)
  const loaded = bridgeOn(scope)
  if (loaded) return loaded
  throw new AppError({ kind: 'outside-jira' })
}

function bridgeOn(scope: object): ConnectBridge | null {
  const bridge = 'AP' in scope ? (scope.AP as Partial<ConnectBridge> | null | undefined) : null
  return typeof bridge?.context?.getToken === 'function' ? (bridge as ConnectBridge) : null
}

const scriptLimitMs = 10_000

/** Resolves when the script has run, failed, or taken too long: what counts afterwards is whether the bridge is there. */
function scriptSettled(script: HTMLScriptElement | null): Promise<void> {
  return new Promise((resolve) => {
    if (!script || document.readyState === 'complete') {
      resolve()
      return
    }
    const done = (): void => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, scriptLimitMs)
    script.addEventListener('load', done, { once: true })
    script.addEventListener('error', done, { once: true })
    // Covers a script that had failed before this line ran: its events do not come again.
    window.addEventListener('load', done, { once: true })
  })
}
