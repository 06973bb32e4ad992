import type { ReactNode } from 'react'
import { instanceName } from '../../../domain/instance.ts'
import type { Owner } from '../../../domain/owner.ts'
import type { SignInAttempt } from '../../../domain/sign-in.ts'
import { useServices } from '../../services.tsx'
import { useAllWords } from '../../words/words.ts'
import { SettingValue } from '../setting-value.tsx'
import { useObservable } from '../use-observable.ts'
import { AnswerField } from './answer-field.tsx'
import { useSession } from './session-provider.tsx'
import { useClientId } from './use-client-id.ts'
import * as windowHelpStyles from './window-help.module.css'

/**
 * There before anybody needs it, because this page does not see what the window shows: how to bring the answer here by
 * hand, and what GitLab's error pages mean, each with the exact value and who can set it.
 */
export function WindowHelp({ attempt }: { readonly attempt: SignInAttempt }) {
  const { authorizeUrl, checkNumber } = useObservable(attempt.state)
  const { errorPages, ...signingIn } = useAllWords().signingIn
  const { gitlab, host } = useServices()
  const { instance } = useSession()
  const { clientId } = useClientId()
  const redirectUri = gitlab.redirectUri()
  return (
    <section className={windowHelpStyles.windowHelp}>
      <h3>{signingIn.byHand}</h3>
      <p>{signingIn.byHandHow}</p>
      <AnswerField onAnswer={attempt.finishByHand} sureQuestion={signingIn.areYouSure(instanceName(instance), instanceName(host))} />
      <p>{signingIn.onlyFrom(instanceName(instance), checkNumber)}</p>
      {authorizeUrl !== null && (
        <>
          <p>{signingIn.noWindow}</p>
          <dl>
            <SettingValue name={signingIn.signInAddress} value={authorizeUrl} />
          </dl>
        </>
      )}
      <h3>{signingIn.errors}</h3>
      <ul>
        <Seen words={errorPages.userFirst} owner="you" />
        <Seen words={errorPages.elsewhere} owner="you" />
        <Seen words={errorPages.redirectUri} owner="gitlab-admin">
          <SettingValue name="Redirect URI" value={redirectUri} />
        </Seen>
        {clientId.name === 'known' && (
          <Seen words={errorPages.client} owner="gitlab-admin">
            <SettingValue name="Application ID" value={clientId.value} />
          </Seen>
        )}
        <Seen words={errorPages.scope} owner="gitlab-admin">
          <SettingValue name="Scopes" value="api" />
        </Seen>
        <Seen words={errorPages.formAction} owner="gitlab-admin">
          <SettingValue name="form-action" value={new URL(redirectUri).origin} />
        </Seen>
        <Seen words={errorPages.firewall} owner="network" />
      </ul>
    </section>
  )
}

type SeenProps = {
  readonly words: { readonly seen: string; readonly means: string }
  readonly owner: Owner
  /** What has to be set, exactly. */
  readonly children?: ReactNode
}

/** What a person may see in the window, what it means, and who can do something about it. */
function Seen({ words: { seen, means }, owner, children }: SeenProps) {
  const words = useAllWords()
  return (
    <li>
      <strong>{seen}</strong>
      <p>
        {words.failure.canFix[owner]} {means}
      </p>
      {children && <dl>{children}</dl>}
    </li>
  )
}
