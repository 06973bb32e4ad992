/** A value that changes by itself. The same object as long as nothing has changed, as React's `useSyncExternalStore` wants it. */
export type Observable<T> = {
  readonly current: () => T
  /** Calls back after each change; answers the function that stops it. */
  readonly subscribe: (changed: () => void) => () => void
}

/** An observable for whoever may set it. */
export type Variable<T> = Observable<T> & { readonly set: (next: T) => void }

export function variable<T>(initial: T): Variable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    current: () => value,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    set: (next) => {
      value = next
      for (const changed of listeners) changed()
    },
  }
}
