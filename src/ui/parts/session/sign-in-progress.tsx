import Button from '@atlaskit/button/default/button'
import type { ReactNode } from 'react'
import { instanceName, isSameInstance } from '../../../domain/instance.ts'
import type { SignInAttempt } from '../../../domain/sign-in.ts'
import { useServices } from '../../services.tsx'
import { ExternalLink } from '../external-link.tsx'
import { Message } from '../message.tsx'
import { useAllWords } from '../../words/words.ts'
import { useObservable } from '../use-observable.ts'
import { DeviceCodeHelp } from './device-code-help.tsx'
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
      {stage === 'waiting-for-device' && <DeviceCodeHelp attempt={attempt} />}
      {stage !== 'finishing' && stage !== 'waiting-for-device' && <WindowHelp attempt={attempt} />}
    </>
  )
}

function Stage({ attempt }: SignInProgressProps) {
  const { stage, authorizeUrl, deviceCode } = useObservable(attempt.state)
  const { host } = useServices()
  const words = useAllWords()
  const { signingIn } = words
  const { instance, signIn, signInBy } = useSession()
  const name = instanceName(instance)
  const cancel = <Button onClick={attempt.cancel}>{words.buttons.cancel}</Button>
  const startAgain = (
    <Button
      onClick={() => {
        signIn()
      }}
    >
      {words.buttons.signInAgain}
    </Button>
  )
  /** Where GitLab lets this page ask for one: it is this page's own origin, or asked by way of the frame. */
  const useCode = isSameInstance(instance, host) && (
    <Button
      onClick={() => {
        signInBy('device')
      }}
    >
      {signingIn.useCode}
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
    case 'waiting-for-device':
      return (
        <Underway title={signingIn.confirmCode(name)} actions={cancel}>
          {deviceCode && authorizeUrl !== null ? (
            <>
              <p>
                {signingIn.confirmCodeHow(
                  (text) => (
                    <ExternalLink href={authorizeUrl}>{text}</ExternalLink>
                  ),
                  deviceCode.userCode,
                )}
              </p>
              <p>{signingIn.codeIsYours(name)}</p>
            </>
          ) : (
            <p>{signingIn.askingForCode(name)}</p>
          )}
        </Underway>
      )
    case 'by-hand':
    case 'window-lost':
    case 'window-blocked':
      return (
        <div role="alert">
          <Message kind="warning" title={signingIn.noAnswer[stage].title}>
            <p>
              {signingIn.noAnswer[stage].how((text) =>
                authorizeUrl === null ? text : <ExternalLink href={authorizeUrl}>{text}</ExternalLink>,
              )}
            </p>
            <div className={panelStyles.actions}>
              {startAgain}
              {useCode}
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
