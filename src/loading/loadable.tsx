import { createElement, useEffect, useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react'
import { AppError } from '../domain/failure.ts'
import type { LazyPart } from '../domain/load-part.ts'
import { FailureMessage } from '../ui/parts/failure/failure-message.tsx'
import { useServices } from '../ui/services.tsx'
import { AllWordsProvider, RareWordsProvider, useWords } from '../ui/words/words.ts'

/** A component whose code comes later, by a `lazyPart`. `preload` may be called any time, as often as wanted. */
export type Loadable<P> = ComponentType<P & { readonly placeholder?: ReactNode }> & { readonly preload: () => Promise<unknown> }

/**
 * React.lazy without its Suspense fallback, which stays on screen for at least 300 ms even when the code is there at
 * once. Where the part or its words do not load, that is said in its place, with Try again; everything around it stays.
 * `isUnasked`: nobody pressed anything for it, so nobody is told where it does not come. `isRare`: it is opened rarely, and
 * its words come with it.
 */
export function loadable<Parts, P extends object>(
  load: LazyPart<Parts>,
  componentIn: (parts: Parts) => (props: P) => ReactNode,
  { isUnasked = false, isRare = false }: { readonly isUnasked?: boolean; readonly isRare?: boolean } = {},
): Loadable<P> {
  function LoadablePart({ placeholder = null, ...props }: P & { readonly placeholder?: ReactNode }) {
    const words = useWords()
    const { roomWords, rareWords } = useServices()
    const [, setSettled] = useState(false)
    const [tries, setTries] = useState(1)
    const [error, setError] = useState<unknown>(null)
    const parts = load.current()
    const rooms = roomWords.current()
    const rare = isRare ? rareWords.current() : null
    useEffect(() => {
      const missing = [load, roomWords, ...(isRare ? [rareWords] : [])].filter((part) => !part.current())
      if (missing.length === 0) return
      Promise.all(missing.map((part) => part())).then(
        () => {
          setSettled(true)
        },
        (cause: unknown) => {
          // Whoever is offline would lose everything by the reload that helps otherwise.
          setError(navigator.onLine ? cause : new AppError({ kind: 'offline' }, { cause }))
        },
      )
    }, [tries, roomWords, rareWords])
    const allWords = useMemo(() => rooms && { ...words, ...rooms }, [words, rooms])
    const allRareWords = useMemo(() => allWords && rare && { ...allWords, ...rare }, [allWords, rare])
    if (error !== null && isUnasked) return placeholder
    if (error !== null) {
      const tryAgain = (): void => {
        setError(null)
        setTries(tries + 1)
      }
      return <FailureMessage error={error} onRetry={tryAgain} />
    }
    if (!parts || !allWords || (isRare && !allRareWords)) return placeholder
    const room = createElement(componentIn(parts), props as unknown as P)
    return (
      <AllWordsProvider value={allWords}>
        {allRareWords ? <RareWordsProvider value={allRareWords}>{room}</RareWordsProvider> : room}
      </AllWordsProvider>
    )
  }
  return Object.assign(LoadablePart, { preload: load })
}

/** What comes next is loaded once the person has something to read, so that it is in nobody's way. */
const readingMs = 500

/** True once the person has had something to read: for what is said in addition, and loaded for it. */
export function useHasRead(): boolean {
  const [hasRead, setHasRead] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setHasRead(true)
    }, readingMs)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return hasRead
}

/** Loads `parts` ahead, as they were at the first render. A failure shows where the part is used. */
export function usePreload(...parts: readonly { readonly preload: () => Promise<unknown> }[]): void {
  const { roomWords } = useServices()
  const ahead = useRef(parts)
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of [roomWords, ...ahead.current.map(({ preload }) => preload)]) load().catch(() => undefined)
    }, readingMs)
    return () => {
      clearTimeout(timer)
    }
  }, [roomWords])
}
