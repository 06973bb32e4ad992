import Button from '@atlaskit/button/default/button'
import { instanceName } from '../../domain/instance.ts'
import type { SignInAttempt, SignInStage } from '../../domain/ports.ts'
import { Message } from '../message.tsx'
import { AnswerField } from './answer-field.tsx'
import { useSession } from './session-provider.tsx'

export type SignInProgressProps = {
  readonly attempt: SignInAttempt
  readonly stage: SignInStage
  readonly authorizeUrl: string | null
}

/** Where the sign-in stands and every way on from there: nothing here waits without one. */
export function SignInProgress({ attempt, stage, authorizeUrl }: SignInProgressProps) {
  const { instance, signIn } = useSession()
  const name = instanceName(instance)
  const cancel = (
    <Button appearance="subtle" onClick={attempt.cancel}>
      Cancel
    </Button>
  )
  const startAgain = (
    <Button
      onClick={() => {
        signIn()
      }}
    >
      Sign in again
    </Button>
  )
  switch (stage) {
    case 'switching-account':
      return (
        <div role="status">
          <Message kind="information" title={`Change the user in the window of ${name}`}>
            <p>Sign out there (in the menu of your avatar), sign in as the other user, then continue.</p>
            <div className="actions">
              <Button appearance="primary" onClick={attempt.sendWindowAgain}>
                Continue
              </Button>
              {cancel}
            </div>
          </Message>
        </div>
      )
    case 'waiting':
      return (
        <div role="status">
          <Message kind="information" title={`Continue in the window of ${name}`}>
            <p>Sign in there and select Authorize. This page goes on by itself.</p>
            <p>
              If single sign-on left you on another page, send the same window back to GitLab. Enterprise users whose
              group has passwords disabled sign in with the single sign-on address of their group first.
            </p>
            <div className="actions">
              <Button onClick={attempt.sendWindowAgain}>Continue in the window</Button>
              {cancel}
            </div>
          </Message>
        </div>
      )
    case 'finishing':
      return (
        <div role="status">
          <Message kind="information" title={`Signing you in to ${name}…`}>
            <p>GitLab has answered. Fetching your access and your user.</p>
            <div className="actions">{cancel}</div>
          </Message>
        </div>
      )
    case 'window-lost':
      return (
        <div role="alert">
          <Message kind="warning" title="The sign-in window can no longer reach this page">
            <p>
              If you closed it, sign in again. If it is still open, a page of your single sign-on has cut it off: finish
              there, then copy the text that it shows at the end and paste it here.
            </p>
            <AnswerField onAnswer={attempt.finishByHand} />
            <div className="actions">
              {startAgain}
              {cancel}
            </div>
          </Message>
        </div>
      )
    case 'window-blocked':
      return (
        <div role="alert">
          <Message kind="warning" title="Your browser blocked the sign-in window">
            <p>
              Allow pop-ups for this site in the address bar and sign in again. Or{' '}
              {authorizeUrl === null ? (
                'open the sign-in page'
              ) : (
                <a href={authorizeUrl} target="_blank" rel="noopener noreferrer">
                  open the sign-in page
                </a>
              )}{' '}
              by hand, copy the text that it shows at the end, and paste it here.
            </p>
            <AnswerField onAnswer={attempt.finishByHand} />
            <div className="actions">
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
