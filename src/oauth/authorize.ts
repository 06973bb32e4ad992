// Authorization code with PKCE in a popup: the order of the steps. On the other side: GitLab's authorize page and
// whatever single sign-on it sends the popup through, for as long as the person takes.
import { AppError, type Failure } from '../domain/failure.ts'
import { instanceName, type Instance } from '../domain/instance.ts'
import type { SignInStage } from '../domain/ports.ts'
import type { Grant } from '../domain/session.ts'
import type { Http } from '../http/create-http.ts'
import { fromAnswerText } from './answer-text.ts'
import { createAuthorizationRequest, type OAuthClient } from './authorization-request.ts'
import { createGrant } from './create-grant.ts'
import { popupAnswer } from './popup-answer.ts'
import { exchangeCode } from './token-endpoint.ts'

export type Authorization = {
  /** Throws AppError: `access-denied`, `sign-in-refused`, `state-mismatch`, those of the token endpoint, transport. */
  readonly grant: Promise<Grant>
  readonly authorizeUrl: string
  readonly sendWindowAgain: () => void
  readonly finishByHand: (text: string) => void
}

export type AuthorizeOptions = {
  readonly http: Http
  readonly client: OAuthClient
  /** Opened in the click; null where the browser blocked it: then only `finishByHand` can end the attempt. */
  readonly popup: Window | null
  /** Shows GitLab's start page first; `sendWindowAgain` then leads to the authorize page. */
  readonly isSwitchingAccount: boolean
  readonly receiver: Window
  readonly onStage: (stage: SignInStage) => void
  readonly signal: AbortSignal
}

export async function authorize(options: AuthorizeOptions): Promise<Authorization> {
  const { http, client, popup, isSwitchingAccount, receiver, onStage, signal } = options
  const request = await createAuthorizationRequest(client)
  const byHand = handedAnswer(signal)
  const ended = new AbortController()
  const showAuthorizePage = (): void => {
    popup?.location.replace(request.url)
  }

  async function finish(): Promise<Grant> {
    const answers = [byHand.answer]
    if (popup) {
      answers.push(
        popupAnswer({
          receiver,
          popup,
          callbackOrigin: new URL(client.redirectUri).origin,
          state: request.state,
          onWindowLost: () => {
            onStage('window-lost')
          },
          signal: AbortSignal.any([signal, ended.signal]),
        }),
      )
    }
    const answer = await Promise.race(answers).finally(() => {
      ended.abort()
      for (const late of answers) late.catch(() => undefined)
    })
    // Before anything in the answer is believed, an error included.
    const codeVerifier = request.codeVerifierFor(withState(answer, request.state))
    const refusal = refusalIn(answer, client.instance)
    if (refusal) throw new AppError(refusal)
    const code = answer.get('code')
    if (code === null) throw new AppError({ kind: 'state-mismatch' })
    onStage('finishing')
    return createGrant(http, client, await exchangeCode(http, client, code, codeVerifier))
  }

  const grant = finish()
  if (isSwitchingAccount) popup?.location.replace(client.instance.baseUrl)
  else showAuthorizePage()
  return {
    grant,
    authorizeUrl: request.url,
    sendWindowAgain: () => {
      onStage('waiting')
      showAuthorizePage()
      popup?.focus()
    },
    finishByHand: (text) => {
      const answer = fromAnswerText(text)
      if (answer?.get('state') !== request.state) throw new AppError({ kind: 'state-mismatch' })
      byHand.give(answer)
    },
  }
}

function handedAnswer(signal: AbortSignal) {
  const { promise, resolve, reject } = deferred<URLSearchParams>()
  const cancel = (): void => {
    reject(new AppError({ kind: 'sign-in-cancelled' }))
  }
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel, { once: true })
  return { answer: promise, give: resolve }
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (reason: Error) => void = () => undefined
  const promise = new Promise<T>((onValue, onReason) => {
    resolve = onValue
    reject = onReason
  })
  return { promise, resolve, reject }
}

/** GitLab's own callback page leaves the state out when it reports a refusal; it came from our popup all the same. */
function withState(answer: URLSearchParams, state: string): URLSearchParams {
  if (answer.has('state') || !answer.has('error')) return answer
  const completed = new URLSearchParams(answer)
  completed.set('state', state)
  return completed
}

/** RFC 6749 §4.1.2.1. */
function refusalIn(answer: URLSearchParams, instance: Instance): Failure | null {
  const error = answer.get('error')
  if (error === null) return null
  const name = instanceName(instance)
  if (error === 'access_denied') return { kind: 'access-denied', instance: name }
  return { kind: 'sign-in-refused', instance: name, error, description: answer.get('error_description') ?? '' }
}
