import { useSyncExternalStore } from 'react'

// Help has an address within the page, `#help` or `#help/<entry>`, which never carries anything else. Only what follows
// the # changes, so the browser's Back works, and the page stays as it is.

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange)
  return () => {
    window.removeEventListener('hashchange', onChange)
  }
}

/** The entry that is asked for, empty for the start of Help; null while Help is closed. Nobody has said that there is such an entry. */
export function useHelpAddress(): string | null {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const asked = /^#help(?:$|\/([a-z-]*))/.exec(hash)
  return asked === null ? null : (asked[1] ?? '')
}

export const helpHash = (entry = ''): string => (entry === '' ? '#help' : `#help/${entry}`)

export function openHelp(entry?: string): void {
  window.location.hash = helpHash(entry)
}

export function closeHelp(): void {
  window.location.hash = ''
}
