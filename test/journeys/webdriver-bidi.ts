// The browser is on the other side, by https://www.w3.org/TR/webdriver-bidi/: commands and their answers, and events in between.
import { WebSocket } from 'undici'

type Message = {
  readonly type: 'success' | 'error' | 'event'
  readonly id?: number
  readonly result?: unknown
  readonly error?: string
  readonly message?: string
  readonly method?: string
  readonly params?: unknown
}

export class BidiError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(`${code}: ${message}`)
    this.code = code
  }
}

export type Bidi = {
  /** Rejects with `BidiError`. */
  send<Result>(method: string, params: object): Promise<Result>
  on(method: string, listen: (params: never) => void): void
  close(): void
}

export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (message: Message) => void>()
  const listeners = new Map<string, (params: never) => void>()
  let last = 0
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => {
      resolve()
    })
    socket.addEventListener('error', () => {
      reject(new Error(`No browser answers at ${address}`))
    })
  })
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    if (message.type === 'event') listeners.get(message.method ?? '')?.(message.params as never)
    else waiting.get(message.id ?? 0)?.(message)
  })
  socket.addEventListener('close', () => {
    for (const answer of waiting.values()) answer({ type: 'error', error: 'closed', message: 'The browser has ended' })
  })
  return {
    send: <Result>(method: string, params: object) =>
      new Promise<Result>((resolve, reject) => {
        const id = (last += 1)
        waiting.set(id, ({ type, result, error = '', message = '' }) => {
          waiting.delete(id)
          if (type === 'success') resolve(result as Result)
          else reject(new BidiError(error, `${method}: ${message}`))
        })
        socket.send(JSON.stringify({ id, method, params }))
      }),
    on: (method, listen) => {
      listeners.set(method, listen)
    },
    close: () => {
      socket.close()
    },
  }
}
