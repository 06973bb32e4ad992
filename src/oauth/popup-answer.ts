// On the other side: any page. Every window that can reach this one may post to it, so a message counts only if it
// comes from the window that we opened and from the origin of the callback page (RFC 9700 §4.17).
import { endWith } from '../domain/sign-in.ts'
import { isRecord, textOr } from '../http/shape.ts'
import { callbackMessageType, callbackReceivedType, referrerParameter } from './callback-message.ts'

const pollMs = 500

export type PopupAnswerOptions = {
  /** Where messages arrive: the window of this page. */
  readonly receiver: Window
  readonly popup: Window
  readonly callbackOrigin: string
  /**
   * Called once when the popup looks closed. That is no proof: a page in its chain that isolates itself
   * (Cross-Origin-Opener-Policy) causes the same, so the waiting goes on.
   */
  readonly onWindowLost: () => void
  readonly signal: AbortSignal
}

/**
 * The parameters that GitLab appended to the redirect URI, to whichever request. A refusal in GitLab's own message
 * carries neither state nor reason; it comes as `error=access_denied`. Throws `sign-in-cancelled` on `signal`.
 */
export function popupAnswer({ receiver, popup, callbackOrigin, onWindowLost, signal }: PopupAnswerOptions) {
  const settled = new AbortController()
  return new Promise<URLSearchParams>((resolve, reject) => {
    receiver.addEventListener(
      'message',
      ({ origin, source, data }: MessageEvent<unknown>) => {
        if (source !== popup || origin !== callbackOrigin) return
        const answer = readMessage(data)
        if (!answer) return
        if (!answer.get(referrerParameter)) answer.set(referrerParameter, referrerOf(popup))
        popup.postMessage({ type: callbackReceivedType }, callbackOrigin)
        resolve(answer)
      },
      { signal: settled.signal },
    )
    const poll = setInterval(() => {
      if (!popup.closed) return
      clearInterval(poll)
      onWindowLost()
    }, pollMs)
    settled.signal.addEventListener('abort', () => {
      clearInterval(poll)
    })
    const cancel = (): void => {
      reject(endWith({ kind: 'sign-in-cancelled' }))
    }
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { signal: settled.signal })
  }).finally(() => {
    settled.abort()
    // The opener closes the popup, so that no message is lost with it.
    popup.close()
  })
}

/** Null for everything that is not a callback message, such as the noise of browser extensions. */
export function readMessage(data: unknown): URLSearchParams | null {
  if (!isRecord(data) || data['type'] !== callbackMessageType) return null
  const answer = new URLSearchParams()
  for (const name of ['code', 'state', 'error', 'error_description', 'iss', referrerParameter]) {
    const value = textOr(data[name], '')
    if (value !== '') answer.set(name, value)
  }
  if (data['success'] === false && !answer.has('error')) answer.set('error', 'access_denied')
  return answer
}

/** GitLab's own callback page does not hand its referrer on; it is on our origin, so that it can be asked while it is there. */
function referrerOf(popup: Window): string {
  try {
    return new URL(popup.document.referrer).origin
  } catch {
    return ''
  }
}
