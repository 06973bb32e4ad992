import { useLayoutEffect, useRef } from 'react'

/** Leads the focus back to what had it before something took the place of the screen. */
export function useFocusBack(isAway: boolean): void {
  const before = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (isAway) before.current = document.activeElement
    else if (before.current instanceof HTMLElement) before.current.focus()
  }, [isAway])
}
