import Button from '@atlaskit/button/default/button'
import { instanceName } from '../../../domain/instance.ts'
import type { SignInAttempt } from '../../../domain/sign-in.ts'
import { Message } from '../message.tsx'
import { AnswerField } from './answer-field.tsx'
import { useWords } from '../../words/words.ts'
import { useObservable } from '../use-observable.ts'
import { useSession } from './session-provider.tsx'
import * as panelStyles from '../panel.module.css'

export type SignInProgressProps = { readonly attempt: SignInAttempt }

/** Where the sign-in stands and every way on from there: nothing here waits without one. */
export function SignInProgress({ attempt }: SignInProgressProps) {
  const { stage, authorizeUrl } = useObservable(attempt.state)
  const words = useWords()
  const { instance, signIn } = useSession()
  const name = instanceName(instance)
  const cancel = (
    <Button appearance="subtle" onClick={attempt.cancel}>
      {words.buttons.cancel}
    </Button>
  )
  const startAgain = (
    <Button
      onClick={() => {
        signIn()
      }}
    >
      {words.buttons.signInAgain}
    </Button>
  )
  switch (stage) {
    case 'switching-account':
      return (
        <div role="status">
          <Message kind="information" title={words.session.changeUser(name)}>
            <p>{words.session.changeUserHow}</p>
            <div className={panelStyles.actions}>
              <Button appearance="primary" onClick={attempt.sendWindowAgain}>
                {words.session.goOn}
              </Button>
              {cancel}
            </div>
          </Message>
        </div>
      )
    case 'waiting':
      return (
        <div role="status">
          <Message kind="information" title={words.session.continueIn(name)}>
            <p>{words.session.authorize}</p>
            <p>{words.session.singleSignOn}</p>
            <div className={panelStyles.actions}>
              <Button onClick={attempt.sendWindowAgain}>{words.session.sendBack}</Button>
              {cancel}
            </div>
          </Message>
        </div>
      )
    case 'finishing':
      return (
        <div role="status">
          <Message kind="information" title={words.session.signingIn(name)}>
            <p>{words.session.fetching}</p>
            <div className={panelStyles.actions}>{cancel}</div>
          </Message>
        </div>
      )
    case 'window-lost':
      return (
        <div role="alert">
          <Message kind="warning" title={words.session.windowLost}>
            <p>{words.session.windowLostHow}</p>
            <AnswerField onAnswer={attempt.finishByHand} />
            <div className={panelStyles.actions}>
              {startAgain}
              {cancel}
            </div>
          </Message>
        </div>
      )
    case 'window-blocked':
      return (
        <div role="alert">
          <Message kind="warning" title={words.session.windowBlocked}>
            <p>
              {words.session.windowBlockedHow((text) => (
                <SignInLink url={authorizeUrl} text={text} />
              ))}
            </p>
            <AnswerField onAnswer={attempt.finishByHand} />
            <div className={panelStyles.actions}>
              {startAgain}
              {cancel}
            </div>
          </Message>
        </div>
      )
    default:
      return stage satisfies never
  }
}

function SignInLink({ url, text }: { readonly url: string | null; readonly text: string }) {
  if (url === null) return text
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  )
}
