import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react'

/** A component whose code comes later, by a `lazyPart`. `preload` may be called any time, as often as wanted. */
export type Loadable<P> = ComponentType<P & { readonly placeholder?: ReactNode }> & { readonly preload: () => Promise<void> }

/**
 * React.lazy without its Suspense fallback, which stays on screen for at least 300 ms even when the code is there at
 * once. A part that does not load is thrown to the error boundary as `page-part-missing`.
 */
export function loadable<Parts, P extends object>(
  load: () => Promise<Parts>,
  componentIn: (parts: Parts) => (props: P) => ReactNode,
): Loadable<P> {
  let loaded: ((props: P) => ReactNode) | null = null
  const preload = async (): Promise<void> => {
    loaded = componentIn(await load())
  }

  function LoadablePart({ placeholder = null, ...props }: P & { readonly placeholder?: ReactNode }) {
    const [, setSettled] = useState(false)
    const [error, setError] = useState<Error | null>(null)
    useEffect(() => {
      if (loaded) return
      preload().then(() => {
        setSettled(true)
      }, setError)
    }, [])
    if (error) throw error
    const Part = loaded
    return Part ? <Part {...(props as unknown as P)} /> : placeholder
  }
  return Object.assign(LoadablePart, { preload })
}

/** What comes next is loaded once the person has something to read, so that it is in nobody's way. */
const readingMs = 500

/** Loads `parts` ahead, as they were at the first render. A failure shows where the part is used. */
export function usePreload(...parts: readonly { readonly preload: () => Promise<void> }[]): void {
  const ahead = useRef(parts)
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const { preload } of ahead.current) preload().catch(() => undefined)
    }, readingMs)
    return () => {
      clearTimeout(timer)
    }
  }, [])
}
