import { useSyncExternalStore } from 'react'
import { endpoint, type Instance } from '../domain/instance.ts'

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

const hashOf = (entry: string): string => (entry === '' ? '#help' : `#help/${entry}`)

/**
 * For others, and for another tab: not the address of this page, which in Jira carries a token. Null where the host does not
 * serve this page, as inside Forge: Help is at no address there.
 */
export function helpAddress(host: Instance, entry: string): string | null {
  const address = endpoint(host, '-/jira_connect/subscriptions')
  return address.origin === window.location.origin ? address.href + hashOf(entry) : null
}

export function openHelp(entry = ''): void {
  window.location.hash = hashOf(entry)
}

/** `next` comes when Help is closed and the focus is back where it was, so that it leads there too in the end. */
export function closeHelp(next?: () => void): void {
  if (next) window.addEventListener('hashchange', next, { once: true })
  window.location.hash = ''
}
