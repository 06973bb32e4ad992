// The context token (HS256, qsh `context-qsh`) is Jira's word for site and user. Its lifetime is not published, so it
// is read from the token; parallel callers share one request; a refused token is never handed out again.
import { AppError } from '../domain/failure.ts'
import type { ConnectBridge } from './connect-bridge.ts'

const answerLimitSeconds = 4
const minRemainingMs = 60_000

/** `insteadOf`: a token that was refused. */
export type ContextTokenSource = (options?: { insteadOf?: string }) => Promise<string>

/** Throws `jira-silent` where Jira gives no token within a few seconds, asked twice. */
export function contextTokenSource(bridge: ConnectBridge, now: () => number = Date.now): ContextTokenSource {
  let known: { readonly token: string; readonly expiresAtMs: number } | null = null
  let pending: Promise<string> | null = null

  async function ask(): Promise<string> {
    const token = await askOnce(bridge).catch(() => askOnce(bridge))
    known = { token, expiresAtMs: expiryMs(token) ?? now() }
    return token
  }

  return ({ insteadOf } = {}) => {
    if (known && known.token !== insteadOf && known.expiresAtMs - now() > minRemainingMs) return Promise.resolve(known.token)
    pending ??= ask().finally(() => {
      pending = null
    })
    return pending
  }
}

function askOnce(bridge: ConnectBridge): Promise<string> {
  return new Promise((resolve, reject) => {
    const silent = (cause?: unknown): void => {
      reject(new AppError({ kind: 'jira-silent', seconds: answerLimitSeconds }, { cause }))
    }
    setTimeout(silent, answerLimitSeconds * 1000)
    try {
      bridge.context.getToken((token) => {
        if (typeof token === 'string' && token !== '') resolve(token)
        else silent()
      })
    } catch (cause) {
      silent(cause)
    }
  })
}

/** The `exp` claim in ms; null where the token cannot be read, which makes it good for one use. */
function expiryMs(token: string): number | null {
  try {
    const payload = token.split('.')[1] ?? ''
    const claims = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as { exp?: unknown } | null
    return typeof claims?.exp === 'number' ? claims.exp * 1000 : null
  } catch {
    return null
  }
}
