/** Lets so many calls through at once; the others wait for their turn, first come, first served. */
export type Gate = <T>(call: () => Promise<T>, signal?: AbortSignal) => Promise<T>

/** Rejects with the signal's reason where the caller gives up while it waits: its call is then never made. */
export function aFewAtOnce(limit: number): Gate {
  let underWay = 0
  const waiting = new Set<() => void>()

  const turn = (signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const begin = (): void => {
        waiting.delete(begin)
        signal?.removeEventListener('abort', giveUp)
        underWay += 1
        resolve()
      }
      const giveUp = (): void => {
        waiting.delete(begin)
        reject(signal?.reason as Error)
      }
      if (signal?.aborted) {
        giveUp()
      } else if (underWay < limit) {
        begin()
      } else {
        waiting.add(begin)
        signal?.addEventListener('abort', giveUp, { once: true })
      }
    })

  return async (call, signal) => {
    await turn(signal)
    try {
      return await call()
    } finally {
      underWay -= 1
      const [next] = waiting
      next?.()
    }
  }
}
