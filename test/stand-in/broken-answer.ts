import type { FaultAnswer } from './faults.ts'

/** What a broken network or server makes of a request. */
export type Brokenness = {
  readonly answer: FaultAnswer
  readonly signal: AbortSignal
  /** What the server would have answered; whoever calls it makes the server act. */
  readonly real: () => Promise<Response>
  /** Adds the CORS headers that the server would have sent. */
  readonly withCors: (response: Response) => Response
}

const enormousBytes = 11 * 1024 * 1024

export async function brokenAnswer({ answer, signal, real, withCors }: Brokenness): Promise<Response> {
  if (typeof answer === 'object') {
    const isText = typeof answer.body === 'string'
    const type = isText ? 'text/html; charset=utf-8' : 'application/json'
    const body = isText ? (answer.body as string) : answer.body === undefined ? null : JSON.stringify(answer.body)
    const headers = new Headers(body === null ? {} : { 'Content-Type': type })
    for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name, value)
    const response = withCors(new Response(body, { status: answer.status, headers }))
    if (answer.by === 'stranger') response.headers.delete('X-Request-Id')
    return response
  }
  switch (answer) {
    case 'reset':
      throw networkError()
    case 'lost':
      await real()
      throw networkError()
    case 'hang':
      return new Promise<never>((_resolve, reject) => {
        whenAborted(signal, reject)
      })
    case 'html-502':
      return new Response(badGatewayPage, { status: 502, headers: { 'Content-Type': 'text/html' } })
    case 'cors-refused':
      return withoutCors(await real())
    case 'slow-body':
      return rewritten(await real(), (text, body) => {
        body.enqueue(firstHalf(text))
        whenAborted(signal, (reason) => {
          body.error(reason)
        })
      })
    case 'truncated':
      return rewritten(await real(), (text, body) => {
        body.enqueue(firstHalf(text))
        // On the next pull, so that the reader gets the first half before the error.
        return () => {
          body.error(networkError())
        }
      })
    case 'malformed-json':
      return rewritten(await real(), (text, body) => {
        body.enqueue(firstHalf(text))
        body.close()
      })
    case 'enormous':
      return rewritten(await real(), (text, body) => {
        body.enqueue(utf8(text + ' '.repeat(enormousBytes)))
        body.close()
      })
    default:
      return answer satisfies never
  }
}

export const networkError = (): TypeError => new TypeError('The connection was reset')

/** Calls back at once where it was aborted before. */
export function whenAborted(signal: AbortSignal, then: (reason: unknown) => void): void {
  const now = () => {
    then(signal.reason)
  }
  if (signal.aborted) now()
  else signal.addEventListener('abort', now, { once: true })
}

type Body = ReadableStreamDefaultController<Uint8Array>

/** Same status and headers, another body. What `write` answers runs when the reader asks for more. */
async function rewritten(response: Response, write: (text: string, body: Body) => undefined | (() => void)): Promise<Response> {
  const text = await response.text()
  let next: undefined | (() => void)
  let isStarted = false
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (body) => {
        if (isStarted) next?.()
        else next = write(text, body)
        isStarted = true
      },
    },
    { highWaterMark: 0 },
  )
  // A status without a body (204) has nothing to break: 200 carries the half.
  const status = response.status === 204 ? 200 : response.status
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(stream, { status, headers })
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const firstHalf = (text: string): Uint8Array => utf8(text.slice(0, Math.ceil(text.length / 2)))

function withoutCors(response: Response): Response {
  const headers = new Headers(response.headers)
  for (const name of [...headers.keys()]) if (name.startsWith('access-control-')) headers.delete(name)
  return new Response(response.body, { status: response.status, headers })
}

const badGatewayPage =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n' +
  '<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n'
