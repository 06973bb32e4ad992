import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react'
import { isFailure } from '../../../domain/failure.ts'
import type { Instance } from '../../../domain/instance.ts'
import type { Session } from '../../../domain/session.ts'
import type { SignInAttempt, SignInWay } from '../../../domain/sign-in.ts'
import { clientIdQuery } from '../../queries.ts'
import { useServices } from '../../services.tsx'
import { useWords } from '../../words/words.ts'

export type SessionControl = {
  readonly instance: Instance
  readonly session: Session | null
  /** From the click on until the user is signed in or the attempt has ended. */
  readonly isSigningIn: boolean
  /** The attempt that is under way. */
  readonly attempt: SignInAttempt | null
  /** Why the last attempt or the last sign-out failed; null again as soon as a new one starts. */
  readonly error: unknown
  /** Call it inside a click, since it opens the popup. `then` runs once the user is signed in. */
  readonly signIn: (then?: (session: Session) => void) => void
  /** The same without a window of this page's. */
  readonly signInBy: (way: Exclude<SignInWay, 'window'>) => void
  /** Like `signIn`, by way of GitLab's own pages, where the person changes the user. */
  readonly switchAccount: () => void
  readonly signOut: () => void
  /** Aborted when this instance leaves the screen: whatever was begun for it ends then. */
  readonly untilGone: AbortSignal
}

type Beginning = {
  readonly way?: SignInWay
  readonly isSwitchingAccount?: boolean
  readonly then?: ((session: Session) => void) | undefined
}

const SessionContext = createContext<SessionControl | null>(null)

/** Null above the SessionProvider, where it is not known yet which instance this is about. */
export const useOptionalSession = (): SessionControl | null => use(SessionContext)

export function useSession(): SessionControl {
  const control = use(SessionContext)
  if (!control) throw new Error('No SessionProvider above')
  return control
}

/**
 * Keeps who is signed in on `instance`, in memory only, and drives signing in and out. All of it ends with the component,
 * so that it stands under a key of the instance.
 */
export function SessionProvider({ instance, children }: { readonly instance: Instance; readonly children: ReactNode }) {
  const words = useWords()
  const services = useServices()
  const { startSignIn, endSession, openPopup, frame } = services
  const [session, setSession] = useState<Session | null>(null)
  const [isSigningIn, setIsSigningIn] = useState(false)
  const [attempt, setAttempt] = useState<SignInAttempt | null>(null)
  const [error, setError] = useState<unknown>(null)
  const latestStart = useRef(0)
  /** Of the attempt, whichever way it goes on. */
  const whatFollows = useRef<Beginning['then']>(undefined)
  const whatWaits = useRef<Beginning['then']>(undefined)
  const queryClient = useQueryClient()

  const latestAttempt = useRef<SignInAttempt | null>(null)
  const latestSession = useRef<Session | null>(null)
  const [gone] = useState(() => new AbortController())

  /** Answers the session before. */
  const replaceSession = (next: Session | null): Session | null => {
    const before = latestSession.current
    latestSession.current = next
    setSession(next)
    return before
  }
  /** GitLab ends it by itself if it cannot be told. */
  const drop = (dropped: Session | null): void => {
    if (dropped) endSession(dropped).catch(() => undefined)
  }

  const leave = useRef((): void => {
    latestStart.current += 1
    latestAttempt.current?.cancel()
    drop(latestSession.current)
    gone.abort()
  })
  useEffect(() => leave.current, [])

  // Not before the page has been drawn with the new session: until then, trying again means with the one that ended.
  useEffect(() => {
    const goOn = whatWaits.current
    whatWaits.current = undefined
    if (session) goOn?.(session)
  }, [session])

  const begin = ({ way = frame.opensWindows ? 'window' : 'device', isSwitchingAccount = false, then }: Beginning): void => {
    const clientId = queryClient.getQueryData(clientIdQuery(services, instance).queryKey)
    if (clientId === undefined) return
    const start = ++latestStart.current
    const isLatest = (): boolean => latestStart.current === start
    const end = (): void => {
      setAttempt(null)
      setIsSigningIn(false)
    }
    setError(null)
    setIsSigningIn(true)
    whatFollows.current = then
    const popup = way === 'window' ? openPopup(words.popup) : null
    const started = startSignIn({ way, popup, instance, clientId, isSwitchingAccount })
    setAttempt(started)
    latestAttempt.current = started
    started.session.then(
      (signedIn) => {
        if (!isLatest()) {
          drop(signedIn)
          return
        }
        end()
        whatWaits.current = then
        // Nobody needs the access of the user before any more.
        drop(replaceSession(signedIn))
      },
      (reason: unknown) => {
        if (!isLatest()) return
        end()
        if (!isFailure(reason, 'sign-in-cancelled')) setError(reason)
      },
    )
  }

  const signIn = (then?: (session: Session) => void): void => {
    begin({ then })
  }
  const switchAccount = (): void => {
    begin({ isSwitchingAccount: true })
  }
  const signInBy: SessionControl['signInBy'] = (way) => {
    begin({ way, then: whatFollows.current })
  }
  const signOut = (): void => {
    const ended = replaceSession(null)
    if (!ended) return
    setError(null)
    endSession(ended).then(() => {
      frame.showFlag({ title: words.session.signedOut, type: 'success' })
    }, setError)
  }

  return (
    <SessionContext
      value={{ instance, session, isSigningIn, attempt, error, signIn, signInBy, switchAccount, signOut, untilGone: gone.signal }}
    >
      {children}
    </SessionContext>
  )
}
