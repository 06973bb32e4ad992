import { useSyncExternalStore } from 'react'
import { Message } from './message.tsx'
import { useWords } from '../words/words.ts'

/** Says at once that the network is gone: whoever goes on would only hear of it from the next call. */
export function OfflineNotice() {
  const words = useWords()
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!isOnline && (
        <Message kind="warning" title={words.page.offline}>
          <p>{words.page.offlineHow}</p>
        </Message>
      )}
    </div>
  )
}

function subscribe(changed: () => void): () => void {
  const settled = new AbortController()
  for (const name of ['online', 'offline']) window.addEventListener(name, changed, { signal: settled.signal })
  return () => {
    settled.abort()
  }
}
