import Button from '@atlaskit/button/default/button'
import type { ReactNode } from 'react'
import { instanceName } from '../../../domain/instance.ts'
import type { SignInAttempt } from '../../../domain/sign-in.ts'
import { Message } from '../message.tsx'
import { useAllWords } from '../../words/words.ts'
import { useObservable } from '../use-observable.ts'
import { useSession } from './session-provider.tsx'
import { WindowHelp } from './window-help.tsx'
import * as panelStyles from '../panel.module.css'

export type SignInProgressProps = { readonly attempt: SignInAttempt }

/** Where the sign-in stands and every way on from there: nothing here waits without one. */
export function SignInProgress({ attempt }: SignInProgressProps) {
  const { stage } = useObservable(attempt.state)
  return (
    <>
      <Stage attempt={attempt} />
      {stage !== 'finishing' && <WindowHelp attempt={attempt} />}
    </>
  )
}

function Stage({ attempt }: SignInProgressProps) {
  const { stage, authorizeUrl } = useObservable(attempt.state)
  const words = useAllWords()
  const { signingIn } = words
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
        <Underway
          title={signingIn.changeUser(name)}
          actions={
            <>
              <Button appearance="primary" onClick={attempt.sendWindowAgain}>
                {signingIn.goOn}
              </Button>
              {cancel}
            </>
          }
        >
          <p>{signingIn.changeUserHow}</p>
        </Underway>
      )
    case 'waiting':
      return (
        <Underway
          title={signingIn.continueIn(name)}
          actions={
            <>
              <Button onClick={attempt.sendWindowAgain}>{signingIn.sendBack}</Button>
              {cancel}
            </>
          }
        >
          <p>{signingIn.authorize}</p>
          <p>{signingIn.singleSignOn}</p>
        </Underway>
      )
    case 'finishing':
      return (
        <Underway title={signingIn.signingIn(name)} actions={cancel}>
          <p>{signingIn.fetching}</p>
        </Underway>
      )
    case 'window-lost':
    case 'window-blocked':
      return (
        <div role="alert">
          <Message kind="warning" title={stage === 'window-lost' ? signingIn.windowLost : signingIn.windowBlocked}>
            <p>
              {stage === 'window-lost'
                ? signingIn.windowLostHow
                : signingIn.windowBlockedHow((text) => <SignInLink url={authorizeUrl} text={text} />)}
            </p>
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

type UnderwayProps = { readonly title: string; readonly actions: ReactNode; readonly children: ReactNode }

/** A stage that goes on by itself or in the window. */
function Underway({ title, actions, children }: UnderwayProps) {
  return (
    <div role="status">
      <Message kind="information" title={title}>
        {children}
        <div className={panelStyles.actions}>{actions}</div>
      </Message>
    </div>
  )
}

function SignInLink({ url, text }: { readonly url: string | null; readonly text: string }) {
  if (url === null) return text
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  )
}
