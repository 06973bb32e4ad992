import Button from '@atlaskit/button/default/button'
import { use, useEffect, useEffectEvent, useRef, useState } from 'react'
import { AppError, type Failure } from '../../../domain/failure.ts'
import { helpAddress } from '../../help-address.ts'
import { ExternalLink } from '../external-link.tsx'
import { HelpLinks } from '../help-links.tsx'
import { Message } from '../message.tsx'
import { useServices } from '../../services.tsx'
import { useOptionalSession } from '../session/session-provider.tsx'
import { SupportBundleButton } from '../support/support-bundle-button.tsx'
import { useWords } from '../../words/words.ts'
import { adviceFor, isSaidInRooms, type Advice, type WordsOfFailures } from './advice.ts'
import { CallDetails } from './call-details.tsx'
import { OpenKitContext } from './open-kit.ts'
import * as failureMessageStyles from './failure-message.module.css'
import * as messageStyles from '../message.module.css'
import * as panelStyles from '../panel.module.css'

export type FailureMessageProps = {
  readonly error: unknown
  /** Does again what failed. Also called after a new sign-in, and when the network is back. */
  readonly onRetry?: (() => void) | undefined
  readonly retryLabel?: string
}

/** What went wrong, whose it is and what to do. For anything that is not an AppError it says that it is our bug. */
export function FailureMessage({ error, onRetry, retryLabel }: FailureMessageProps) {
  const failure = error instanceof AppError ? error.failure : null
  const words = useWordsOf(failure)
  const { host } = useServices()
  useOnline(failure?.kind === 'offline' || failure?.kind === 'page-part-missing' ? onRetry : undefined)
  if (!words) return null
  const advice = adviceFor(words, failure)
  const [documented] = advice.documentedAs
  const help = documented && helpAddress(host, documented.entry)
  return (
    <div role="alert" className={messageStyles.failure}>
      <Message kind={advice.owner === 'you' ? 'warning' : 'error'} title={advice.title}>
        <p>{advice.cause}</p>
        <p>
          <strong>{advice.canFix}</strong> {advice.fix}
          <HelpLinks help={advice.help} />
        </p>
        {documented && (
          <p>
            {words.failure.documentedAs(advice.documentedAs.map(({ text }) => text))}{' '}
            {/* In a tab of its own: what failed may stand in a dialog, which Help could not take the place of. */}
            {help && <ExternalLink href={help}>{words.page.help}</ExternalLink>}
          </p>
        )}
        <div className={panelStyles.actions}>
          <WayOn advice={advice} onRetry={onRetry} />
          {onRetry && advice.action !== 'sign-in' && <Button onClick={onRetry}>{retryLabel ?? words.buttons.tryAgain}</Button>}
        </div>
        <details className={failureMessageStyles.callDetails}>
          <summary>{words.failure.details}</summary>
          {error instanceof AppError && error.call && <CallDetails call={error.call} />}
          <div className={panelStyles.actions}>
            <SupportBundleButton failure={failure?.kind ?? (error instanceof Error ? error.name : 'unknown')} />
          </div>
        </details>
      </Message>
    </div>
  )
}

/** Null until the words of the rooms are there, where the failure is theirs. They hold as well under which texts one is documented. */
function useWordsOf(failure: Failure | null): WordsOfFailures | null {
  const words = useWords()
  const { roomWords } = useServices()
  const [isSettled, setIsSettled] = useState(false)
  const rooms = roomWords.current()
  const isWaiting = isSaidInRooms(words, failure) && !rooms && !isSettled
  // What is said of every failure brings them too, in addition; where nothing can be loaded, nothing is tried.
  const isWanted = !rooms && failure !== null && failure.kind !== 'offline' && failure.kind !== 'page-part-missing'
  useEffect(() => {
    if (!isWanted) return
    const settle = (): void => {
      setIsSettled(true)
    }
    roomWords().then(settle, settle)
  }, [isWanted, roomWords])
  return isWaiting ? null : { ...words, ...rooms }
}

function WayOn({ advice, onRetry }: { readonly advice: Advice; readonly onRetry: (() => void) | undefined }) {
  const words = useWords()
  const { frame } = useServices()
  const session = useOptionalSession()
  const openKit = use(OpenKitContext)
  const latestRetry = useRef(onRetry)
  useEffect(() => {
    latestRetry.current = onRetry
  })
  if (advice.action === 'kit') return openKit && <Button onClick={openKit}>{words.instances.administratorKit}</Button>
  if (advice.action === 'reload') return <Button onClick={frame.reload}>{words.buttons.reload}</Button>
  if (advice.action !== 'sign-in' || !session) return null
  return (
    <Button
      isLoading={session.isSigningIn}
      onClick={() => {
        // The one of now would try again with the session that has ended.
        session.signIn(() => latestRetry.current?.())
      }}
    >
      {words.buttons.signInAgain}
    </Button>
  )
}

/** Calls back once the network is there again. */
function useOnline(onOnline: (() => void) | undefined): void {
  const isWaiting = onOnline !== undefined
  const goOn = useEffectEvent(() => onOnline?.())
  useEffect(() => {
    if (!isWaiting) return
    const settled = new AbortController()
    window.addEventListener(
      'online',
      () => {
        goOn()
      },
      { signal: settled.signal },
    )
    return () => {
      settled.abort()
    }
  }, [isWaiting])
}
