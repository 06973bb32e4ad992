// Authorization code with PKCE in a popup: the order of the steps. On the other side: GitLab's authorize page and
// whatever single sign-on it sends the popup through, for as long as the person takes.
import { endWith, type Authorization, type AuthorizeOptions } from '../domain/sign-in.ts'
import type { Authorized } from '../domain/session.ts'
import type { Http } from '../http/create-http.ts'
import { fromAnswerText } from './answer-text.ts'
import { createAuthorizationRequest } from './authorization-request.ts'
import { checkNumber } from './check-number.ts'
import type { GrantStore } from './grant-keeper.ts'
import { popupAnswer } from './popup-answer.ts'
import { exchangeCode } from './token-endpoint.ts'

/** Bound to what it needs, it is the port `Authorize`. */
export async function authorize(
  { http, grants, receiver }: { readonly http: Http; readonly grants: GrantStore; readonly receiver: Window },
  { client, popup, isSwitchingAccount, onStage, signal }: AuthorizeOptions,
): Promise<Authorization> {
  const request = await createAuthorizationRequest(client)
  const number = await checkNumber(request.state)
  const byHand = handedAnswer(signal)
  const ended = new AbortController()
  const showAuthorizePage = (): void => {
    popup?.location.replace(request.url)
  }

  async function finish(): Promise<Authorized> {
    const answers = [byHand.answer]
    if (popup) {
      answers.push(
        popupAnswer({
          receiver,
          popup,
          callbackOrigin: new URL(client.redirectUri).origin,
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
    const { code, codeVerifier } = request.codeIn(answer)
    onStage('finishing')
    return grants.keep(client, await exchangeCode(http, client, code, codeVerifier))
  }

  const authorized = finish()
  if (isSwitchingAccount) popup?.location.replace(client.instance.baseUrl)
  else showAuthorizePage()
  return {
    authorized,
    authorizeUrl: request.url,
    checkNumber: number,
    deviceCode: null,
    sendWindowAgain: () => {
      onStage('waiting')
      showAuthorizePage()
      popup?.focus()
    },
    finishByHand: (pasted, isSure) => {
      const answer = fromAnswerText(pasted)
      if (!answer || !request.isAnsweredBy(answer)) throw endWith({ kind: 'state-mismatch' })
      if (!isSure && !request.showsServer(answer)) return 'unproven'
      byHand.give(answer)
      return 'taken'
    },
  }
}

/** The answer that the person carries over, if it comes to that. Ends with `signal`. */
function handedAnswer(signal: AbortSignal) {
  let give: (answer: URLSearchParams) => void = () => undefined
  const answer = new Promise<URLSearchParams>((resolve, reject) => {
    give = resolve
    const cancel = (): void => {
      reject(endWith({ kind: 'sign-in-cancelled' }))
    }
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { once: true })
  })
  return { answer, give }
}
