import { useCallback, useRef } from 'react'

type Handled = { readonly fn: (value: unknown) => void }

/** Stands in for Atlaskit's analytics hook: nobody listens to its events here, and each component would build them. */
export function usePlatformLeafEventHandler({ fn }: Handled): (value: unknown) => void {
  const latest = useRef(fn)
  latest.current = fn
  return useCallback((value) => {
    latest.current(value)
  }, [])
}
