/** An answer larger than this is nothing that GitLab sends: reading on would only freeze the page. */
const maxBodyBytes = 10_000_000

/** The body as text, or null where it is larger than `maxBodyBytes`. Rejects where it breaks off or `signal` ends it. */
export async function readBody(response: Response, signal: AbortSignal): Promise<string | null> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  // A body that stops half-way does not fail by itself; the time limit has to end the reading.
  const stop = (): void => {
    void reader.cancel().catch(() => undefined)
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    const decoder = new TextDecoder()
    let text = ''
    let bytes = 0
    for (;;) {
      const { done, value } = await reader.read()
      if (signal.aborted) throw new DOMException('The reading was stopped.', 'AbortError')
      if (done) return text + decoder.decode()
      bytes += value.byteLength
      if (bytes > maxBodyBytes) {
        stop()
        return null
      }
      text += decoder.decode(value, { stream: true })
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
