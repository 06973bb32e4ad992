import { useEffect } from 'react'

/** The browser asks in its own words, where Jira's frame lets it. */
export function useAskBeforeLeaving(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return
    const settled = new AbortController()
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault()
    }
    window.addEventListener('beforeunload', ask, { signal: settled.signal })
    return () => {
      settled.abort()
    }
  }, [isNeeded])
}
